import type { EventId } from '../event/event-ids.ts'
import type { CausalIndex } from './causal-index.ts'
import { compareForDisplay, type EventFacts } from './event-facts.ts'
import { type Register, standing } from './register.ts'

/** One change of a number, or one physical count of it. */
export interface TallyEntry {
  readonly facts: EventFacts
  /** A change: added, may be below zero. A count: what there was. */
  readonly amount: number
  /** Number of the paper form it was copied from; the same form copied twice counts once. */
  readonly form?: string
}

/**
 * A number that many people change at the same time. Changes add up, whoever made them. A count says what there was: it stands for every
 * change its writer had seen, and changes it had not seen still count after it.
 */
export interface Tally {
  readonly changes: ReadonlyMap<EventId, TallyEntry>
  readonly counts: ReadonlyMap<EventId, TallyEntry>
}

export const EMPTY_TALLY: Tally = { changes: new Map(), counts: new Map() }

export interface Reckoned {
  readonly value: number
  /** The count it starts from; absent when nobody counted, and it starts from zero. */
  readonly counted?: EventFacts
  /** Counts made apart from the one it starts from, which say something else. Shown side by side: a person decides by counting again. */
  readonly beside: Register<number>
  /** Copies of a paper form that was copied before: not in `value`. */
  readonly twice: readonly TallyEntry[]
}

/**
 * The number as it stands. The same on every device that has the same events.
 *
 * @param undone events taken back; they count for nothing
 * @returns `undefined` when nothing was ever said of it: unknown, which is not zero
 */
export function reckoned(tally: Tally, undone: ReadonlySet<EventId>, causes: CausalIndex): Reckoned | undefined {
  const counts = once(tally.counts, undone)
  const changes = once(tally.changes, undone)
  const stand = standing(
    counts.kept.map(({ facts, amount }) => ({ facts, value: amount })),
    causes,
  )
  const base = stand.at(-1)
  if (base === undefined && changes.kept.length === 0) return undefined
  let value = base?.value ?? 0
  for (const { facts, amount } of changes.kept) if (base === undefined || !causes.knew(base.facts, facts)) value += amount
  return {
    value,
    ...(base === undefined ? {} : { counted: base.facts }),
    beside: stand.slice(0, -1).filter((other) => other.value !== base?.value),
    twice: [...counts.twice, ...changes.twice],
  }
}

/** In display order, without what was undone, each paper form once. */
export function once(
  entries: ReadonlyMap<EventId, TallyEntry>,
  undone: ReadonlySet<EventId>,
): { readonly kept: readonly TallyEntry[]; readonly twice: readonly TallyEntry[] } {
  const forms = new Set<string>()
  const kept: TallyEntry[] = []
  const twice: TallyEntry[] = []
  for (const entry of [...entries.values()].sort((a, b) => compareForDisplay(a.facts, b.facts))) {
    if (undone.has(entry.facts.id)) continue
    if (entry.form !== undefined && forms.has(entry.form)) twice.push(entry)
    else kept.push(entry)
    if (entry.form !== undefined) forms.add(entry.form)
  }
  return { kept, twice }
}
