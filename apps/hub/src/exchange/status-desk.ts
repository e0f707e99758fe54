import type {
  ClockView,
  DeviceId,
  DeviceView,
  EventId,
  EventStatusView,
  Fact,
  Lacking,
  Level,
  LevelStatusView,
  LogStore,
  Receipt,
  ReceiptView,
  StatusHeard,
  StatusView,
  Whereabouts,
} from '@weerbaar/core'
import { parseEventId } from '@weerbaar/core'
import type { ClockSkews } from './clock-skews.ts'

export interface StatusDesk {
  readonly status: () => Promise<StatusView>
  /** In the order asked; a text that is no id has no status. */
  readonly ofEvents: (ids: readonly string[]) => Promise<readonly EventStatusView[]>
  readonly view: (device: DeviceId) => DeviceView
}

interface Tools {
  readonly log: LogStore
  readonly whereabouts: Whereabouts
  readonly skews: ClockSkews
  /** Does its word about its level count here? */
  readonly believes: (device: DeviceId) => boolean
  /** Who heard this very event read aloud. */
  readonly hearers: (id: EventId) => readonly Fact<StatusHeard>[]
  /** When the last event was stored here, milliseconds since 1970 UTC. */
  readonly lastStoredAt: () => number | undefined
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number
}

/** Where everything is, as far as can be shown: docs/formats/exchange.md, receipts. */
export function statusDesk({ log, whereabouts, skews, believes, hearers, lastStoredAt, now }: Tools): StatusDesk {
  const view = (device: DeviceId): DeviceView => {
    const named = whereabouts.names().get(device)
    return { device, name: named?.name ?? null, level: named?.level ?? null, recipient: named?.recipient ?? null }
  }
  const devicesOf = (level: Level): readonly DeviceId[] =>
    [...whereabouts.names()].flatMap(([device, named]) => (named.level === level && believes(device) ? [device] : []))
  const others = (): readonly DeviceId[] => whereabouts.witnesses().filter((device) => device !== log.device())
  const receiptView = ({ device, at, learnedAt, way }: Receipt): ReceiptView => ({
    device,
    name: view(device).name,
    at: instant(at),
    learnedAt: instant(learnedAt),
    way,
  })

  /** When the first of those that lack was stored here. */
  async function since(lacking: ReadonlyMap<DeviceId, Lacking>): Promise<string | null> {
    let oldest = Infinity
    for (const [writer, { from }] of lacking)
      for (const { arrivedAt } of await log.chain(writer, from, from + 1)) oldest = Math.min(oldest, arrivedAt)
    return Number.isFinite(oldest) ? instant(oldest) : null
  }

  async function levelStatus(level: Level): Promise<LevelStatusView> {
    const devices = devicesOf(level)
    const self = devices.includes(log.device())
    const lacking = self ? new Map<DeviceId, Lacking>() : whereabouts.lackingAt(devices)
    const count = sum(lacking)
    const last = devices
      .filter((device) => device !== log.device())
      .flatMap((device) => whereabouts.lastWord(device) ?? [])
      .toSorted((a, b) => b.learnedAt - a.learnedAt)[0]
    return {
      devices: devices.map(view),
      received: whereabouts.telling() - count,
      lacking: count,
      lackingSince: await since(lacking),
      last: last ? receiptView(last) : null,
    }
  }

  async function voiceReceipts(id: EventId): Promise<readonly Receipt[]> {
    const receipts: Receipt[] = []
    for (const { facts } of hearers(id))
      for (const stored of await log.chain(facts.device, facts.seq, facts.seq + 1))
        if (stored.id === facts.id) receipts.push({ device: facts.device, at: facts.recordedAt, learnedAt: stored.arrivedAt, way: 'voice' })
    return receipts
  }

  async function receiptAt(level: Level, id: EventId, writer: DeviceId, storedAt: number): Promise<ReceiptView | null> {
    const heard = await voiceReceipts(id)
    const receipts = devicesOf(level).flatMap((device): readonly Receipt[] => {
      // What is here, a hub of that level has; and what it wrote itself.
      if (device === log.device()) return [{ device, at: storedAt, learnedAt: storedAt, way: whereabouts.receipt(device, id)?.way ?? null }]
      if (device === writer) return [{ device, at: storedAt, learnedAt: storedAt, way: null }]
      const receipt = whereabouts.receipt(device, id)
      // By voice it has what the event says, though not the event.
      return receipt === undefined ? heard.filter((one) => one.device === device) : [receipt]
    })
    const first = receipts.toSorted((a, b) => a.learnedAt - b.learnedAt)[0]
    return first ? receiptView(first) : null
  }

  return {
    view,
    async status() {
      const { ahead } = await log.health()
      const nowhere = whereabouts.lackingAt(others(), 'apart')
      const measured = skews.all()
      const clocks: readonly ClockView[] = [
        ...measured.map(({ device, ahead, within, measuredAt }) => ({
          device,
          name: view(device).name,
          ahead,
          within,
          measuredAt: instant(measuredAt),
        })),
        ...ahead
          .filter(({ device }) => !measured.some((one) => one.device === device))
          .map(({ device, ms }) => ({ device, name: view(device).name, ahead: ms, within: null, measuredAt: null })),
      ]
      const stored = lastStoredAt()
      return {
        self: view(log.device()),
        now: instant(now()),
        events: whereabouts.telling(),
        storedAt: stored === undefined ? null : instant(stored),
        onlyHere: { events: sum(nowhere), since: await since(nowhere) },
        municipality: await levelStatus('municipality'),
        region: await levelStatus('region'),
        clocks,
        ownClock: skews.own() ?? null,
      }
    },
    async ofEvents(ids) {
      const elsewhere = others()
      return Promise.all(
        ids.map(async (text): Promise<EventStatusView> => {
          const id = parseEventId(text)
          const [place] = id === undefined ? [] : await log.known([id])
          const found = place && (await log.chain(place.device, place.seq, place.seq + 1)).find((event) => event.id === id)
          if (id === undefined || place === undefined || found === undefined)
            return { id: text, storedAt: null, onlyHere: false, municipality: null, region: null }
          return {
            id,
            storedAt: instant(found.arrivedAt),
            onlyHere: !elsewhere.some((device) => device !== place.device && whereabouts.receipt(device, id) !== undefined),
            municipality: await receiptAt('municipality', id, place.device, found.arrivedAt),
            region: await receiptAt('region', id, place.device, found.arrivedAt),
          }
        }),
      )
    },
  }
}

const instant = (ms: number): string => new Date(ms).toISOString()
const sum = (lacking: ReadonlyMap<DeviceId, Lacking>): number => [...lacking.values()].reduce((total, { events }) => total + events, 0)
