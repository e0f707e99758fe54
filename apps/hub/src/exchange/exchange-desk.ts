import {
  type DeviceId,
  type EventStatusView,
  type ExchangeView,
  exchangeDraft,
  hearersOf,
  type LogSummary,
  type PeerView,
  type StatusView,
  summaryDigest,
  toHex,
} from '@weerbaar/core'
import {
  type Confirmations,
  type CourierKey,
  type ExchangeHost,
  exchangeHost,
  type ExchangePolicy,
  guardLog,
  type Heard,
  type HostAnswer,
  nodeCrypto,
  parseRecipient,
} from '@weerbaar/store'
import { type Language, sentenceOf } from '@weerbaar/text'
import type { Books } from '../desk/books.ts'
import { clockSkews } from './clock-skews.ts'
import { type CourierDesk, courierDesk } from './courier-desk.ts'
import type { ExchangeOptions } from './exchange-options.ts'
import { type Nudges, nudges } from './nudges.ts'
import { peerLoop, type PeerStatus } from './peer-loop.ts'
import { type QrDesk, qrDesk } from './qr-desk.ts'
import { type ReceiptPace, receiptWriter } from './receipt-writer.ts'
import { type SpokenDesk, spokenDesk } from './spoken-desk.ts'
import { statusDesk } from './status-desk.ts'
import type { WatchedLog } from './watched-log.ts'

/** Exchange with other hubs, and where everything is. */
export interface ExchangeDesk {
  /** The answering end. */
  readonly host: ExchangeHost
  readonly nudges: Nudges
  readonly state: (language: Language) => ExchangeView
  readonly status: () => Promise<StatusView>
  readonly statusOf: (ids: readonly string[]) => Promise<readonly EventStatusView[]>
  readonly couriers: CourierDesk
  readonly qr: QrDesk
  readonly spoken: SpokenDesk
  /** Says who this hub is, if that is new, and begins to ask its peers. */
  readonly start: () => Promise<void>
  readonly stop: () => Promise<void>
}

export interface ExchangeTools {
  readonly watched: WatchedLog
  readonly books: Books
  readonly confirmations: Confirmations
  readonly courierKey: CourierKey
  readonly options: ExchangeOptions
  readonly now: () => number
  readonly randomBytes: (count: number) => Uint8Array
  readonly complain: (fault: unknown) => void
  readonly pace?: ReceiptPace
}

/** Milliseconds between two writings of what a peer said to the disk: it saves work after a restart and nothing else. */
const KEEP_EVERY = 30_000
/** Devices remembered that knocked and were not let in. */
const KNOCKS = 20

export function exchangeDesk(tools: ExchangeTools): ExchangeDesk {
  const { watched, books, confirmations, courierKey, options, now, randomBytes, complain } = tools
  const { whereabouts, catchUp: inStep } = books
  const policy: ExchangePolicy = options.exchange === 'listed' ? { kind: 'listed', devices: options.allowed } : { kind: options.exchange }
  const skews = clockSkews()
  const news = nudges()
  const contacts = new Map<DeviceId, Contact>()
  const refused = new Map<DeviceId, number>()
  const unkept = new Map<DeviceId, Heard>()
  const kept = new Map<DeviceId, string>()
  const believes = (device: DeviceId): boolean =>
    options.exchange === 'open' || device === watched.log.device() || options.allowed.has(device)
  const log = guardLog(watched.log, {
    key: courierKey,
    level: options.self?.level,
    readersAt: (levels) =>
      [...whereabouts.names()].flatMap(([device, { level, recipient }]) =>
        levels.includes(level) && recipient !== null && believes(device) ? (parseRecipient(recipient) ?? []) : [],
      ),
  })
  const receipts = receiptWriter({ log, whereabouts, inStep, complain, ...(tools.pace ? { pace: tools.pace } : {}) })
  const signsForNews = options.self !== undefined && options.self.level !== 'point'
  const desk = statusDesk({
    log,
    whereabouts,
    skews,
    believes,
    lastStoredAt: books.lastStoredAt,
    hearers: (id) => hearersOf(books.picture().spoken, id),
    now,
  })
  const lastSaid = new Map<DeviceId, LogSummary>(confirmations.all().map(({ from, had }) => [from, had]))
  const deviceView = desk.view
  const couriers = courierDesk({
    log,
    key: courierKey,
    confirmations,
    deviceView,
    named: () => [...whereabouts.names().keys()],
    confirmed: (from, had, at) => hear(from, had, at, now(), null),
    inStep,
    now,
  })
  const qr = qrDesk({ log, lastSaid: (device) => lastSaid.get(device), deviceView, inStep, randomBytes })
  const spoken = spokenDesk({ books, deviceView, now })

  const contactWith = (device: DeviceId): Contact => {
    const known = contacts.get(device)
    if (known !== undefined) return known
    const fresh: Contact = { at: 0, sent: 0, received: 0 }
    contacts.set(device, fresh)
    return fresh
  }
  function hear(device: DeviceId, had: LogSummary, at: number, learnedAt: number, way: 'network' | null): void {
    lastSaid.set(device, had)
    whereabouts.hear({ device, had: had.chains, at, learnedAt, way })
  }
  const shared = {
    log,
    sha256: nodeCrypto.sha256,
    verify: nodeCrypto.verifyAside,
    now,
    policy,
    heard(heard: Heard) {
      const { device, statement } = heard
      contactWith(device).at = now()
      skews.note(heard)
      // What it names may have come in a moment ago and not stand in the whereabouts yet.
      void inStep()
        .then(() => hear(device, statement.had, statement.at, now(), 'network'))
        .catch(complain)
      unkept.set(device, heard)
    },
    took(from: DeviceId, outcomes: readonly { readonly status: string }[]) {
      const stored = outcomes.filter(({ status }) => status === 'stored').length
      contactWith(from).received += stored
      if (stored > 0 && signsForNews) receipts.note()
    },
  }
  const loops = options.peers.map((address) =>
    peerLoop({
      address,
      every: options.every * 1000,
      tools: { ...shared, fetch },
      random: () => (randomBytes(1)[0] ?? 0) / 256,
      complain,
    }),
  )
  const host = exchangeHost({ ...shared, randomBytes })

  /** A peer that says the same again costs the disk nothing. */
  function keep(): void {
    for (const [from, { statement }] of unkept) {
      const recipient = whereabouts.names().get(from)?.recipient ?? null
      const says = `${recipient} ${toHex(summaryDigest(statement.had, nodeCrypto.sha256))}`
      if (kept.get(from) === says) continue
      try {
        confirmations.note({ from, recipient, had: statement.had, at: statement.at, learnedAt: now() })
        kept.set(from, says)
      } catch (fault) {
        complain(fault) // a full disk: what is lost saves work and nothing else
      }
    }
    unkept.clear()
  }
  let keeping: NodeJS.Timeout | undefined
  let unwatch: (() => void) | undefined

  /** Sees who is turned away. */
  const knocked = <T>(answer: HostAnswer<T>): HostAnswer<T> => {
    if (!answer.ok && answer.issue.code === 'exchange-peer-unknown') {
      const device = answer.issue.params.device as DeviceId // the host names the device it turned away
      refused.delete(device)
      refused.set(device, now())
      for (const oldest of refused.keys()) if (refused.size > KNOCKS) refused.delete(oldest)
    }
    return answer
  }

  function peerView(
    { address, device, state, lastContact, nextTry, sent, received, live, issues }: PeerStatus,
    language: Language,
  ): PeerView {
    const at = Math.max(lastContact ?? 0, (device && contacts.get(device)?.at) ?? 0)
    return {
      address,
      ...(device === undefined ? {} : desk.view(device)),
      state,
      lastContact: at > 0 ? instant(at) : null,
      nextTry: nextTry === undefined || state === 'asking' ? null : instant(nextTry),
      lacks: device === undefined ? null : lacks(device),
      sent,
      received,
      live,
      trouble: issues.map((issue) => ({ issue, sentence: sentenceOf(issue, language) })),
    }
  }
  function callerView(device: DeviceId, { at, received }: Contact): PeerView {
    const lacking = lacks(device)
    return {
      ...desk.view(device),
      state: lacking === 0 ? 'inStep' : 'behind',
      lastContact: instant(at),
      nextTry: null,
      lacks: lacking,
      sent: 0,
      received,
      live: false,
      trouble: [],
    }
  }
  const lacks = (device: DeviceId): number | null =>
    whereabouts.lastWord(device) === undefined
      ? null
      : [...whereabouts.lackingAt([device]).values()].reduce((sum, { events }) => sum + events, 0)

  return {
    host: {
      openSession: host.openSession,
      greeting: async (asked) => knocked(await host.greeting(asked)),
      statement: async (asked) => knocked(await host.statement(asked)),
      missing: async (asked) => knocked(await host.missing(asked)),
      records: async (asked) => knocked(await host.records(asked)),
    },
    nudges: news,
    state(language) {
      const asked = loops.map((loop) => loop.status())
      const callers = [...contacts].filter(([device, { at }]) => at > 0 && !asked.some((one) => one.device === device))
      return {
        self: desk.view(log.device()),
        exchange: options.exchange,
        peers: [...asked.map((status) => peerView(status, language)), ...callers.map(([device, contact]) => callerView(device, contact))],
        refused: [...refused].map(([device, at]) => ({ device, at: instant(at) })),
      }
    },
    async status() {
      await inStep()
      return desk.status()
    },
    async statusOf(ids) {
      await inStep()
      return desk.ofEvents(ids)
    },
    couriers,
    qr,
    spoken,
    async start() {
      for (const { from, had, at, learnedAt } of confirmations.all()) hear(from, had, at, learnedAt, null)
      const said = whereabouts.names().get(log.device())
      const { self } = options
      if (self && !(said?.level === self.level && said.name === self.name && said.recipient === courierKey.recipient))
        await log.append(exchangeDraft({ type: 'DeviceNamed', ...self, recipient: courierKey.recipient }))
      if (signsForNews) await receipts.catchUp()
      unwatch = watched.watch(() => {
        news.tell()
        for (const loop of loops) loop.wake()
        void inStep().catch(complain)
      })
      keeping = setInterval(keep, KEEP_EVERY)
      for (const loop of loops) loop.start()
    },
    async stop() {
      unwatch?.()
      clearInterval(keeping)
      receipts.close()
      news.close()
      await Promise.all(loops.map((loop) => loop.stop()))
      await inStep()
      keep()
    },
  }
}

interface Contact {
  at: number
  sent: number
  received: number
}

const instant = (ms: number): string => new Date(ms).toISOString()
