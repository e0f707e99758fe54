import {
  decodeCbor,
  decodeGreeting,
  decodeStatement,
  type DeviceId,
  encodeGreeting,
  encodeStatement,
  equalBytes,
  type ExchangeStatement,
  isCborCount,
  isCborList,
  type Issue,
  issueOf,
  type LogRecord,
  type LogSummary,
  missingFor,
  summaryDigest,
  summaryOf,
} from '@weerbaar/core'
import { EXCHANGE_BOUNDS } from './exchange-bounds.ts'
import { Broken, openLine, type PeerLine } from './peer-line.ts'
import { ANSWERS, type ClientTools } from './exchange-tools.ts'
import { openParcel, packParcel, sizeOf } from './parcel.ts'

/** One peer, kept between rounds: nothing in it decides what is exchanged. */
export interface ExchangePeer {
  /** One round: both logs know all of each other afterwards, or it says what was in the way. Never throws for the peer's doing. */
  readonly round: () => Promise<Round>
}

export interface Round {
  /** Who answered; `undefined` when nobody did. */
  readonly device?: DeviceId
  /** Events that were new here. */
  readonly received: number
  /** Records the other side took in, new there or not. */
  readonly sent: number
  /** Both summaries were equal at the end. Not when something was written meanwhile: go again. */
  readonly inStep: boolean
  /** Something was new on one of the sides. Not, and not in step either: going again at once would bring no more. */
  readonly progress: boolean
  /** What ended the round before its end (`error`), and what did not go along (`warning`). What came before it counts. */
  readonly issues: readonly Issue[]
}

/** @param url where the peer's program is: `https://gemeente.example`, with or without a slash behind it */
export function exchangePeer(url: string, tools: ClientTools): ExchangePeer {
  const { log, sha256, now } = tools
  let parcel: number = EXCHANGE_BOUNDS.parcel.first
  let line: PeerLine | undefined

  /** Larger while it goes fast, smaller when it does not: a slow line loses little when it is cut. */
  const learn = (milliseconds: number, size: number): void => {
    const { least, most } = EXCHANGE_BOUNDS.parcel
    if (milliseconds > 10_000) parcel = Math.max(least, parcel / 2)
    else if (milliseconds < 2_000 && size > parcel / 2) parcel = Math.min(most, parcel * 4)
  }
  const at = (): number => Math.max(0, Math.trunc(now()))
  const statement = async (): Promise<Uint8Array> => encodeStatement({ at: at(), had: await summaryOf(log, sha256), parcel })

  /** Have both all of each other? A few hundred bytes; what each has is then known to the other. */
  async function greet(on: PeerLine): Promise<boolean> {
    const had = await summaryOf(log, sha256)
    const digest = summaryDigest(had, sha256)
    const asked = now()
    const theirs = decodeGreeting(await on.ask('/v1/exchange/greetings', encodeGreeting({ at: at(), digest })))
    if (theirs === undefined) throw damaged()
    if (!equalBytes(digest, theirs.digest)) return false
    tools.heard?.({ device: on.device, statement: { at: theirs.at, had, parcel }, between: [asked, now()] })
    return true
  }

  async function hear(on: PeerLine): Promise<ExchangeStatement> {
    const own = await statement()
    const asked = now()
    const theirs = decodeStatement(await on.ask('/v1/exchange/statements', own))
    if (theirs === undefined) throw damaged()
    tools.heard?.({ device: on.device, statement: theirs, between: [asked, now()] })
    return theirs
  }

  async function fetchMissing(on: PeerLine, count: Count): Promise<void> {
    for (;;) {
      let brought = 0
      let more: boolean | undefined
      let before = now()
      for await (const part of on.row('/v1/exchange/missing', await statement())) {
        if (part.kind === 'end') {
          more = part.more
          break
        }
        const records = await openParcel(part.bytes)
        if (records === undefined) throw damaged()
        const outcomes = await log.ingest(records)
        tools.took?.(on.device, outcomes)
        brought += outcomes.filter(({ status }) => status !== 'known').length
        count.received += outcomes.filter(({ status }) => status === 'stored').length
        if (count.received > 0) count.progress = true
        learn(now() - before, sizeOf(records))
        before = now()
      }
      if (more === undefined) throw damaged() // cut off: the next round goes on from here
      if (!more || brought === 0) return
    }
  }

  async function send(on: PeerLine, records: readonly LogRecord[], count: Count): Promise<void> {
    const before = now()
    const answers = readAnswers(await on.ask('/v1/exchange/records', await packParcel(records)))
    if (answers?.length !== records.length) throw damaged()
    count.sent += records.length
    if (answers.includes(ANSWERS.stored)) count.progress = true
    learn(now() - before, sizeOf(records))
  }

  async function sendMissing(on: PeerLine, theirs: ExchangeStatement, count: Count): Promise<void> {
    const bounds = {
      records: EXCHANGE_BOUNDS.records,
      get bytes() {
        return Math.min(parcel, Math.max(EXCHANGE_BOUNDS.parcel.least, theirs.parcel))
      },
    }
    for await (const batch of missingFor(log, [theirs.had], sha256, bounds)) {
      const bytes = sizeOf(batch)
      if (batch.length > 1 || bytes <= EXCHANGE_BOUNDS.record) await send(on, batch, count)
      else count.issues.push(issueOf('exchange-too-large', { bytes, most: EXCHANGE_BOUNDS.record }, {}, 'warning'))
    }
  }

  async function through(on: PeerLine, count: Count): Promise<boolean> {
    if (await greet(on)) return true
    const theirs = await hear(on)
    if (!(await hasAll(tools, theirs.had))) await fetchMissing(on, count)
    // By what it said before the fetching: it has no less now, and its ends are known here now.
    await sendMissing(on, theirs, count)
    return greet(on)
  }

  return {
    async round() {
      const count: Count = { received: 0, sent: 0, progress: false, issues: [] }
      try {
        line ??= await openLine(url, tools)
        const inStep = await through(line, count).catch(async (fault: unknown) => {
          // The other side was started anew: it forgot the session and nothing else.
          if (!(fault instanceof Broken) || fault.issue.code !== 'exchange-session-unknown') throw fault
          line = await openLine(url, tools)
          return through(line, count)
        })
        return { device: line.device, ...count, inStep }
      } catch (fault) {
        const { device } = line ?? {}
        line = undefined
        // Perhaps too much for a line that slow.
        parcel = Math.max(EXCHANGE_BOUNDS.parcel.least, Math.min(parcel, EXCHANGE_BOUNDS.parcel.first) / 2)
        if (!(fault instanceof Broken)) throw fault
        return { ...(device === undefined ? {} : { device }), ...count, inStep: false, issues: [...count.issues, fault.issue] }
      }
    },
  }
}

interface Count {
  received: number
  sent: number
  progress: boolean
  readonly issues: Issue[]
}

const damaged = (): Broken => new Broken(issueOf('exchange-damaged', {}))

/** Is there nothing to fetch? A payload lacking here may be there. */
async function hasAll({ log, sha256 }: ClientTools, theirs: LogSummary): Promise<boolean> {
  const own = await summaryOf(log, sha256)
  if (own.lacking.length > 0 || theirs.unread.some((hash) => !own.unread.includes(hash))) return false
  const ids = theirs.chains.map(({ event }) => event)
  return (await log.known(ids)).length === ids.length
}

/** One small number a record. What became of each decides nothing about what is sent: the next summary tells that. */
function readAnswers(bytes: Uint8Array): readonly number[] | undefined {
  const decoded = decodeCbor(bytes)
  return decoded.ok && isCborList(decoded.value) && decoded.value.every((one) => isCborCount(one)) ? decoded.value : undefined
}
