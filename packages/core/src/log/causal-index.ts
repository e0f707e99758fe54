import type { Seen } from '../event/envelope.ts'
import type { DeviceId, EventId } from '../event/event-ids.ts'
import type { EventFacts } from './event-facts.ts'

/** The part of {@link EventFacts} that says what its writer knew. */
export type CausalFacts = Pick<EventFacts, 'id' | 'device' | 'seq' | 'prev' | 'seen'>

/**
 * Who knew what: answers whether the writer of one event had stored another. A pure function of the set of events added,
 * whatever their order of arrival, as long as each came after the one before it on its own chain.
 *
 * Memory: one entry an event and one a claim. {@link knew} costs O(log claims) on a chain that never forked; on a forked one it
 * walks the chain, which is slow and rare.
 */
export class CausalIndex {
  private readonly events = new Map<EventId, CausalFacts>()
  private readonly chains = new Map<DeviceId, Chain>()

  /** Adding an event twice is adding it once. */
  add(facts: CausalFacts): void {
    if (this.events.has(facts.id)) return
    this.events.set(facts.id, facts)
    let chain = this.chains.get(facts.device)
    if (chain === undefined) this.chains.set(facts.device, (chain = { forked: false, length: 0, claims: new Map() }))
    if (facts.seq < chain.length) chain.forked = true
    else chain.length = facts.seq + 1
    for (const seen of facts.seen) {
      const claims = chain.claims.get(seen.device)
      const before = claims?.at(-1)?.furthest
      const claim: Claim = { from: facts.seq, seen, furthest: before !== undefined && before.seq > seen.seq ? before : seen }
      if (claims === undefined) chain.claims.set(seen.device, [claim])
      else claims.push(claim)
    }
  }

  /** What was added under this name. */
  find(id: EventId): CausalFacts | undefined {
    return this.events.get(id)
  }

  /** Has this device one place in its chain taken by two events? Then it was cloned or restored: docs/formats/log.md. */
  isForked(device: DeviceId): boolean {
    return this.chains.get(device)?.forked ?? false
  }

  /**
   * Did the writer of `later` have `earlier`? Never of an event itself. Two events neither of which knew the other were
   * written apart. A claim whose event has not arrived yet is believed by its number.
   */
  knew(later: CausalFacts, earlier: CausalFacts): boolean {
    if (later.id === earlier.id) return false
    if (later.device === earlier.device) return this.isBefore(earlier, later.id, later.seq)
    return this.claimsOf(later, earlier.device).some(
      ({ seq, event }) => event === earlier.id || (seq > earlier.seq && this.isBefore(earlier, event, seq)),
    )
  }

  /** Is `earlier` on the chain that ends in event `head` at `seq`, and not that event itself? */
  isBefore(earlier: CausalFacts, head: EventId, seq: number): boolean {
    if (seq <= earlier.seq) return false
    if (!this.isForked(earlier.device)) return true
    let at = this.events.get(head)
    while (at !== undefined && at.seq > earlier.seq) at = at.prev === null ? undefined : this.events.get(at.prev)
    return at?.id === earlier.id
  }

  /** What `event` and those before it on its chain say of `device`. Of a straight chain only the furthest counts. */
  private claimsOf(event: CausalFacts, device: DeviceId): readonly Seen[] {
    const chain = this.chains.get(event.device)
    const claims = chain?.claims.get(device)
    if (chain === undefined || claims === undefined) return []
    if (chain.forked) return this.walkClaims(event, device)
    const count = claimsUpTo(claims, event.seq)
    // Of a forked device several branches may be known, each by its own claim.
    if (this.isForked(device)) return claims.slice(0, count).map(({ seen }) => seen)
    const last = claims[count - 1]
    return last === undefined ? [] : [last.furthest]
  }

  private walkClaims(event: CausalFacts, device: DeviceId): readonly Seen[] {
    const found: Seen[] = []
    for (let at: CausalFacts | undefined = event; at !== undefined; at = at.prev === null ? undefined : this.events.get(at.prev))
      found.push(...at.seen.filter((seen) => seen.device === device))
    return found
  }
}

interface Chain {
  forked: boolean
  /** One more than the highest seq. */
  length: number
  readonly claims: Map<DeviceId, Claim[]>
}

interface Claim {
  /** Seq of the event that makes the claim. */
  readonly from: number
  readonly seen: Seen
  /** The highest seq claimed of that device up to here; an honest chain claims ever higher ones. */
  readonly furthest: Seen
}

/** How many claims stand in events up to and including `seq`; claims are in order of `from`, because a chain is added in order. */
function claimsUpTo(claims: readonly Claim[], seq: number): number {
  let low = 0
  let high = claims.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((claims[middle]?.from ?? Infinity) <= seq) low = middle + 1
    else high = middle
  }
  return low
}
