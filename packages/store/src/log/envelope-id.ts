import { decodeEnvelope, type EventId, eventIdOf, type Sha256, signedBytesOf } from '@weerbaar/core'

/** @returns the id of the event whose envelope this is, `undefined` for bytes that are none of a known format */
export function envelopeId(envelope: Uint8Array, sha256: Sha256): EventId | undefined {
  const { data } = decodeEnvelope(envelope)
  return data && eventIdOf(sha256(signedBytesOf(data.body)))
}
