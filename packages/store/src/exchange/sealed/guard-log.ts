import {
  decodeEnvelope,
  isSealed,
  keepsCommitment,
  type Level,
  levelsThatMayRead,
  type LogRecord,
  type LogStore,
  recordOf,
  type StoredEvent,
} from '@weerbaar/core'
import { nodeCrypto } from '../../node-crypto.ts'
import type { CourierKey } from '../courier-key.ts'
import type { Recipient } from '../recipient.ts'
import { openPayload, sealPayload } from './seal-payload.ts'

export interface Guard {
  /** Opens what is sealed for this hub. */
  readonly key: CourierKey
  /** What this hub is itself; absent: it never said, and is meant to read nothing about persons that it did not write. */
  readonly level: Level | undefined
  /** Where those of these levels are to be reached who are believed to be so. Asked anew each time. */
  readonly readersAt: (levels: readonly Level[]) => readonly Recipient[]
}

/**
 * A log as others meet it: payloads about persons leave it sealed to those who may read them, and what arrives sealed for this hub is
 * opened. What is sealed for others is carried along as it is. The log itself, for the point's own tablets and pictures, is unchanged.
 */
export function guardLog(log: LogStore, { key, level, readersAt }: Guard): LogStore {
  async function opened(record: LogRecord): Promise<LogRecord> {
    const { envelope, salted } = record
    if (salted === undefined || !isSealed(salted)) return record
    const { data } = decodeEnvelope(envelope)
    if (data === undefined) return record
    const inside = await openPayload(salted, key)
    if (inside !== undefined && keepsCommitment(inside, data.envelope.commitment, nodeCrypto.sha256)) return { envelope, salted: inside }
    // Who is meant to read it and cannot does without, and so goes on asking until it comes sealed to this key.
    const meant = level !== undefined && (levelsThatMayRead(data.envelope.type)?.includes(level) ?? false)
    return meant ? { envelope } : record
  }

  return {
    ...log,
    async ingest(records) {
      return log.ingest(await Promise.all(records.map(opened)))
    },
    async outgoing(event: StoredEvent): Promise<LogRecord> {
      const { envelope, read, salted } = event
      const levels = levelsThatMayRead(read.type)
      if (levels === undefined || salted === undefined || isSealed(salted)) return recordOf(event)
      const readers = [...new Set(readersAt(levels))].sort()
      // Nobody to read it is known yet: it goes once somebody is.
      return readers.length === 0 ? { envelope } : { envelope, salted: await sealPayload(salted, readers) }
    },
  }
}
