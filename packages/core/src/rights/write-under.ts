import type { CertificateId, DeviceId } from '../event/event-ids.ts'
import type { RightsIndex } from './rights-index.ts'

/** What a device holds, trusted and not revoked: for what it writes itself, and for what it writes for people whose browser has no key. */
export function writeUnder(rights: RightsIndex, device: DeviceId): { readonly own?: CertificateId; readonly onBehalf?: CertificateId } {
  const held = new Set(rights.heldBy(device))
  const open = rights.certificates().filter(({ id }) => held.has(id) && rights.isOpen(id))
  const onBehalf = open.find(({ certificate }) => certificate.onBehalf)?.id
  // One that holds nothing else writes everything under it, marked so.
  const own = open.find(({ certificate }) => !certificate.onBehalf)?.id ?? onBehalf
  return { ...(own === undefined ? {} : { own }), ...(onBehalf === undefined ? {} : { onBehalf }) }
}
