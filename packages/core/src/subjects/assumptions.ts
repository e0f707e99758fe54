import type { ContentHash } from '../ids.ts'
import type { CausalIndex } from '../log/causal-index.ts'
import type { EventFacts, Fact } from '../log/event-facts.ts'
import { type Settled, settled } from '../log/register.ts'
import type { Assumption } from '../model/assumption.ts'
import { type Decision, decided, refusedFor } from './decision.ts'
import { type Keyed, sortedIds, writeInto } from './keyed.ts'
import { assumptionShape, contentHashText } from './model-shapes.ts'
import { oneOf, record, type Shape } from './shape.ts'

/** Somebody changed what is assumed. Every change is a new version; none is ever overwritten. */
export interface AssumptionEvent {
  readonly type: 'AssumptionChanged'
  /** Content hash of the assumption as the writer saw it, so that a report can show both. */
  readonly before: ContentHash
  /** Whole, its id included. */
  readonly assumption: Assumption
}

export const assumptionEventShape: Shape<AssumptionEvent> = record({
  type: oneOf('AssumptionChanged'),
  before: contentHashText,
  assumption: assumptionShape,
})

export interface AssumptionVersion {
  readonly before: ContentHash
  readonly assumption: Assumption
}

/** By assumption id. One that was never changed is not here: it stands in `data/model`. */
export type Assumptions = Keyed<AssumptionVersion>

/** Pure and total; in one go or in pieces, and in any order that respects each device's chain, the outcome is the same. */
export function foldAssumptions(events: Iterable<Fact<AssumptionEvent>>, from: Assumptions = new Map()): Assumptions {
  const assumptions = new Map(from)
  for (const { facts, body } of events)
    writeInto(assumptions, body.assumption.id, { facts, value: { before: body.before, assumption: body.assumption } })
  return assumptions
}

export interface AssumptionHistory extends Settled<AssumptionVersion> {
  /** Every change, oldest first: version 1 is the first change of what `data/model` says. */
  readonly versions: readonly (AssumptionVersion & { readonly by: EventFacts })[]
}

export function assumptionOf(assumptions: Assumptions, id: string, causes: CausalIndex): AssumptionHistory | undefined {
  const register = assumptions.get(id) ?? []
  const current = settled(register, causes, sameNumbers)
  return (
    current && { ...current, versions: register.map(({ facts, value: { before, assumption } }) => ({ before, assumption, by: facts })) }
  )
}

export function assumptionsIn(assumptions: Assumptions, causes: CausalIndex): readonly AssumptionHistory[] {
  return sortedIds(assumptions).flatMap((id) => assumptionOf(assumptions, id, causes) ?? [])
}

/** Refuses a range out of order (`range-reversed`). @param before what the person saw when changing it */
export function decideChangeAssumption(assumption: Assumption, before: ContentHash): Decision<AssumptionEvent> {
  const { lowest, likely, highest } = assumption
  for (const [field, value] of Object.entries({ lowest, likely, highest }))
    if (!Number.isFinite(value)) return refusedFor('value-not-a-number', field, { value: String(value) })
  if (!(lowest <= likely && likely <= highest)) return refusedFor('range-reversed', 'likely', { lowest, likely, highest })
  return decided<AssumptionEvent>({ type: 'AssumptionChanged', before, assumption })
}

const sameNumbers = (a: AssumptionVersion, b: AssumptionVersion): boolean =>
  a.assumption.lowest === b.assumption.lowest &&
  a.assumption.likely === b.assumption.likely &&
  a.assumption.highest === b.assumption.highest
