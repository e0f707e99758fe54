import type { Seen } from '../event/envelope.ts'
import type { EventId } from '../event/event-ids.ts'
import type { CausalFacts, CausalIndex } from '../log/causal-index.ts'
import type { LogPicture } from './fold-log.ts'

/**
 * A picture with the set of events it was made of: all that `heads` end, on their own branches, and nothing else. Any such set will do,
 * whatever the order it came in: a picture goes on from it with the events it does not cover, and is the picture of all of them.
 */
export interface Snapshot {
  readonly heads: readonly Seen[]
  readonly picture: LogPicture
}

/** Is the event in the set that a snapshot was made of? */
export const covers = ({ heads }: Snapshot, facts: CausalFacts, causes: CausalIndex): boolean =>
  heads.some(({ device, seq, event }) => device === facts.device && (event === facts.id || causes.isBefore(facts, event, seq)))

/** Snapshots kept for going back a little way. */
export interface Snapshots {
  /** The picture as it stands, and the ends of all chains in it. */
  readonly keep: (snapshot: Snapshot) => void
  /** The newest made without any of these events; `undefined` when there is none. Those made with one of them are forgotten: what they show is gone. */
  readonly without: (ids: Iterable<EventId>, causes: CausalIndex) => Snapshot | undefined
}

/** Of older ones ever fewer are kept: the newest, and about one for each doubling of the way back. */
const MOST = 8

export function keptSnapshots(): Snapshots {
  let kept: readonly Snapshot[] = []
  return {
    keep(snapshot) {
      kept = [...kept, snapshot]
      if (kept.length > MOST) kept = kept.toSpliced(leastMissed(kept), 1)
    },
    without(ids, causes) {
      const facts = [...ids].flatMap((id) => causes.find(id) ?? [])
      kept = kept.filter((snapshot) => !facts.some((one) => covers(snapshot, one, causes)))
      return kept.at(-1)
    },
  }
}

/** Neither the first nor the last: the one whose neighbours are nearest to each other, for how long ago it was. */
function leastMissed(kept: readonly Snapshot[]): number {
  const at = kept.map(({ picture }) => picture.position)
  const last = at.at(-1) ?? 0
  let least = 1
  let cost = Infinity
  for (let i = 1; i + 1 < at.length; i++) {
    const hole = ((at[i + 1] ?? 0) - (at[i - 1] ?? 0)) / (last - (at[i] ?? 0))
    if (hole < cost) [least, cost] = [i, hole]
  }
  return least
}
