import type { CertificateId, DeviceId } from '../event/event-ids.ts'
import type { Slug } from '../ids.ts'
import type { RecordId } from '../subjects/record-id.ts'
import type { Scope } from './scope.ts'

/**
 * What a device may do, where and for how long. Signed because the event that says it is signed by its issuer; its name is the id of
 * that event. Holds no name of a person and is never erased: without it nobody could judge what was written under it.
 */
export interface Certificate {
  readonly type: 'CertificateIssued'
  /** The device that holds it; or an enrolment key, with which several devices may say that it is theirs ({@link DeviceEnrolled}). */
  readonly holder: DeviceId
  /** Opaque id of a person or team; its name stands in {@link PersonNamed}, which can be erased. `null`: of the device, whoever sits at it. */
  readonly person: RecordId | null
  /** What the region calls the work: `coordinator`, `hub`. Which function may write what is data. */
  readonly function: Slug
  readonly scope: Scope
  /** Milliseconds since 1970 UTC by the clock of the issuer, `from` < `until`; `until` itself is too late. */
  readonly from: number
  readonly until: number
  /** May its holder issue, and revoke, certificates below it? Never for more than it has itself. */
  readonly mayIssue: boolean
  /** The holder writes for people at browsers that can keep no key (plain HTTP): what they did rests on the word of the holder. */
  readonly onBehalf: boolean
}

/** From the moment a device learns of it, nothing it writes under that certificate, or under one below it, is within. */
export interface CertificateRevoked {
  readonly type: 'CertificateRevoked'
  readonly certificate: CertificateId
  /** One of several devices that enrolled under it; `null`: all of them. */
  readonly device: DeviceId | null
  readonly reason: RevocationReason
}
export const REVOCATION_REASONS = ['lost', 'stolen', 'replaced', 'left', 'mistake'] as const
export type RevocationReason = (typeof REVOCATION_REASONS)[number]

/** A device says that it holds a certificate that was made for an enrolment key, and proves that it has that key. */
export interface DeviceEnrolled {
  readonly type: 'DeviceEnrolled'
  readonly certificate: CertificateId
  /** Ed25519 by the enrolment key over {@link enrolmentBytes}, 64 bytes. */
  readonly proof: Uint8Array
}

/** Whose opaque id it is. The only place where a name stands; erased by the event's payload, and the certificate goes on counting. */
export interface PersonNamed {
  readonly type: 'PersonNamed'
  readonly person: RecordId
  readonly name: string
}

/** A device's bookkeeping about rights; belongs to no space. */
export type RightsEvent = Certificate | CertificateRevoked | DeviceEnrolled | PersonNamed
