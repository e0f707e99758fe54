import {
  decodeBatch,
  decodeCbor,
  decodeEnvelope,
  type DeviceId,
  type DeviceView,
  encodeBatch,
  type EventId,
  eventIdOf,
  issueOf,
  type LogRecord,
  type LogStore,
  type LogSummary,
  leaving,
  missingFor,
  parseDeviceId,
  parseEventId,
  type QrFramesView,
  type QrMessageView,
  type QrTakenView,
  signedBytesOf,
} from '@weerbaar/core'
import { nodeCrypto, QR_BYTES_LIMIT, qrFrames, qrReceiver, receiveRecords } from '@weerbaar/store'
import { type Asked, granted, refused } from '../desk.ts'
import { broughtView } from './courier-desk.ts'

/** Events from screen to camera: docs/formats/qr.md. The message is a batch of records, as over HTTP. */
export interface QrDesk {
  /** Those events; or what another device said to lack, own events first, as far as it fits. */
  readonly frames: (asked: QrAsked) => Promise<Asked<QrFramesView>>
  /** What a camera read, in any order, as often as it comes. */
  readonly take: (texts: readonly string[]) => Promise<QrTakenView>
}

interface QrAsked {
  readonly events?: readonly string[]
  readonly to?: string
  /** Bytes of the message at most. */
  readonly most?: number
}

interface Tools {
  readonly log: LogStore
  /** What a device last said to have. */
  readonly lastSaid: (device: DeviceId) => LogSummary | undefined
  readonly deviceView: (device: DeviceId) => DeviceView
  readonly inStep: () => Promise<void>
  readonly randomBytes: (count: number) => Uint8Array
}

/** A minute or so of filming. */
const USUAL_BYTES = 12_000
/** Frames for each block: enough for most cameras that miss 30 % (docs/formats/qr.md); whoever needs more sees them again. */
const FRAMES_PER_BLOCK = 4

export function qrDesk({ log, lastSaid, deviceView, inStep, randomBytes }: Tools): QrDesk {
  const { sha256 } = nodeCrypto
  const receiver = qrReceiver(sha256)

  async function* wanted({ events, to }: QrAsked): AsyncGenerator<LogRecord> {
    const device = to === undefined ? undefined : parseDeviceId(to)
    const had = device && lastSaid(device)
    if (had !== undefined) for await (const batch of missingFor(log, [had], sha256)) yield* batch
    for (const place of await log.known((events ?? []).flatMap((id) => parseEventId(id) ?? [])))
      for (const stored of await log.chain(place.device, place.seq, place.seq + 1))
        if (stored.id === place.event) yield await leaving(log, stored)
  }

  async function message(bytes: Uint8Array): Promise<QrMessageView | undefined> {
    const records = decodeBatch(bytes)
    if (records === undefined) return undefined
    const before = new Set(await knownOf(records))
    const taken = await receiveRecords(log, records, { way: 'qr', from: null })
    const after = new Set(await knownOf(records))
    const waiting = new Set((await log.waiting()).map(({ id }) => id))
    await inStep()
    const events = records.flatMap((record) => {
      const { data } = decodeEnvelope(record.envelope)
      if (data === undefined) return []
      const id = eventIdOf(sha256(signedBytesOf(data.body)))
      const { device, type, recordedAt } = data.envelope
      const status = before.has(id) ? 'known' : after.has(id) ? 'stored' : waiting.has(id) ? 'waiting' : 'quarantined'
      // What was not signed by who it says is not shown as theirs.
      const says = status === 'quarantined' ? null : saysOf(record)
      return [{ id, device: deviceView(device), type, recordedAt: new Date(recordedAt).toISOString(), status, says } as const]
    })
    return { ...broughtView(taken, deviceView), complete: true, events }
  }
  const knownOf = async (records: readonly LogRecord[]): Promise<readonly EventId[]> => {
    const ids = records.flatMap(({ envelope }) => {
      const { data } = decodeEnvelope(envelope)
      return data === undefined ? [] : [eventIdOf(sha256(signedBytesOf(data.body)))]
    })
    return (await log.known(ids)).map(({ event }) => event)
  }

  return {
    async frames(asked) {
      const most = Math.min(QR_BYTES_LIMIT, asked.most ?? USUAL_BYTES)
      const records: LogRecord[] = []
      let bytes = encodeBatch(records)
      let left = false
      for await (const record of wanted(asked)) {
        const larger = encodeBatch([...records, record])
        left = larger.length > most
        if (left) break
        records.push(record)
        bytes = larger
      }
      if (records.length === 0)
        return left
          ? refused(400, issueOf('value-out-of-range', { value: most, lowest: '…', highest: QR_BYTES_LIMIT }, { field: 'most' }))
          : refused(404, issueOf('not-found', { value: asked.to ?? asked.events?.join(', ') ?? '' }, { field: 'events' }))
      const random = () => new DataView(new Uint8Array(randomBytes(4)).buffer).getUint32(0) / 2 ** 32
      const texts = qrFrames(bytes, { sha256, random })
      const blocks = Math.ceil((bytes.length + 32) / 300)
      const frames = Array.from({ length: 4 + FRAMES_PER_BLOCK * blocks }, () => texts.next().value)
      return granted({ frames, events: records.length, bytes: bytes.length, left })
    },
    async take(texts) {
      const messages: QrMessageView[] = []
      const views: QrTakenView['texts'][number][] = []
      for (const text of texts) {
        const taken = receiver.take(text)
        views.push(
          'progress' in taken ? { kind: taken.kind, known: taken.progress.known, blocks: taken.progress.blocks } : { kind: taken.kind },
        )
        const read = taken.kind === 'complete' ? await message(taken.bytes) : undefined
        if (read !== undefined) messages.push(read)
      }
      return { texts: views, messages }
    },
  }
}

/** As JSON: bytes inside, and what cannot be read, are left out. */
function saysOf({ salted }: LogRecord): unknown {
  const decoded = salted && decodeCbor(salted.payload)
  return decoded?.ok === true
    ? JSON.parse(JSON.stringify(decoded.value, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)))
    : null
}
