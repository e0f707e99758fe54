import {
  type CborValue,
  type DeviceId,
  decodeCbor,
  decodeSummary,
  deviceIdOf,
  encodeCbor,
  encodeSummary,
  idBytes,
  type Imported,
  isCborBytes,
  isCborCount,
  isCborMap,
  issueOf,
  type LogSummary,
} from '@weerbaar/core'
import { parseRecipient, type Recipient } from './recipient.ts'

const COURIER_FORMAT = 1
/** Bytes of a body before compression: some 200,000 events; and what a hostile file can make us unpack. */
export const COURIER_BODY_LIMIT = 134_217_728

/** What a courier file says of itself, signed: docs/formats/courier-file.md. */
export interface CourierManifest {
  readonly from: DeviceId
  /** Where an answer goes. */
  readonly recipient: Recipient
  /** Sorted, one or more. */
  readonly to: readonly Recipient[]
  /** Milliseconds since 1970 UTC by the clock of `from`. */
  readonly madeAt: number
  /** What `from` had when it packed. */
  readonly had: LogSummary
  /** Not when more was missing than a file may hold. */
  readonly complete: boolean
  readonly records: number
  /** Bytes of the body before compression. */
  readonly size: number
  /** SHA-256 of the body as it stands in the file. */
  readonly content: Uint8Array
}

export function encodeManifest({ from, to, had, ...rest }: CourierManifest): Uint8Array {
  return encodeCbor({ format: COURIER_FORMAT, from: idBytes(from), to: [...to], had: encodeSummary(had), ...rest })
}

const KEYS = ['complete', 'content', 'format', 'from', 'had', 'madeAt', 'recipient', 'records', 'size', 'to']

/** @returns `version-too-new` for a later format, `courier-damaged` for anything else that is not a manifest */
export function decodeManifest(bytes: Uint8Array): Imported<CourierManifest> {
  const decoded = decodeCbor(bytes)
  const map = decoded.ok && isCborMap(decoded.value) ? decoded.value : {}
  const { format } = map
  if (isCborCount(format) && format > COURIER_FORMAT)
    return { issues: [issueOf('version-too-new', { version: format, known: COURIER_FORMAT }, { field: 'format' })] }
  const data = format === COURIER_FORMAT ? readManifest(map) : undefined
  return data === undefined ? { issues: [issueOf('courier-damaged', {}, { field: 'manifest' })] } : { data, issues: [] }
}

function readManifest(map: { readonly [key: string]: CborValue }): CourierManifest | undefined {
  const { from, madeAt, complete, records, size, content } = map
  const recipient = readRecipient(map.recipient)
  const to = Array.isArray(map.to) ? (map.to as readonly CborValue[]).map(readRecipient) : []
  const had = decodeSummary(map.had)
  if (
    Object.keys(map).sort().join() !== KEYS.join() ||
    !isCborBytes(from, 32) ||
    !isCborBytes(content, 32) ||
    typeof complete !== 'boolean'
  )
    return undefined
  if (!isCborCount(madeAt) || !isCborCount(records) || !isCborCount(size) || size > COURIER_BODY_LIMIT) return undefined
  if (recipient === undefined || had === undefined || to.length === 0 || !to.every((one) => one !== undefined)) return undefined
  if (to.some((one, i) => i > 0 && one <= (to[i - 1] ?? ''))) return undefined
  return { from: deviceIdOf(from), recipient, to, madeAt, had, complete, records, size, content }
}

const readRecipient = (value: CborValue | undefined): Recipient | undefined =>
  typeof value === 'string' ? parseRecipient(value) : undefined
