import { type DeviceId, deviceIdOf } from '@weerbaar/core'
import { newWrappedKey, signWrapped, verifyHere } from './wrapped-key.ts'

/**
 * Who writes on this tablet. Where the browser knows Ed25519 the private key cannot be read out, by nobody: it only signs. Elsewhere its seed is kept
 * encrypted; who may run script in this page could have it decrypted (docs/decisions/0017).
 */
export type TabletKey =
  | { readonly device: DeviceId; readonly privateKey: CryptoKey }
  | { readonly device: DeviceId; readonly wrapping: CryptoKey; readonly wrapped: Uint8Array }

/** The primitives of the log as a browser has them: all of them answer later. */
export interface BrowserCrypto {
  readonly sha256: (bytes: Uint8Array) => Promise<Uint8Array>
  readonly newKey: () => Promise<TabletKey>
  /** Ed25519, 64 bytes. */
  readonly sign: (key: TabletKey, message: Uint8Array) => Promise<Uint8Array>
  readonly verify: (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => Promise<boolean>
  readonly randomBytes: (count: number) => Uint8Array
}

const ED25519 = { name: 'Ed25519' }

/** Is the key one that can be read out by who runs script here? To be said on the screen. */
export const isWrapped = (key: TabletKey): boolean => 'wrapped' in key

/**
 * @param subtle absent outside a secure context
 * @returns `undefined` where a browser can keep no key at all: on plain HTTP. Such a device is no tablet of a point; it can use the plain forms.
 */
export async function browserCrypto(subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle): Promise<BrowserCrypto | undefined> {
  if (subtle === undefined) return undefined
  const made = await subtle.generateKey(ED25519, false, ['sign', 'verify']).catch(() => undefined)
  return {
    sha256: async (bytes) => new Uint8Array(await subtle.digest('SHA-256', own(bytes))),
    async newKey() {
      if (made === undefined) return newWrappedKey(subtle)
      const pair = await subtle.generateKey(ED25519, false, ['sign', 'verify'])
      if (!('privateKey' in pair)) throw new TypeError('Ed25519 gave no pair of keys')
      const device = deviceIdOf(new Uint8Array(await subtle.exportKey('raw', pair.publicKey)))
      return { device, privateKey: pair.privateKey }
    },
    // A key outlives the browser it was made in: one that was wrapped stays so after an update.
    sign: async (key, message) =>
      'wrapped' in key ? signWrapped(subtle, key, message) : new Uint8Array(await subtle.sign(ED25519, key.privateKey, own(message))),
    async verify(publicKey, message, signature) {
      if (made === undefined) return verifyHere(publicKey, message, signature)
      const key = await subtle.importKey('raw', own(publicKey), ED25519, false, ['verify']).catch(() => undefined)
      return key !== undefined && subtle.verify(ED25519, key, own(signature), own(message))
    },
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
  }
}

/** WebCrypto takes bytes of memory that is not shared between threads; ours never is. */
const own = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => bytes as Uint8Array<ArrayBuffer>
