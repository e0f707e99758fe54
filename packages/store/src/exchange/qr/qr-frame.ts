import { concatBytes, toHex } from '@weerbaar/core'
import { decodeBase45, encodeBase45 } from './base45.ts'
import { crc32 } from './crc32.ts'

/** Most bytes one message may have: 219 frames at least. What is larger goes on a stick. */
export const QR_BYTES_LIMIT = 65_536
/** SHA-256 of the message goes in front of it. */
export const HASH_BYTES = 32
export const SESSION_BYTES = 8
/** Version of the frame form, said in clear before the coded part: docs/formats/qr.md. */
const QR_FORMAT = 1
const FORM = /^WB([0-9]{1,4}):/
const HEAD_BYTES = SESSION_BYTES + 4 + 2
const CRC_BYTES = 4
const BLOCK_LIMIT = 1024

/** What all frames of one message have in common. */
export interface QrSession {
  /** First bytes of SHA-256 of the message. */
  readonly session: Uint8Array
  /** Bytes of the message, 1 … {@link QR_BYTES_LIMIT}. */
  readonly length: number
  readonly blockBytes: number
}

export interface QrFrame extends QrSession {
  /** Numbers of the blocks that `data` is the exclusive or of; rising, one at least. */
  readonly blocks: readonly number[]
  /** `blockBytes` long. */
  readonly data: Uint8Array
}

/** Blocks that hash and message are cut into; the last is filled up with zeros. */
export const blockCount = ({ length, blockBytes }: Pick<QrSession, 'length' | 'blockBytes'>): number =>
  Math.ceil((HASH_BYTES + length) / blockBytes)

/** What stands in one QR code, all of it in the characters of the alphanumeric mode. */
export function encodeFrame(frame: QrFrame): string {
  const head = new Uint8Array(HEAD_BYTES)
  head.set(frame.session)
  const view = new DataView(head.buffer)
  view.setUint32(SESSION_BYTES, frame.length)
  view.setUint16(SESSION_BYTES + 4, frame.blockBytes)
  const map = new Uint8Array(Math.ceil(blockCount(frame) / 8))
  for (const block of frame.blocks) map[block >> 3] = (map[block >> 3] ?? 0) | (0x80 >> (block & 7))
  const body = concatBytes(head, map, frame.data)
  const check = new Uint8Array(CRC_BYTES)
  new DataView(check.buffer).setUint32(0, crc32(body))
  return `WB${QR_FORMAT}:${encodeBase45(concatBytes(body, check))}`
}

/** What a scanner may meet. `foreign`: no code of this program. `newer`: of a later version of it. `damaged`: does not hold together. */
export type QrRead =
  | { readonly kind: 'frame'; readonly frame: QrFrame; readonly key: string }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'damaged' }

const DAMAGED = { kind: 'damaged' } as const

/** `key` in the answer names the message with the way it was cut: only frames with one key fit together. */
export function decodeFrame(text: string): QrRead {
  const form = FORM.exec(text)
  if (form === null) return { kind: 'foreign' }
  if (Number(form[1]) !== QR_FORMAT) return { kind: 'newer', version: Number(form[1]) }
  const bytes = decodeBase45(text.slice(form[0].length))
  if (bytes === undefined || bytes.length < HEAD_BYTES + CRC_BYTES) return DAMAGED
  const view = new DataView(bytes.buffer)
  const body = bytes.subarray(0, bytes.length - CRC_BYTES)
  if (crc32(body) !== view.getUint32(body.length)) return DAMAGED
  const length = view.getUint32(SESSION_BYTES)
  const blockBytes = view.getUint16(SESSION_BYTES + 4)
  if (length === 0 || length > QR_BYTES_LIMIT || blockBytes === 0) return DAMAGED
  const count = blockCount({ length, blockBytes })
  const mapEnd = HEAD_BYTES + Math.ceil(count / 8)
  if (count > BLOCK_LIMIT || body.length !== mapEnd + blockBytes) return DAMAGED
  const blocks = blocksOf(body.subarray(HEAD_BYTES, mapEnd))
  const last = blocks.at(-1)
  if (last === undefined || last >= count) return DAMAGED
  const frame = { session: body.slice(0, SESSION_BYTES), length, blockBytes, blocks, data: body.slice(mapEnd) }
  return { kind: 'frame', frame, key: toHex(body.subarray(0, HEAD_BYTES)) }
}

function blocksOf(map: Uint8Array): readonly number[] {
  const blocks: number[] = []
  for (const [at, byte] of map.entries()) for (let bit = 0; bit < 8; bit++) if (byte & (0x80 >> bit)) blocks.push(8 * at + bit)
  return blocks
}
