import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import { type DeviceId, deviceIdOf, type EventCrypto, type Sign } from '@weerbaar/core'

const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')
const SPKI = Buffer.from('302a300506032b6570032100', 'hex')

/** SHA-256 and Ed25519 for tests, apart from those of `packages/store`, so that one checks the other. */
export const testCrypto: EventCrypto = {
  sha256: (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest()),
  verify: (publicKey, message, signature) =>
    verify(null, message, createPublicKey({ key: Buffer.concat([SPKI, publicKey]), format: 'der', type: 'spki' }), signature),
}

/** A key worked out from a word. Anybody can make it, so it protects nothing: for tests only. */
export function testKey(word: string): { readonly device: DeviceId; readonly sign: Sign } {
  const seed = createHash('sha256').update(`test key, protects nothing: ${word}`).digest()
  const key = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' })
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' })
  return { device: deviceIdOf(new Uint8Array(spki.subarray(SPKI.length))), sign: (message) => new Uint8Array(sign(null, message, key)) }
}
