import { concatBytes, equalBytes } from '../cbor/bytes.ts'
import type { Sha256 } from './event-crypto.ts'

/** Bytes of salt. Fixed, so that salt ‖ payload can be cut in one way only. */
export const SALT_BYTES = 32

/** What an event says, kept beside its envelope so that it can be erased while the chain still verifies. */
export interface SaltedPayload {
  /** {@link SALT_BYTES} random bytes: without them a guessed payload cannot be confirmed after erasure. Erased together with it. */
  readonly salt: Uint8Array
  /** Deterministic CBOR by convention of the event's type; the envelope does not care. */
  readonly payload: Uint8Array
}

/**
 * SHA-256(salt ‖ payload), 32 bytes.
 * @throws RangeError when the salt has another length than {@link SALT_BYTES}
 */
export function commitTo({ salt, payload }: SaltedPayload, sha256: Sha256): Uint8Array {
  if (salt.length !== SALT_BYTES) throw new RangeError(`salt of ${salt.length} bytes, expected ${SALT_BYTES}`)
  return sha256(concatBytes(salt, payload))
}

export const keepsCommitment = (salted: SaltedPayload, commitment: Uint8Array, sha256: Sha256): boolean =>
  salted.salt.length === SALT_BYTES && equalBytes(commitTo(salted, sha256), commitment)
