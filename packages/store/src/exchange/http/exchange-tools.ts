import type { DeviceId, ExchangeStatement, Ingested, LogStore, Sha256 } from '@weerbaar/core'
import type { ExchangePolicy } from './exchange-policy.ts'

/** What both ends of an exchange need. */
export interface ExchangeTools {
  readonly log: LogStore
  readonly sha256: Sha256
  readonly verify: (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean | Promise<boolean>
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number
  readonly policy: ExchangePolicy
  /** Another's own word about itself, its signature checked. */
  readonly heard?: (statement: Heard) => void
  /** What became of records that came in; told when they are durable. */
  readonly took?: (from: DeviceId, outcomes: readonly Ingested[]) => void
}

export interface Heard {
  readonly device: DeviceId
  readonly statement: ExchangeStatement
  /** By our clock: between these two moments, milliseconds since 1970 UTC, the other's clock stood at `statement.at`. */
  readonly between: readonly [number, number]
}

/** In the answer to a parcel, by status. */
export const ANSWERS = { stored: 0, known: 1, waiting: 2, quarantined: 3 } as const satisfies Record<Ingested['status'], number>

/** As the browsers' and Node's `fetch`, as far as it is used. */
export type FetchLike = (
  url: string,
  init: {
    readonly method: 'POST'
    readonly headers: Readonly<Record<string, string>>
    readonly body?: Uint8Array<ArrayBuffer>
    readonly signal?: AbortSignal
  },
) => Promise<{ readonly status: number; readonly body: ReadableStream<Uint8Array> | null }>

/** What the asking end needs beside. */
export interface ClientTools extends ExchangeTools {
  readonly fetch: FetchLike
  /** Who asks. Absent: the log. In a browser the key may be one that only WebCrypto can use, which answers later. */
  readonly signer?: {
    readonly device: () => DeviceId
    readonly sign: (purpose: 'exchange', message: Uint8Array) => Uint8Array | Promise<Uint8Array>
  }
  /** Ends a round at once, wherever it is. */
  readonly signal?: AbortSignal
  /** Told whenever something came or went: silence for long is a broken line, and the caller decides how long. */
  readonly moved?: () => void
}
