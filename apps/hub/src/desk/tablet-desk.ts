import {
  type CborValue,
  decodeCbor,
  decodeRecord,
  encodeCbor,
  encodeRecord,
  idBytes,
  isSealed,
  issueOf,
  type LogRecord,
  parseDeviceId,
  type TabletHelloView,
  type TabletTakenView,
} from '@weerbaar/core'
import { type Asked, granted, refused } from '../desk.ts'
import type { Books } from './books.ts'

export interface TabletDesk {
  readonly hello: (device: string) => Promise<Asked<TabletHelloView>>
  /** CBOR: this hub's device id, the position to ask on from, whether there is more, and the records. */
  readonly records: (after: number) => Promise<Uint8Array>
  /** @param body CBOR list of byte strings, each a record */
  readonly take: (body: Uint8Array) => Promise<Asked<TabletTakenView>>
}

interface Tools {
  readonly books: Books
  readonly exercise: string
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number
}

/** Records in one answer. */
const PAGE = 1000

/** What the tablets of a point ask of the laptop they belong to: docs/formats/tablet.md. */
export function tabletDesk({ books, exercise, now }: Tools): TabletDesk {
  return {
    async hello(text) {
      const device = parseDeviceId(text)
      if (!device) return refused(400, issueOf('code-malformed', { value: text, expected: 'a device id' }, { field: 'device' }))
      const last = (await books.heads()).filter((head) => head.device === device).toSorted((a, b) => b.seq - a.seq)[0]
      const [event] = last ? await books.chain(device, last.seq, last.seq + 1) : []
      const receipts = event ? { hub: { seq: event.read.seq, at: event.arrivedAt } } : {}
      return granted({ now: now(), exercise, hub: books.device(), receipts })
    },
    async records(after) {
      const events = await books.read(after, PAGE)
      const next = events.at(-1)?.position ?? after
      const wanted = events.filter(({ read }) => read.space === null || read.space === books.picture().space)
      return encodeCbor([idBytes(books.device()), next, events.length === PAGE, wanted.map((event) => encodeRecord(forTablet(event)))])
    },
    async take(body) {
      const records = readRecords(body)
      if (!records) return refused(400, issueOf('file-not-recognised', { expected: 'a CBOR list of records' }, { field: 'body' }))
      const answers = await books.take(records)
      return granted({ hub: books.device(), storedAt: now(), answers: answers.map(({ status }) => status) })
    },
  }
}

/** What is sealed is for others: a tablet could only keep it. */
const forTablet = ({ envelope, salted }: LogRecord): LogRecord =>
  salted === undefined || isSealed(salted) ? { envelope } : { envelope, salted }

function readRecords(body: Uint8Array): readonly LogRecord[] | undefined {
  const decoded = decodeCbor(body)
  if (!decoded.ok || !Array.isArray(decoded.value)) return undefined
  const records = (decoded.value as readonly CborValue[]).map((one) => (one instanceof Uint8Array ? decodeRecord(one) : undefined))
  return records.every((record) => record !== undefined) ? records : undefined
}
