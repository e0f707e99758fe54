import type { CertificateId } from '../event/event-ids.ts'
import type { Slug } from '../ids.ts'
import type { Certificate } from './certificate.ts'
import type { Scope } from './scope.ts'

/** What an event asks of the certificate it was written under. Nothing asked: any certificate that holds will do. */
export interface Demand {
  /** What the event is about. */
  readonly scope?: Scope
  /** Functions that may write it; from the region's own table. */
  readonly functions?: readonly Slug[]
}

/**
 * Was an event written by somebody who might? `outside` is shown beside the event and changes nothing else: an event is never
 * dropped for it.
 */
export type Judgement =
  | {
      readonly verdict: 'within'
      readonly certificate: Certificate
      /** What could not be shown either way; in this order. Empty as a rule. */
      readonly unsure: readonly Unsure[]
    }
  | {
      readonly verdict: 'outside'
      readonly reason: OutsideReason
      /** Which certificate on the way up to the root it is about; `null` when the event names none. */
      readonly certificate: CertificateId | null
    }

export const OUTSIDE_REASONS = [
  /** The event names none. */
  'no-certificate',
  /** It names one that has not arrived, or that this program cannot read. */
  'certificate-unknown',
  /** The chain does not end in the root that is trusted here. */
  'issuer-unknown',
  /** Its issuer might not issue, or gave more than it had: a wider scope, a longer period. */
  'issuer-exceeded',
  /** It is of another device: replayed, or copied. */
  'not-holder',
  'not-yet',
  'expired',
  'revoked',
  'scope',
  'function',
] as const
export type OutsideReason = (typeof OUTSIDE_REASONS)[number]

export const UNSURE = [
  /** First known to the issuer after the end of the period, by a device that need not have noticed. */
  'maybe-expired',
  /** Written without knowing of a revocation that stands. */
  'revoked-apart',
  /** A device on the way up to the root wrote two histories under one key. */
  'issuer-forked',
] as const
export type Unsure = (typeof UNSURE)[number]
