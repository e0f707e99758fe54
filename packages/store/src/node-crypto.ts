import { createPrivateKey, createPublicKey, hash, type KeyObject, sign, verify } from 'node:crypto'
import { type DeviceId, deviceIdOf, type EventCrypto, type Sign, toHex } from '@weerbaar/core'

/** Keys met lately, so that a thousand events of one device build its key once. */
const KEYS_KEPT = 1024
const keys = new Map<string, KeyObject>()

/** With signatures also checked beside the main thread: they are most of the work of taking events in. */
export interface StoreCrypto extends EventCrypto {
  readonly verifyAside: (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => Promise<boolean>
}

/** SHA-256 and Ed25519 of Node. */
export const nodeCrypto: StoreCrypto = {
  verifyAside: (publicKey, message, signature) =>
    new Promise((resolve) => {
      try {
        verify(null, message, keyObject(publicKey), signature, (fault, holds) => resolve(fault === null && holds))
      } catch {
        resolve(false) // as below
      }
    }),
  sha256: (bytes) => new Uint8Array(hash('sha256', bytes, 'buffer')),
  verify: (publicKey, message, signature) => {
    try {
      return verify(null, message, keyObject(publicKey), signature)
    } catch {
      return false // 32 bytes that are no point of the curve: nobody signs with those
    }
  },
}

function keyObject(publicKey: Uint8Array): KeyObject {
  const name = toHex(publicKey)
  const known = keys.get(name)
  if (known !== undefined) return known
  const key = createPublicKey({ key: Buffer.concat([SPKI, publicKey]), format: 'der', type: 'spki' })
  if (keys.size >= KEYS_KEPT) keys.clear()
  keys.set(name, key)
  return key
}

/** What stands before the 32 bytes of an Ed25519 key in its DER forms (RFC 8410). */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex')
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')

/** @param seed 32 random bytes; they are the private key */
export function signerFromSeed(seed: Uint8Array): { readonly device: DeviceId; readonly sign: Sign } {
  if (seed.length !== 32) throw new RangeError(`seed of ${seed.length} bytes, expected 32`)
  const key = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' })
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' })
  return { device: deviceIdOf(new Uint8Array(spki.subarray(SPKI.length))), sign: (message) => new Uint8Array(sign(null, message, key)) }
}
