import { compareBytes, concatBytes } from '../cbor/bytes.ts'
import type { CborValue } from '../cbor/cbor-value.ts'
import { encodeCbor } from '../cbor/encode-cbor.ts'
import { encodeUtf8 } from '../cbor/utf8.ts'
import { decodeEnvelope } from './decode-envelope.ts'
import { ENVELOPE_FORMAT, type Envelope, type Seen, type SignedEnvelope } from './envelope.ts'
import type { Sha256 } from './event-crypto.ts'
import { type EventId, eventIdOf, idBytes } from './event-ids.ts'

/** Put before everything that is signed, so that a signature under an event can never pass for one under anything else. */
export const SIGNING_CONTEXT: Uint8Array = encodeUtf8('weerbaar/event/1\n')

/** The envelope as a CBOR list of 14, without context or signature. */
export function envelopeBody(envelope: Envelope): Uint8Array {
  const { happenedAt } = envelope
  const fields: CborValue[] = [
    ENVELOPE_FORMAT,
    idBytes(envelope.device),
    envelope.seq,
    envelope.prev === null ? null : idBytes(envelope.prev),
    envelope.type,
    envelope.version,
    envelope.space,
    envelope.incident,
    envelope.certificate === null ? null : idBytes(envelope.certificate),
    [envelope.clock.at, envelope.clock.count],
    sortSeen(envelope.seen).map((seen) => [idBytes(seen.device), seen.seq, idBytes(seen.event)]),
    envelope.recordedAt,
    happenedAt === null ? null : [happenedAt.at, happenedAt.precision],
    envelope.commitment,
  ]
  return encodeCbor(fields)
}

/** What is signed: the context and the body. Its SHA-256 names the event. */
export const signedBytes = (envelope: Envelope): Uint8Array => signedBytesOf(envelopeBody(envelope))
export const signedBytesOf = (body: Uint8Array): Uint8Array => concatBytes(SIGNING_CONTEXT, body)

/** The signature is left out of the name: the same words signed twice are one event. */
export const eventId = (envelope: Envelope, sha256: Sha256): EventId => eventIdOf(sha256(signedBytes(envelope)))

/**
 * The bytes that are stored, exchanged and kept for ever: a CBOR list of the body (as a byte string) and the signature.
 * @throws RangeError when a field breaks a promise of {@link Envelope}; the message names the field
 */
export function encodeEnvelope({ envelope, signature }: SignedEnvelope): Uint8Array {
  const bytes = wrapEnvelope(envelopeBody(envelope), signature)
  const { data, issues } = decodeEnvelope(bytes)
  if (data === undefined) throw new RangeError(`not an envelope: ${issues.map((issue) => `${issue.field}: ${issue.code}`).join(', ')}`)
  return bytes
}

/** Puts body and signature together unchecked: for a body just made by {@link envelopeBody} from checked fields. */
export const wrapEnvelope = (body: Uint8Array, signature: Uint8Array): Uint8Array => encodeCbor([body, signature])

export function sortSeen(seen: readonly Seen[]): readonly Seen[] {
  return seen.length < 2
    ? seen
    : [...seen].sort(
        (a, b) => compareBytes(idBytes(a.device), idBytes(b.device)) || a.seq - b.seq || compareBytes(idBytes(a.event), idBytes(b.event)),
      )
}
