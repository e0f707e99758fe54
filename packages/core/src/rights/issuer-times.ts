import type { DeviceId } from '../event/event-ids.ts'
import type { CausalFacts, CausalIndex } from '../log/causal-index.ts'
import type { EventFacts } from '../log/event-facts.ts'

/**
 * When something was written, by the clock of somebody else: after all of that device's events that its writer had, and before the
 * first of them that had it. So a wrong clock of the writer plays no part.
 *
 * The device's times are taken as never going back: each of its events counts as written at the latest time up to it.
 */
export class IssuerTimes {
  private readonly causes: CausalIndex
  private readonly chains = new Map<DeviceId, Timed[]>()

  constructor(causes: CausalIndex) {
    this.causes = causes
  }

  add(facts: EventFacts): void {
    const { id, device, seq, prev, seen, recordedAt } = facts
    const chain = this.chains.get(device) ?? []
    this.chains.set(device, chain)
    if (seq < chain.length && chain.some((one) => one.facts.id === id)) return
    const before =
      prev === null ? undefined : chain[seq - 1]?.facts.id === prev ? chain[seq - 1] : chain.find((one) => one.facts.id === prev)
    chain.push({ facts: { id, device, seq, prev, seen }, time: Math.max(recordedAt, before?.time ?? 0) })
  }

  /** The latest time of `device` that the writer of `event` could know of, milliseconds since 1970 UTC; `undefined` for none. */
  latestKnownTo(event: CausalFacts, device: DeviceId): number | undefined {
    const chain = this.chains.get(device) ?? []
    const knew = ({ facts }: Timed): boolean => facts.id === event.id || this.causes.knew(event, facts)
    if (this.causes.isForked(device)) return highest(chain.filter(knew))
    return chain[countWhile(chain, knew) - 1]?.time
  }

  /** The earliest time of `device` by which it had `event`; `undefined` while none of its events here shows that it had. */
  firstThatKnew(event: CausalFacts, device: DeviceId): number | undefined {
    const chain = this.chains.get(device) ?? []
    const knew = ({ facts }: Timed): boolean => facts.id === event.id || this.causes.knew(facts, event)
    if (this.causes.isForked(device)) return lowest(chain.filter(knew))
    return chain[countWhile(chain, (timed) => !knew(timed))]?.time
  }
}

interface Timed {
  readonly facts: CausalFacts
  readonly time: number
}

const highest = (chain: readonly Timed[]): number | undefined =>
  chain.reduce<number | undefined>((best, { time }) => (best === undefined || time > best ? time : best), undefined)
const lowest = (chain: readonly Timed[]): number | undefined =>
  chain.reduce<number | undefined>((best, { time }) => (best === undefined || time < best ? time : best), undefined)

/** How many from the start pass, when all that pass stand before all that do not. */
function countWhile(chain: readonly Timed[], passes: (timed: Timed) => boolean): number {
  let low = 0
  let high = chain.length
  while (low < high) {
    const middle = (low + high) >> 1
    const timed = chain[middle]
    if (timed !== undefined && passes(timed)) low = middle + 1
    else high = middle
  }
  return low
}
