import {
  concatBytes,
  encodeCbor,
  encodeUtf8,
  type LogStore,
  type LogSummary,
  missingFor,
  NOTHING_CONFIRMED,
  summaryOf,
} from '@weerbaar/core'
import { Encrypter } from 'age-encryption'
import { nodeCrypto } from '../node-crypto.ts'
import { compress, frameRecord } from './courier-body.ts'
import type { CourierKey } from './courier-key.ts'
import { COURIER_BODY_LIMIT, type CourierManifest, encodeManifest } from './courier-manifest.ts'
import type { Recipient } from './recipient.ts'

/** The first bytes of what age gives back. */
export const COURIER_MAGIC: Uint8Array = encodeUtf8('weerbaar/courier\n')

export interface CourierOrder {
  /** One or more; doubles count once. */
  readonly to: readonly Recipient[]
  /** What the receivers said to have: the file holds what one of them lacks. None: everything. */
  readonly confirmed: readonly LogSummary[]
  /** Of this program: where an answer goes. */
  readonly key: Pick<CourierKey, 'recipient'>
  /** Milliseconds since 1970 UTC. */
  readonly clock: () => number
  /** Bytes of records before compression; {@link COURIER_BODY_LIMIT} at most. For tests. */
  readonly limit?: number
}

export interface PackedCourier {
  readonly bytes: Uint8Array
  readonly manifest: CourierManifest
}

/**
 * Everything the receivers have not confirmed, as one file for them only. A log with nothing new still gives a file: it confirms
 * what was received.
 *
 * @throws RangeError when there is no receiver
 */
export async function packCourier(log: LogStore, order: CourierOrder): Promise<PackedCourier> {
  const to = [...new Set(order.to)].sort()
  if (to.length === 0) throw new RangeError('a courier file without a receiver, expected one or more')
  const had = await summaryOf(log, nodeCrypto.sha256)
  const { frames, size, complete } = await framesFor(log, order)
  const body = await compress(joined(frames, size))
  // From here to the signature in one go: the device could take a new name in between.
  const manifest: CourierManifest = {
    from: log.device(),
    recipient: order.key.recipient,
    to,
    madeAt: Math.max(0, Math.trunc(order.clock())),
    had,
    complete,
    records: frames.length,
    size,
    content: nodeCrypto.sha256(body),
  }
  const bytes = encodeManifest(manifest)
  const signature = log.sign('courier', bytes)
  return { bytes: await sealCourier(bytes, signature, body, to), manifest }
}

async function framesFor(log: LogStore, { confirmed, limit = COURIER_BODY_LIMIT }: CourierOrder) {
  const frames: Uint8Array[] = []
  let size = 0
  for await (const batch of missingFor(log, confirmed.length > 0 ? confirmed : [NOTHING_CONFIRMED], nodeCrypto.sha256)) {
    for (const record of batch) {
      const frame = frameRecord(record)
      if (size + frame.length > limit) return { frames, size, complete: false }
      frames.push(frame)
      size += frame.length
    }
    await new Promise((resolve) => setImmediate(resolve)) // others have a turn: a hub answers while it packs
  }
  return { frames, size, complete: true }
}

/** Spread out as arguments, a hundred thousand frames would not fit on the stack. */
function joined(frames: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size)
  let at = 0
  for (const frame of frames) {
    whole.set(frame, at)
    at += frame.length
  }
  return whole
}

/** Puts the parts together and encrypts them, unchecked. */
export function sealCourier(manifest: Uint8Array, signature: Uint8Array, body: Uint8Array, to: readonly Recipient[]): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  for (const recipient of to) encrypter.addRecipient(recipient)
  return encrypter.encrypt(concatBytes(COURIER_MAGIC, encodeCbor([manifest, signature, body])))
}
