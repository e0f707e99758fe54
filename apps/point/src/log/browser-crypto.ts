import { type DeviceId, deviceIdOf } from '@weerbaar/core'

/** Who writes on this tablet. The private key cannot be read out, by nobody: it only signs. */
export interface TabletKey {
  readonly device: DeviceId
  readonly privateKey: CryptoKey
}

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

/**
 * @returns `undefined` where a browser cannot keep a key: on plain HTTP, and where it knows no Ed25519. Such a device is no tablet of a
 * point; it can use the plain forms.
 */
export async function browserCrypto(): Promise<BrowserCrypto | undefined> {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle // absent outside a secure context
  if (subtle === undefined) return undefined
  const made = await subtle.generateKey(ED25519, false, ['sign', 'verify']).catch(() => undefined)
  if (made === undefined) return undefined
  return {
    sha256: async (bytes) => new Uint8Array(await subtle.digest('SHA-256', own(bytes))),
    async newKey() {
      const pair = await subtle.generateKey(ED25519, false, ['sign', 'verify'])
      if (!('privateKey' in pair)) throw new TypeError('Ed25519 gave no pair of keys')
      const device = deviceIdOf(new Uint8Array(await subtle.exportKey('raw', pair.publicKey)))
      return { device, privateKey: pair.privateKey }
    },
    sign: async ({ privateKey }, message) => new Uint8Array(await subtle.sign(ED25519, privateKey, own(message))),
    async verify(publicKey, message, signature) {
      const key = await subtle.importKey('raw', own(publicKey), ED25519, false, ['verify']).catch(() => undefined)
      return key !== undefined && subtle.verify(ED25519, key, own(signature), own(message))
    },
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
  }
}

/** WebCrypto takes bytes of memory that is not shared between threads; ours never is. */
const own = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => bytes as Uint8Array<ArrayBuffer>
