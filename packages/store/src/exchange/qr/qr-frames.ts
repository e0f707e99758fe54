import { concatBytes, type Sha256 } from '@weerbaar/core'
import { createEncoder } from 'luby-transform'
import { blockPicks } from './pick-blocks.ts'
import { encodeFrame, HASH_BYTES, QR_BYTES_LIMIT, SESSION_BYTES } from './qr-frame.ts'

export interface QrFramesOptions {
  readonly sha256: Sha256
  /** In [0, 1). Chance plays no part in what is said, only in which blocks are mixed. */
  readonly random: () => number
  /** Bytes of the message in one code at most, 32–800. More needs a sharper camera: 300 gives codes of version 14 at most. */
  readonly blockBytes?: number
}

const BLOCK_BYTES = 300

/**
 * The texts to show one after the other, for ever, until the other side says it has enough. Any of them may be missed; about as
 * many as the message has blocks are needed, and somebody who starts late has lost nothing.
 *
 * @throws RangeError for an empty message, one above {@link QR_BYTES_LIMIT}, or blocks of an impossible size
 */
export function qrFrames(bytes: Uint8Array, { sha256, random, blockBytes = BLOCK_BYTES }: QrFramesOptions): Generator<string, never> {
  if (bytes.length === 0 || bytes.length > QR_BYTES_LIMIT)
    throw new RangeError(`message of ${bytes.length} bytes, expected 1 to ${QR_BYTES_LIMIT}`)
  if (!Number.isInteger(blockBytes) || blockBytes < 32 || blockBytes > 800)
    throw new RangeError(`blocks of ${blockBytes} bytes, expected 32 to 800`)
  return frames(bytes, sha256, random, blockBytes)
}

function* frames(bytes: Uint8Array, sha256: Sha256, random: () => number, most: number): Generator<string, never> {
  const hash = sha256(bytes)
  const whole = concatBytes(hash, bytes)
  const count = Math.ceil(whole.length / most)
  // Blocks of one size, so that the last is no emptier than the others.
  const blockBytes = Math.ceil((HASH_BYTES + bytes.length) / count)
  // Not compressed: the package's reader unpacks whatever looks packed, also where the message itself was.
  const encoder = createEncoder(whole, blockBytes, false)
  const shared = { session: hash.slice(0, SESSION_BYTES), length: bytes.length, blockBytes }
  const picks = blockPicks(count, random)
  while (true) {
    const blocks = picks.next().value
    yield encodeFrame({ ...shared, blocks, data: encoder.createBlock([...blocks]).data })
  }
}
