import {
  concatBytes,
  decodeEnvelope,
  decodeRecord,
  type Envelope,
  equalBytes,
  type EventId,
  eventIdOf,
  idBytes,
  type LogRecord,
  SALT_BYTES,
  signedBytesOf,
} from '@weerbaar/core'
import type { BrowserCrypto } from './browser-crypto.ts'

export interface OpenedRecord {
  readonly id: EventId
  readonly read: Envelope
  readonly log: LogRecord
}

/** Reads a record that this tablet kept, and so has judged before. @returns `undefined` when the bytes are no record */
export async function openKept(bytes: Uint8Array, crypto: Pick<BrowserCrypto, 'sha256'>): Promise<OpenedRecord | undefined> {
  const log = decodeRecord(bytes)
  const { data } = log === undefined ? {} : decodeEnvelope(log.envelope)
  if (log === undefined || data === undefined) return undefined
  return { id: eventIdOf(await crypto.sha256(signedBytesOf(data.body))), read: data.envelope, log }
}

/** Reads a record that came from elsewhere. @returns `undefined` when it is not what it says, or not signed by who it says */
export async function openForeign(bytes: Uint8Array, crypto: BrowserCrypto): Promise<OpenedRecord | undefined> {
  const log = decodeRecord(bytes)
  const { data } = log === undefined ? {} : decodeEnvelope(log.envelope)
  if (log === undefined || data === undefined) return undefined
  const { envelope: read, body, signature } = data
  const message = signedBytesOf(body)
  if (!(await crypto.verify(idBytes(read.device), message, signature))) return undefined
  const id = eventIdOf(await crypto.sha256(message))
  const { salted } = log
  if (salted === undefined) return { id, read, log }
  const holds =
    salted.salt.length === SALT_BYTES && equalBytes(await crypto.sha256(concatBytes(salted.salt, salted.payload)), read.commitment)
  return { id, read, log: holds ? log : { envelope: log.envelope } }
}
