import {
  type Certificate,
  type CertificateId,
  certificateIdOf,
  type DeviceId,
  idBytes,
  type Imported,
  issueOf,
  liesWithin,
  type LogStore,
  type RightsEvent,
  rightsDraft,
  type RightsIndex,
} from '@weerbaar/core'

/**
 * Gives a certificate under the one this device holds itself, shortened to what that one has.
 * @returns `right-missing` when none of those it holds lets it give this
 */
export async function issueCertificate(
  log: LogStore,
  rights: RightsIndex,
  wanted: Omit<Certificate, 'type' | 'person'>,
): Promise<Imported<{ readonly id: CertificateId; readonly certificate: Certificate }>> {
  const under = mightIssue(rights, log.device()).find(
    ({ certificate }) => liesWithin(wanted.scope, certificate.scope) && wanted.from < certificate.until,
  )
  if (under === undefined) return { issues: [issueOf('right-missing', { value: wanted.scope.join('/') })] }
  const { from, until } = under.certificate
  const certificate: Certificate = {
    ...wanted,
    type: 'CertificateIssued',
    person: null,
    from: Math.max(wanted.from, from),
    until: Math.min(wanted.until, until),
  }
  return { data: { id: await write(log, certificate, under.id), certificate }, issues: [] }
}

/** Gives this device the certificate that everything starts from. */
export async function issueRoot(
  log: LogStore,
  wanted: Omit<Certificate, 'type' | 'person' | 'holder' | 'mayIssue' | 'onBehalf'>,
): Promise<CertificateId> {
  return write(log, { ...wanted, type: 'CertificateIssued', holder: log.device(), person: null, mayIssue: true, onBehalf: false })
}

/** @returns `right-missing` unless a certificate this device holds stands above the one to revoke */
export async function revokeCertificate(
  log: LogStore,
  rights: RightsIndex,
  revoked: Extract<RightsEvent, { type: 'CertificateRevoked' }>,
): Promise<Imported<CertificateId>> {
  const above = rights.above(revoked.certificate)
  const under = mightIssue(rights, log.device()).find(({ id }) => above.includes(id))
  if (under === undefined) return { issues: [issueOf('right-missing', { value: revoked.certificate.slice(0, 8) })] }
  return { data: await write(log, revoked, under.id), issues: [] }
}

function mightIssue(rights: RightsIndex, device: DeviceId) {
  const held = new Set(rights.heldBy(device))
  return rights.certificates().filter(({ id, certificate }) => held.has(id) && certificate.mayIssue && rights.isOpen(id))
}

/** Bookkeeping is never refused. */
export async function write(log: LogStore, event: RightsEvent, under?: CertificateId): Promise<CertificateId> {
  const answer = await log.append(rightsDraft(event, under))
  if (answer.status === 'refused') throw new TypeError(`bookkeeping was refused: ${answer.code}`)
  return certificateIdOf(idBytes(answer.id))
}
