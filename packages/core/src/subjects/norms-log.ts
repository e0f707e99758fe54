import type { Slug } from '../ids.ts'
import type { CausalIndex } from '../log/causal-index.ts'
import type { Fact } from '../log/event-facts.ts'
import type { Settled } from '../log/register.ts'
import type { PlanningNorms } from '../model/norms.ts'
import { unreachable } from '../unreachable.ts'
import { type Decision, decided, refusedFor } from './decision.ts'
import { type Keyed, presentOf, sortedIds, writeInto } from './keyed.ts'
import { normsShape, slug } from './model-shapes.ts'
import { oneOf, record, type Shape, tagged } from './shape.ts'

/** What can happen to planning norms of one's own. Published and derived ones are reference data and stay as they are. */
export type NormsEvent =
  | { readonly type: 'NormsSaved'; readonly norms: PlanningNorms }
  | { readonly type: 'NormsRemoved'; readonly id: Slug }

export const normsEventShape: Shape<NormsEvent> = tagged('type', {
  NormsSaved: record({ type: oneOf('NormsSaved'), norms: normsShape }),
  NormsRemoved: record({ type: oneOf('NormsRemoved'), id: slug }),
})

/** By id; `null` is a removal. Read through {@link ownNormsOf} and {@link ownNormsIn}. */
export type OwnNorms = Keyed<PlanningNorms | null>

/** Pure and total; in one go or in pieces, and in any order that respects each device's chain, the outcome is the same. */
export function foldNorms(events: Iterable<Fact<NormsEvent>>, from: OwnNorms = new Map()): OwnNorms {
  const norms = new Map(from)
  for (const { facts, body } of events) {
    switch (body.type) {
      case 'NormsSaved':
        writeInto(norms, body.norms.id, { facts, value: body.norms })
        break
      case 'NormsRemoved':
        writeInto(norms, body.id, { facts, value: null })
        break
      default:
        unreachable(body)
    }
  }
  return norms
}

/** Saved by one and removed by another apart: stays. */
export function ownNormsOf(norms: OwnNorms, id: string, causes: CausalIndex): Settled<PlanningNorms> | undefined {
  return presentOf(norms.get(id) ?? [], causes)
}

export function ownNormsIn(norms: OwnNorms, causes: CausalIndex): readonly Settled<PlanningNorms>[] {
  return sortedIds(norms).flatMap((id) => ownNormsOf(norms, id, causes) ?? [])
}

/** Refuses to change norms that are not one's own (`value-not-allowed`), and numbers that plan nothing (`value-out-of-range`). */
export function decideSaveNorms(norms: PlanningNorms): Decision<NormsEvent> {
  if (norms.kind !== 'own') return refusedFor('value-not-allowed', 'kind', { value: norms.kind, allowed: 'own' })
  for (const field of ['inhabitantsPerPoint', 'reach'] as const)
    if (!Number.isSafeInteger(norms[field]) || norms[field] < 1)
      return refusedFor('value-out-of-range', field, { value: norms[field], lowest: 1, highest: Number.MAX_SAFE_INTEGER })
  if (!Number.isSafeInteger(norms.minimumPerMunicipality) || norms.minimumPerMunicipality < 0)
    return refusedFor('value-out-of-range', 'minimumPerMunicipality', {
      value: norms.minimumPerMunicipality,
      lowest: 0,
      highest: Number.MAX_SAFE_INTEGER,
    })
  return decided<NormsEvent>({ type: 'NormsSaved', norms })
}

export function decideRemoveNorms(id: Slug, norms: OwnNorms, causes: CausalIndex): Decision<NormsEvent> {
  if (ownNormsOf(norms, id, causes) === undefined) return refusedFor('not-found', 'id', { value: id })
  return decided<NormsEvent>({ type: 'NormsRemoved', id })
}
