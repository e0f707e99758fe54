import { fromHex, toHex } from '../cbor/bytes.ts'

/**
 * A device is its Ed25519 public key, 64 lower-case hexadecimal characters, so that any party can check any event without
 * asking anyone. A device that starts anew (first start, restored backup, fork seen) makes a new key and so a new id.
 */
export type DeviceId = string & { readonly __kind: 'DeviceId' }
/** SHA-256 over what is signed, 64 lower-case hexadecimal characters. Names an event, whoever stores it. */
export type EventId = string & { readonly __kind: 'EventId' }
/** Id of the certificate an event was written under. A certificate names a function and a scope, never the envelope a person. */
export type CertificateId = string & { readonly __kind: 'CertificateId' }

const HEX64 = /^[0-9a-f]{64}$/
export const parseDeviceId = (text: string): DeviceId | undefined => (HEX64.test(text) ? (text as DeviceId) : undefined)
export const parseEventId = (text: string): EventId | undefined => (HEX64.test(text) ? (text as EventId) : undefined)
export const parseCertificateId = (text: string): CertificateId | undefined => (HEX64.test(text) ? (text as CertificateId) : undefined)

/** @throws RangeError when there are not 32 bytes */
export const deviceIdOf = (publicKey: Uint8Array): DeviceId => hex32(publicKey) as DeviceId
/** @throws RangeError when there are not 32 bytes */
export const eventIdOf = (hash: Uint8Array): EventId => hex32(hash) as EventId
/** @throws RangeError when there are not 32 bytes */
export const certificateIdOf = (hash: Uint8Array): CertificateId => hex32(hash) as CertificateId

export const idBytes = (id: DeviceId | EventId | CertificateId): Uint8Array => fromHex(id)

function hex32(bytes: Uint8Array): string {
  if (bytes.length !== 32) throw new RangeError(`${bytes.length} bytes, expected 32`)
  return toHex(bytes)
}
