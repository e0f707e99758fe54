import { type CertificateId, certificateIdOf, type DeviceId, idBytes, readRightsEvent, type StoredEvent } from '@weerbaar/core'

/**
 * The certificate that was last given to this device and not taken back, as far as it has heard. Whether it counts is judged by others, who know
 * the root: a tablet that writes under a wrong one is marked, no more.
 */
export function givenCertificate(events: readonly StoredEvent[], device: DeviceId): CertificateId | undefined {
  const given: CertificateId[] = []
  for (const event of events) {
    const body = readRightsEvent(event)
    if (body?.type === 'CertificateIssued' && body.holder === device) given.push(certificateIdOf(idBytes(event.id)))
    if (body?.type === 'CertificateRevoked' && (body.device === null || body.device === device) && given.includes(body.certificate))
      given.splice(given.indexOf(body.certificate), 1)
  }
  return given.at(-1)
}
