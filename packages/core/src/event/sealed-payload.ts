import type { SaltedPayload } from './payload-commitment.ts'

const NO_SALT = new Uint8Array()

/**
 * A payload in an envelope of its own, for some readers only: what stands in `payload` is that, and the salt is empty, because it lies inside.
 * Whoever carries it can neither read nor check it; whoever opens it holds it to the commitment.
 */
export const sealedPayload = (bytes: Uint8Array): SaltedPayload => ({ salt: NO_SALT, payload: bytes })

export const isSealed = ({ salt }: SaltedPayload): boolean => salt.length === 0
