import { sameContent } from '../event/content-hash.ts'
import type { CausalIndex } from '../log/causal-index.ts'
import type { EventFacts, Fact } from '../log/event-facts.ts'
import { type Register, type Settled, settled, type Write, written } from '../log/register.ts'
import { unreachable } from '../unreachable.ts'
import { type Decision, decided, refusedFor } from './decision.ts'
import type { GapChange, GapEvent, GapFields, GapOrigin } from './gap-event.ts'
import { sortedIds } from './keyed.ts'
import type { RecordId } from './record-id.ts'

/** One gap as the events tell it. A change may arrive before the gap itself, from another device. */
export interface GapRegisters {
  readonly origin: Register<GapOrigin>
  readonly fields: { readonly [F in keyof GapFields]: Register<GapFields[F]> }
}
export type Gaps = ReadonlyMap<RecordId, GapRegisters>

const NOTHING: GapRegisters = {
  origin: [],
  fields: { title: [], present: [], wanted: [], unit: [], owner: [], payer: [], decision: [] },
}

/** Pure and total; in one go or in pieces, and in any order that respects each device's chain, the outcome is the same. */
export function foldGaps(events: Iterable<Fact<GapEvent>>, from: Gaps = new Map()): Gaps {
  const gaps = new Map(from)
  for (const fact of events) gaps.set(fact.body.id, after(fact, gaps.get(fact.body.id) ?? NOTHING))
  return gaps
}

function after({ facts, body }: Fact<GapEvent>, gap: GapRegisters): GapRegisters {
  switch (body.type) {
    case 'GapRaised':
      return { origin: written(gap.origin, { facts, value: body.origin }), fields: withAll(gap.fields, facts, body.fields) }
    case 'GapChanged':
      return { ...gap, fields: withOne(gap.fields, facts, body.change) }
    default:
      return unreachable(body)
  }
}

function withAll(registers: GapRegisters['fields'], facts: EventFacts, fields: GapFields): GapRegisters['fields'] {
  const write = <T>(value: T): Write<T> => ({ facts, value })
  return {
    title: written(registers.title, write(fields.title)),
    present: written(registers.present, write(fields.present)),
    wanted: written(registers.wanted, write(fields.wanted)),
    unit: written(registers.unit, write(fields.unit)),
    owner: written(registers.owner, write(fields.owner)),
    payer: written(registers.payer, write(fields.payer)),
    decision: written(registers.decision, write(fields.decision)),
  }
}

function withOne(registers: GapRegisters['fields'], facts: EventFacts, change: GapChange): GapRegisters['fields'] {
  switch (change.field) {
    case 'title':
    case 'unit':
      return { ...registers, [change.field]: written(registers[change.field], { facts, value: change.value }) }
    case 'owner':
    case 'payer':
    case 'decision':
      return { ...registers, [change.field]: written(registers[change.field], { facts, value: change.value }) }
    case 'present':
    case 'wanted':
      return { ...registers, [change.field]: written(registers[change.field], { facts, value: change.value }) }
    default:
      return unreachable(change)
  }
}

/** A gap as it stands; each field with what others wrote apart beside it, to be shown side by side. */
export interface Gap {
  readonly id: RecordId
  readonly origin: Settled<GapOrigin>
  readonly fields: { readonly [F in keyof GapFields]: Settled<GapFields[F]> }
}

/** `undefined` while the gap itself has not arrived. */
export function gapOf(gaps: Gaps, id: RecordId, causes: CausalIndex): Gap | undefined {
  const gap = gaps.get(id)
  const origin = settled(gap?.origin ?? [], causes, sameContent)
  if (gap === undefined || origin === undefined) return undefined
  const { title, present, wanted, unit, owner, payer, decision } = gap.fields
  return {
    id,
    origin,
    fields: {
      title: certain(title, causes),
      present: certain(present, causes),
      wanted: certain(wanted, causes),
      unit: certain(unit, causes),
      owner: certain(owner, causes),
      payer: certain(payer, causes),
      decision: certain(decision, causes),
    },
  }
}

/** @throws TypeError never in practice: raising a gap writes every field */
function certain<T>(register: Register<T>, causes: CausalIndex): Settled<T> {
  const found = settled(register, causes)
  if (found === undefined) throw new TypeError('a raised gap has a field that was never written')
  return found
}

export function gapsIn(gaps: Gaps, causes: CausalIndex): readonly Gap[] {
  return sortedIds(gaps).flatMap((id) => gapOf(gaps, id as RecordId, causes) ?? []) // keys of Gaps are RecordIds
}

/** Refuses a gap without title (`value-missing`) and an id that another gap has (`id-duplicate`). */
export function decideRaiseGap(id: RecordId, origin: GapOrigin, fields: GapFields, gaps: Gaps): Decision<GapEvent> {
  if (fields.title.trim() === '') return refusedFor('value-missing', 'title', {})
  if (gaps.has(id)) return refusedFor('id-duplicate', 'id', { value: id })
  return decided<GapEvent>({ type: 'GapRaised', id, origin, fields: { ...fields, title: fields.title.trim() } })
}

/** No event when the field says so already and nothing stands beside it. */
export function decideChangeGap(id: RecordId, change: GapChange, gaps: Gaps, causes: CausalIndex): Decision<GapEvent> {
  const gap = gapOf(gaps, id, causes)
  if (gap === undefined) return refusedFor('not-found', 'id', { value: id })
  if (change.field === 'title' && change.value.trim() === '') return refusedFor('value-missing', 'title', {})
  if (typeof change.value === 'number' && !Number.isFinite(change.value))
    return refusedFor('value-not-a-number', change.field, { value: String(change.value) })
  const field: Settled<string | number | null> = gap.fields[change.field]
  if (field.value === change.value && field.beside.length === 0) return decided<GapEvent>()
  return decided<GapEvent>({ type: 'GapChanged', id, change })
}
