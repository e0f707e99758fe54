import { deviceIdOf } from '@weerbaar/core'
import type { TabletKey } from './browser-crypto.ts'

/** A key of a browser that knows no Ed25519: its seed, encrypted under a key of the browser that cannot be read out. */
export type WrappedKey = Extract<TabletKey, { readonly wrapped: Uint8Array }>

const AES = 'AES-GCM'
const IV_BYTES = 12
const SEED_BYTES = 32

/** Loaded apart: nearly every browser does without. */
const curve = async () => (await import('@noble/curves/ed25519.js')).ed25519

export async function newWrappedKey(subtle: SubtleCrypto): Promise<WrappedKey> {
  const ed25519 = await curve()
  const seed = crypto.getRandomValues(new Uint8Array(SEED_BYTES))
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
  const wrapping = await subtle.generateKey({ name: AES, length: 256 }, false, ['encrypt', 'decrypt'])
  const sealed = new Uint8Array(await subtle.encrypt({ name: AES, iv }, wrapping, seed))
  const device = deviceIdOf(ed25519.getPublicKey(seed))
  seed.fill(0)
  return { device, wrapping, wrapped: Uint8Array.from([...iv, ...sealed]) }
}

/** The seed is in memory while it signs, and no longer. */
export async function signWrapped(subtle: SubtleCrypto, { wrapping, wrapped }: WrappedKey, message: Uint8Array): Promise<Uint8Array> {
  const ed25519 = await curve()
  const iv = wrapped.slice(0, IV_BYTES)
  const seed = new Uint8Array(await subtle.decrypt({ name: AES, iv }, wrapping, wrapped.slice(IV_BYTES)))
  const signature = ed25519.sign(message, seed)
  seed.fill(0)
  return signature
}

/** As strict as the others: RFC 8032, and not the wider rule of ZIP 215. */
export async function verifyHere(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): Promise<boolean> {
  const ed25519 = await curve()
  try {
    return ed25519.verify(signature, message, publicKey, { zip215: false })
  } catch {
    return false // 32 bytes that are no point of the curve: nobody signs with those
  }
}
