import type { Seen } from '../event/envelope.ts'
import type { DeviceId, EventId } from '../event/event-ids.ts'
import type { CausalFacts, CausalIndex } from '../log/causal-index.ts'
import type { StoredEvent } from '../log/log-store.ts'
import { factsOf } from '../subjects/subject-event.ts'
import { type DeviceNamed, readExchangeEvent, type Way } from './exchange-event.ts'

/** That a device had an event in store, on its own signed word. */
export interface Receipt {
  readonly device: DeviceId
  /** Not later than this by the clock of `device`, milliseconds since 1970 UTC; that clock may be wrong. */
  readonly at: number
  /** When that was known here, by our clock. */
  readonly learnedAt: number
  /** As the device itself says; else the way its word came; `null` when neither is known. */
  readonly way: Way | null
}

/** What one device said about itself at one moment: a statement over the network, the `had` of a courier file. */
export interface Heard {
  readonly device: DeviceId
  readonly had: readonly Seen[]
  readonly at: number
  readonly learnedAt: number
  /** `network` when it was said over the network, from which the events themselves then came as far as it says nothing else. */
  readonly way: Way | null
}

/**
 * Who has which event: a fold of the log and of what devices said of themselves. Counts only what was signed by the device it is
 * about, and only places that are known here: of a cloned laptop the other branch proves nothing, and neither does a number
 * beside an unknown name. It may know too little; it never says too much.
 *
 * Memory: one number an event and one entry a claim that says something new.
 */
export class Whereabouts {
  private readonly causes: CausalIndex
  private readonly chains = new Map<DeviceId, Chain>()
  private readonly named = new Map<DeviceId, Named>()
  private readonly had = new Map<DeviceId, Map<DeviceId, Milestone[]>>()
  private readonly words = new Map<DeviceId, Receipt>()
  /** Claims about events that are not here yet. */
  private readonly pending = new Map<EventId, { readonly of: DeviceId; readonly milestone: Milestone }[]>()

  /** Bookkeeping whose payload is not here. */
  private readonly unsaid = new Set<EventId>()

  /** @param causes may be shared with other folds of the same log */
  constructor(causes: CausalIndex) {
    this.causes = causes
  }

  /** In order of arrival. Adding an event twice is adding it once; when its payload came only later, what that says is added. */
  add(event: StoredEvent): void {
    const { id, read } = event
    const { device, seq, space } = read
    const chain = this.chains.get(device) ?? { ids: [], tells: [], telling: [0] }
    if (chain.ids[seq] === id || (chain.ids.length > seq && chain.ids.includes(id))) {
      if (this.unsaid.delete(id)) this.hearSaid(event)
      return
    }
    this.causes.add(factsOf(id, read))
    this.chains.set(device, chain)
    chain.ids.push(id)
    chain.tells.push(space !== null)
    chain.telling.push((chain.telling.at(-1) ?? 0) + (space === null ? 0 : 1))
    for (const place of read.seen) this.claim(device, place, { at: read.recordedAt, learnedAt: event.arrivedAt, way: null, said: false })
    if (event.salted === undefined && space === null) this.unsaid.add(id)
    else this.hearSaid(event)
    for (const { of, milestone } of this.pending.get(id) ?? []) this.note(of, device, milestone)
    this.pending.delete(id)
  }

  private hearSaid(event: StoredEvent): void {
    const { device, seq, recordedAt } = event.read
    const said = readExchangeEvent(event)
    if (said?.type === 'DeviceNamed') this.name(device, seq, said)
    if (said?.type !== 'EventsReceived') return
    const { way } = said
    for (const place of said.upTo) this.claim(device, place, { at: recordedAt, learnedAt: event.arrivedAt, way, said: way !== null })
  }

  /** Only places known here count; the rest of a summary is marks for others. */
  hear({ device, had, at, learnedAt, way }: Heard): void {
    for (const place of had) if (this.causes.find(place.event) !== undefined) this.claim(device, place, { at, learnedAt, way, said: false })
  }

  /** What devices say they are, by their last word. */
  names(): ReadonlyMap<DeviceId, DeviceNamed> {
    return new Map([...this.named].map(([device, { event }]) => [device, event]))
  }

  /** Devices known to have anything of others. */
  witnesses(): readonly DeviceId[] {
    return [...this.had.keys()]
  }

  /** When a device last said what it has, as far as that was about something known here. */
  lastWord(device: DeviceId): Receipt | undefined {
    return this.words.get(device)
  }

  /** Does `device` have this event of another, as far as is known here? */
  receipt(device: DeviceId, id: EventId): Receipt | undefined {
    const facts = this.causes.find(id)
    const milestones = facts && this.had.get(device)?.get(facts.device)
    if (facts === undefined || milestones === undefined) return undefined
    let first: Milestone | undefined
    let told: Milestone | undefined
    for (const milestone of milestones) {
      if (!this.covers(milestone, facts)) continue
      if (first === undefined || milestone.at < first.at) first = milestone
      if (milestone.said && (told === undefined || milestone.at < told.at)) told = milestone
    }
    return first && { device, at: first.at, learnedAt: first.learnedAt, way: told?.way ?? first.way }
  }

  /**
   * Events with something to tell (no bookkeeping) that none of `devices` is known to have. Per device that wrote them.
   * @param writers `count`: who wrote an event has it; `apart`: only what others than its writer have counts
   */
  lackingAt(devices: readonly DeviceId[], writers: 'count' | 'apart' = 'count'): ReadonlyMap<DeviceId, Lacking> {
    const lacking = new Map<DeviceId, Lacking>()
    for (const [writer, chain] of this.chains) {
      const forked = this.causes.isForked(writer)
      // One of two laptops under one name has its own branch only.
      if (writers === 'count' && !forked && devices.includes(writer)) continue
      const found = forked ? this.lackingOfForked(writer, chain, devices) : this.lackingOfStraight(writer, chain, devices)
      if (found.events > 0) lacking.set(writer, found)
    }
    return lacking
  }

  /** Events with something to tell, all in all. */
  telling(): number {
    let sum = 0
    for (const { telling } of this.chains.values()) sum += telling.at(-1) ?? 0
    return sum
  }

  private lackingOfStraight(writer: DeviceId, { telling }: Chain, devices: readonly DeviceId[]): Lacking {
    let from = 0
    for (const device of devices) from = Math.max(from, 1 + (this.had.get(device)?.get(writer)?.at(-1)?.seq ?? -1))
    const events = (telling.at(-1) ?? 0) - (telling[from] ?? 0)
    while (from + 1 < telling.length && telling[from] === telling[from + 1]) from++ // bookkeeping in front of them
    return { events, from }
  }

  /** Each event by itself, for a number says nothing of the branch. Slow and rare. */
  private lackingOfForked(writer: DeviceId, { ids, tells }: Chain, devices: readonly DeviceId[]): Lacking {
    const milestones = devices.flatMap((device) => this.had.get(device)?.get(writer) ?? [])
    let events = 0
    let from = Infinity
    for (const [i, id] of ids.entries()) {
      const facts = this.causes.find(id)
      if (tells[i] !== true || facts === undefined || milestones.some((milestone) => this.covers(milestone, facts))) continue
      events++
      from = Math.min(from, facts.seq)
    }
    return { events, from }
  }

  private covers({ seq, event }: Milestone, earlier: CausalFacts): boolean {
    return event === earlier.id || this.causes.isBefore(earlier, event, seq)
  }

  private name(device: DeviceId, seq: number, event: DeviceNamed): void {
    if (seq >= (this.named.get(device)?.seq ?? -1)) this.named.set(device, { seq, event })
  }

  private claim(device: DeviceId, { seq, event, device: writer }: Seen, facts: Omit<Milestone, 'seq' | 'event'>): void {
    const milestone: Milestone = { seq, event, ...facts }
    const known = this.causes.find(event)
    if (known === undefined) {
      const waiting = this.pending.get(event)
      if (waiting === undefined) this.pending.set(event, [{ of: device, milestone }])
      else waiting.push({ of: device, milestone })
    } else if (known.device === writer && known.seq === seq) this.note(device, writer, milestone)
  }

  /** Keeps milestones sorted by seq, and only those that say something new while the writer has one chain. */
  private note(device: DeviceId, writer: DeviceId, milestone: Milestone): void {
    const { at, learnedAt, way } = milestone
    if (learnedAt >= (this.words.get(device)?.learnedAt ?? 0)) this.words.set(device, { device, at, learnedAt, way })
    if (device === writer) return // that it has its own proves nothing of others
    let perWriter = this.had.get(device)
    if (perWriter === undefined) this.had.set(device, (perWriter = new Map<DeviceId, Milestone[]>()))
    const milestones = perWriter.get(writer)
    const last = milestones?.at(-1)
    if (milestones === undefined || last === undefined) perWriter.set(writer, [milestone])
    else if (milestone.seq > last.seq && milestone.at >= last.at && !milestone.said) milestones.push(milestone)
    else if (this.causes.isForked(writer)) insert(milestones, milestone)
    else if (!milestones.some((one) => saysAsMuch(one, milestone))) {
      const kept = milestones.filter((one) => !saysAsMuch(milestone, one))
      insert(kept, milestone)
      perWriter.set(writer, kept)
    }
  }
}

/** Of one chain: at least as far, not later, and with the way if the other has it. */
const saysAsMuch = (one: Milestone, other: Milestone): boolean => one.seq >= other.seq && one.at <= other.at && (one.said || !other.said)

function insert(milestones: Milestone[], milestone: Milestone): void {
  milestones.splice(milestones.findLastIndex(({ seq }) => seq <= milestone.seq) + 1, 0, milestone)
}

/** How many events with something to tell, and the lowest seq among them. */
export interface Lacking {
  readonly events: number
  readonly from: number
}

interface Named {
  readonly seq: number
  readonly event: DeviceNamed
}

/** A device had an event and all before it on its branch. */
interface Milestone extends Omit<Receipt, 'device'> {
  readonly seq: number
  readonly event: EventId
  /** From a receipt: the device itself says which way. */
  readonly said: boolean
}

/** Of one writer, in order of arrival; while it has one chain that is the order of seq. */
interface Chain {
  readonly ids: EventId[]
  /** Of each: no bookkeeping. */
  readonly tells: boolean[]
  /** At n: how many of the first n have something to tell. */
  readonly telling: number[]
}
