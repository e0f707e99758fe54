import { chmodSync, existsSync, readFileSync } from 'node:fs'
import { decodeCbor, encodeCbor, equalBytes } from '@weerbaar/core'
import { writeDurably } from '../durable-file.ts'
import { signerFromSeed } from '../node-crypto.ts'
import type { DeviceIdentity, IdentityKeeper, RandomBytes } from './device-identity.ts'

/**
 * Identity in one file that only this user may read (0600). A file that cannot be read throws: starting under a new name unasked
 * would hide that something is wrong.
 */
export function fileIdentity(path: string, randomBytes: RandomBytes): IdentityKeeper {
  let last: { readonly bytes: Uint8Array; readonly identity: DeviceIdentity } | undefined
  return {
    current() {
      if (!existsSync(path)) return undefined
      const bytes = new Uint8Array(readFileSync(path))
      if (last === undefined || !equalBytes(last.bytes, bytes)) {
        chmodSync(path, 0o600)
        last = { bytes, identity: read(bytes, path) }
      }
      return last.identity
    },
    renew() {
      const seed = randomBytes(32)
      const incarnation = randomBytes(16)
      writeDurably(path, encodeCbor({ format: 1, seed, incarnation }), 0o600)
      return { ...signerFromSeed(seed), incarnation }
    },
  }
}

function read(bytes: Uint8Array, path: string): DeviceIdentity {
  const decoded = decodeCbor(bytes)
  const content = decoded.ok ? decoded.value : null
  if (typeof content === 'object' && content !== null && 'seed' in content && 'incarnation' in content) {
    const { seed, incarnation } = content
    if (seed instanceof Uint8Array && seed.length === 32 && incarnation instanceof Uint8Array)
      return { ...signerFromSeed(seed), incarnation }
  }
  throw new TypeError(`${path} is not a device key; move it away to let this device start anew`)
}

/** Identity that lasts as long as the program; for tests. */
export function memoryIdentity(randomBytes: RandomBytes): IdentityKeeper {
  let identity: DeviceIdentity | undefined
  return {
    current: () => identity,
    renew: () => (identity = { ...signerFromSeed(randomBytes(32)), incarnation: randomBytes(16) }),
  }
}
