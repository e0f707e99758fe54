import type { CertificateId, DeviceId } from '../event/event-ids.ts'
import type { RevocationReason } from '../rights/certificate.ts'
import type { OutsideReason, Unsure } from '../rights/judgement.ts'

/** GET /v1/rights: who may do what, and what was written outside of it. Nothing is refused for it. */
export interface RightsView {
  /** Fingerprint that is pinned here; `null`: this folder was never enrolled. */
  readonly root: CertificateId | null
  /** Whether this hub itself holds a certificate. */
  readonly enrolled: boolean
  readonly certificates: readonly CertificateView[]
  /** How many were judged: all of people, in every space. */
  readonly events: number
  /** How many of those, by reason; a reason that does not occur is absent. */
  readonly outside: Partial<Readonly<Record<OutsideReason, number>>>
  readonly unsure: Partial<Readonly<Record<Unsure, number>>>
}

export interface CertificateView {
  readonly id: CertificateId
  /** `VR08/GM0268/hof` */
  readonly scope: string
  readonly function: string
  readonly from: string
  readonly until: string
  readonly onBehalf: boolean
  readonly devices: readonly DeviceId[]
  /** Does it lead up to the root? */
  readonly trusted: boolean
  readonly revoked: readonly { readonly device: DeviceId | null; readonly reason: RevocationReason }[]
}
