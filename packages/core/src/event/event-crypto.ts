/** The two primitives the log rests on. They come in as arguments: core has none. `packages/store` gives `nodeCrypto`. */
export interface EventCrypto {
  /** SHA-256, 32 bytes. */
  readonly sha256: Sha256
  /** Ed25519 (RFC 8032). `publicKey` 32 bytes, `signature` 64. Answers false for a key that is no key. */
  readonly verify: (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean
}

export type Sha256 = (bytes: Uint8Array) => Uint8Array
/** Ed25519 over `message`, 64 bytes. The private key stays inside. */
export type Sign = (message: Uint8Array) => Uint8Array
