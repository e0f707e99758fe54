import { fromHex } from '../cbor/bytes.ts'
import { isCborBytes, isCborList } from '../cbor/cbor-kind.ts'
import { decodeCbor } from '../cbor/decode-cbor.ts'
import { encodeCbor } from '../cbor/encode-cbor.ts'
import { type DeviceId, deviceIdOf, idBytes } from '../event/event-ids.ts'

/** For which request a message was signed, so that it is worth nothing anywhere else: docs/formats/exchange.md. */
export interface SealContext {
  readonly side: 'ask' | 'answer'
  readonly asker: DeviceId
  readonly answerer: DeviceId
  /** 16 bytes in hexadecimal, given out by the server. */
  readonly session: string
  /** Rises with every request of a session. */
  readonly number: number
  /** The path of the request: `/v1/exchange/records`. */
  readonly address: string
}

/** What is signed for the purpose `exchange`. */
export function sealedBytes({ side, asker, answerer, session, number, address }: SealContext, message: Uint8Array): Uint8Array {
  return encodeCbor([1, side, idBytes(asker), idBytes(answerer), fromHex(session), number, address, message])
}

/** A message with who signed it. */
export interface Sealed {
  readonly device: DeviceId
  readonly message: Uint8Array
  readonly signature: Uint8Array
}

export const encodeSealed = ({ device, message, signature }: Sealed): Uint8Array => encodeCbor([idBytes(device), message, signature])

/** @returns `undefined` for bytes that {@link encodeSealed} does not make. The signature is not looked at. */
export function decodeSealed(bytes: Uint8Array): Sealed | undefined {
  const decoded = decodeCbor(bytes)
  if (!decoded.ok || !isCborList(decoded.value)) return undefined
  const [device, message, signature, ...more] = decoded.value
  if (!isCborBytes(device, 32) || !isCborBytes(message) || more.length > 0) return undefined
  return isCborBytes(signature) ? { device: deviceIdOf(device), message, signature } : undefined
}
