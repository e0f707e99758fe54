import { isCborBytes, isCborCount, isCborMap } from '../cbor/cbor-kind.ts'
import { decodeCbor } from '../cbor/decode-cbor.ts'
import { encodeCbor } from '../cbor/encode-cbor.ts'
import type { Sha256 } from '../event/event-crypto.ts'
import { decodeSummary } from './decode-summary.ts'
import { encodeSummary } from './encode-summary.ts'
import type { LogSummary } from './log-summary.ts'

/** What one program tells another about itself over the network: docs/formats/exchange.md. */
export interface ExchangeStatement {
  /** Milliseconds since 1970 UTC by the speaker's clock. May be wrong; decides nothing. */
  readonly at: number
  readonly had: LogSummary
  /** Bytes of records the speaker wants in one parcel. */
  readonly parcel: number
}

export const encodeStatement = ({ at, had, parcel }: ExchangeStatement): Uint8Array => encodeCbor({ at, had: encodeSummary(had), parcel })

/** @returns `undefined` for bytes that {@link encodeStatement} does not make */
export function decodeStatement(bytes: Uint8Array): ExchangeStatement | undefined {
  const decoded = decodeCbor(bytes)
  if (!decoded.ok || !isCborMap(decoded.value) || Object.keys(decoded.value).length !== 3) return undefined
  const { at, parcel } = decoded.value
  const had = decodeSummary(decoded.value.had)
  return isCborCount(at) && isCborCount(parcel) && had !== undefined ? { at, had, parcel } : undefined
}

/** As a statement, with SHA-256 over the encoded summary in place of the summary: enough to see that nothing is lacking on either side. */
export interface ExchangeGreeting {
  readonly at: number
  readonly digest: Uint8Array
}

export const encodeGreeting = ({ at, digest }: ExchangeGreeting): Uint8Array => encodeCbor({ at, digest })

/** @returns `undefined` for bytes that {@link encodeGreeting} does not make */
export function decodeGreeting(bytes: Uint8Array): ExchangeGreeting | undefined {
  const decoded = decodeCbor(bytes)
  if (!decoded.ok || !isCborMap(decoded.value) || Object.keys(decoded.value).length !== 2) return undefined
  const { at, digest } = decoded.value
  return isCborCount(at) && isCborBytes(digest, 32) ? { at, digest } : undefined
}

export const summaryDigest = (had: LogSummary, sha256: Sha256): Uint8Array => sha256(encodeCbor(encodeSummary(had)))
