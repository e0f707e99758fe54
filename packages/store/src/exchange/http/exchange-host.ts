import {
  decodeGreeting,
  decodeSealed,
  decodeStatement,
  type DeviceId,
  encodeCbor,
  encodeGreeting,
  encodeSealed,
  encodeStatement,
  equalBytes,
  type ExchangeStatement,
  idBytes,
  type Issue,
  issueOf,
  missingFor,
  purposeBytes,
  sealedBytes,
  type SealContext,
  summaryDigest,
  summaryOf,
} from '@weerbaar/core'
import { EXCHANGE_BOUNDS } from './exchange-bounds.ts'
import { mayExchange } from './exchange-policy.ts'
import { ANSWERS, type ExchangeTools } from './exchange-tools.ts'
import { hostSessions } from './host-sessions.ts'
import { openParcel, packParcel, sizeOf } from './parcel.ts'
import { endOfRow, frameParcel } from './parcel-row.ts'

/** A request as it came in: the header `Weerbaar-Exchange`, the path and the body. */
export interface HostAsked {
  readonly header: string | undefined
  readonly address: string
  readonly body: Uint8Array
}

export type HostAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly status: 400 | 401 | 403 | 503; readonly issue: Issue }

/** The answering end of an exchange, without HTTP around it: docs/formats/exchange.md. */
export interface ExchangeHost {
  readonly openSession: () => HostAnswer<{ readonly format: 1; readonly device: DeviceId; readonly session: string }>
  readonly greeting: (asked: HostAsked) => Promise<HostAnswer<Uint8Array>>
  readonly statement: (asked: HostAsked) => Promise<HostAnswer<Uint8Array>>
  /** Written as fast as it is read. Let go of it (`return`) when the reader went away. */
  readonly missing: (asked: HostAsked) => Promise<HostAnswer<AsyncGenerator<Uint8Array>>>
  readonly records: (asked: HostAsked) => Promise<HostAnswer<Uint8Array>>
}

/** At a time. A region with fifty points asks in turns. */
const MOST_ROWS = 8
const MOST_PARCELS = 4

export function exchangeHost(tools: ExchangeTools & { readonly randomBytes: (count: number) => Uint8Array }): ExchangeHost {
  const { log, sha256, now, policy } = tools
  const sessions = hostSessions(tools.randomBytes, now)
  let rows = 0
  let parcels = 0

  /** Who asks what, once signature, session and list were looked at. */
  async function admitted({ header, address, body }: HostAsked): Promise<HostAnswer<Admitted>> {
    const [, session, number] = /^([0-9a-f]{32})\.([0-9]{1,15})$/.exec(header ?? '') ?? []
    const sealed = decodeSealed(body)
    if (session === undefined || number === undefined || sealed === undefined) return damaged
    if (!sessions.isOpen(session)) return refused(401, issueOf('exchange-session-unknown', {}))
    const { device, message, signature } = sealed
    const answerer = log.device()
    const context = { asker: device, answerer, session, number: Number(number), address }
    const signed = purposeBytes('exchange', sealedBytes({ ...context, side: 'ask' }, message))
    if (!(await tools.verify(idBytes(device), signed, signature)))
      return refused(401, issueOf('exchange-signature-wrong', { device: short(device) }))
    if (!mayExchange(policy, device, answerer)) return refused(403, issueOf('exchange-peer-unknown', { device }))
    const after = sessions.take(session, context.number, device)
    return after === undefined ? refused(401, issueOf('exchange-session-unknown', {})) : { ok: true, value: { context, message, after } }
  }

  const heard = ({ context, after }: Admitted, statement: ExchangeStatement): void =>
    tools.heard?.({ device: context.asker, statement, between: [after, now()] })
  const sealed = (context: Context, message: Uint8Array): Uint8Array =>
    encodeSealed({
      device: context.answerer,
      message,
      signature: log.sign('exchange', sealedBytes({ ...context, side: 'answer' }, message)),
    })

  async function* rowFor(statement: ExchangeStatement): AsyncGenerator<Uint8Array> {
    rows++
    try {
      const { least, most } = EXCHANGE_BOUNDS.parcel
      const bounds = { records: EXCHANGE_BOUNDS.records, bytes: Math.min(most, Math.max(least, statement.parcel)) }
      let sent = 0
      for await (const batch of missingFor(log, [statement.had], sha256, bounds)) {
        const size = sizeOf(batch)
        if (batch.length === 1 && size > EXCHANGE_BOUNDS.record) continue // goes by courier; what follows it waits there, visibly
        if (sent > 0 && sent + size > EXCHANGE_BOUNDS.row) {
          yield endOfRow(true)
          return
        }
        sent += size
        yield frameParcel(await packParcel(batch))
      }
      yield endOfRow(false)
    } finally {
      rows--
    }
  }

  return {
    openSession: () =>
      policy.kind === 'closed'
        ? refused(403, issueOf('exchange-closed', {}))
        : { ok: true, value: { format: 1, device: log.device(), session: sessions.open() } },

    async greeting(asked) {
      const request = await admitted(asked)
      if (!request.ok) return request
      const theirs = decodeGreeting(request.value.message)
      if (theirs === undefined) return damaged
      const had = await summaryOf(log, sha256)
      const digest = summaryDigest(had, sha256)
      // Of one digest, one summary: it said to have what is here.
      if (equalBytes(digest, theirs.digest)) heard(request.value, { at: theirs.at, had, parcel: EXCHANGE_BOUNDS.parcel.first })
      return { ok: true, value: sealed(request.value.context, encodeGreeting({ at: wholeMs(now()), digest })) }
    },

    async statement(asked) {
      const request = await admitted(asked)
      if (!request.ok) return request
      const { context, message } = request.value
      const theirs = decodeStatement(message)
      if (theirs === undefined) return damaged
      heard(request.value, theirs)
      const had = await summaryOf(log, sha256)
      const own = encodeStatement({ at: wholeMs(now()), had, parcel: EXCHANGE_BOUNDS.parcel.most })
      return { ok: true, value: sealed(context, own) }
    },

    async missing(asked) {
      const request = await admitted(asked)
      if (!request.ok) return request
      const theirs = decodeStatement(request.value.message)
      if (theirs === undefined) return damaged
      if (rows >= MOST_ROWS) return busy
      heard(request.value, theirs)
      return { ok: true, value: rowFor(theirs) }
    },

    async records(asked) {
      if (parcels >= MOST_PARCELS) return busy
      parcels++
      try {
        const request = await admitted(asked)
        if (!request.ok) return request
        const { context, message } = request.value
        const records = await openParcel(message)
        if (records === undefined) return damaged
        const outcomes = await log.ingest(records)
        tools.took?.(context.asker, outcomes)
        return { ok: true, value: sealed(context, encodeCbor(outcomes.map(({ status }) => ANSWERS[status]))) }
      } finally {
        parcels--
      }
    },
  }
}

type Context = Omit<SealContext, 'side'>
interface Admitted {
  readonly context: Context
  readonly message: Uint8Array
  /** What it says was said after this moment, milliseconds since 1970 UTC by our clock. */
  readonly after: number
}

/** A laptop whose battery died may think it is before 1970. */
const wholeMs = (ms: number): number => Math.max(0, Math.trunc(ms))
const short = (device: DeviceId): string => device.slice(0, 8)
const refused = (status: 400 | 401 | 403 | 503, issue: Issue) => ({ ok: false, status, issue }) as const
const damaged = refused(400, issueOf('exchange-damaged', {}))
const busy = refused(503, issueOf('exchange-busy', {}))
