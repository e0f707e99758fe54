import type { DeviceId, Sign } from '@weerbaar/core'

/** Who writes. The private key stays inside `sign`. */
export interface DeviceIdentity {
  readonly device: DeviceId
  readonly sign: Sign
  /** 16 random bytes, in the device's first event: says that this start was a new one. */
  readonly incarnation: Uint8Array
}

/** Keeps the identity of this device over restarts. */
export interface IdentityKeeper {
  /** `undefined` before the first start. Asked before each write: another program on the same log may have taken a new name. */
  readonly current: () => DeviceIdentity | undefined
  /** Makes a new identity and keeps it in place of the old; the old key is gone. Durable when it returns. */
  readonly renew: () => DeviceIdentity
}

/** @param count bytes; cryptographically random, from the app */
export type RandomBytes = (count: number) => Uint8Array
