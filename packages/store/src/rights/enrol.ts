import {
  type Certificate,
  enrolmentBytes,
  type Imported,
  issueOf,
  type LogRecord,
  type LogStore,
  readRightsEvent,
  type RightsIndex,
  type StoredEvent,
} from '@weerbaar/core'
import type { RandomBytes } from '../log/device-identity.ts'
import { signerFromSeed } from '../node-crypto.ts'
import type { Enrolment, TlsAuthority } from './enrolment-file.ts'
import { issueCertificate, write } from './issue-certificate.ts'
import { readRights, type RightsFolder } from './rights-folder.ts'

export interface EnrolmentOrder extends Omit<Certificate, 'type' | 'person' | 'holder'> {
  readonly tls: TlsAuthority | null
  /** 32 bytes become the enrolment key. */
  readonly randomBytes: RandomBytes
  /** Given: the whole log goes along, with the payloads of these types; so the laptop knows its point before it meets anybody. */
  readonly tell?: (event: StoredEvent) => boolean
}

/** Makes an enrolment key, gives it a certificate, and gathers what a laptop needs to show that it is one. */
export async function makeEnrolment(
  log: LogStore,
  folder: RightsFolder,
  order: EnrolmentOrder,
): Promise<Imported<{ readonly enrolment: Enrolment; readonly certificate: Certificate }>> {
  const { tls, randomBytes, tell, ...wanted } = order
  const root = folder.root()
  if (root === undefined) return { issues: [issueOf('right-missing', { value: wanted.scope.join('/') })] }
  const seed = randomBytes(32)
  const given = await issueCertificate(log, await readRights(log, root), { ...wanted, holder: signerFromSeed(seed).device })
  if (given.data === undefined) return { issues: given.issues }
  const { id, certificate } = given.data
  const rights = await readRights(log, root)
  const records = tell ? await recordsOf(log, tell) : await recordsBehind(log, rights, [id, ...rights.above(id)])
  return { data: { enrolment: { root, certificate: id, seed, tls, records }, certificate }, issues: [] }
}

/**
 * The chains of the issuers up to what they issued, whole, since an event counts once the one before it is there; payloads of
 * rights only. The others come by exchange.
 */
async function recordsBehind(log: LogStore, rights: RightsIndex, ids: readonly string[]): Promise<readonly LogRecord[]> {
  const ends = new Map<Parameters<LogStore['chain']>[0], number>()
  const wanted = rights.certificates().filter(({ id }) => ids.includes(id))
  for (const { by } of wanted) ends.set(by.device, Math.max(ends.get(by.device) ?? 0, by.seq))
  // Who enrolled to issue said so on its own chain, which is in here anyway.
  const chains = await Promise.all([...ends].map(([device, seq]) => log.chain(device, 0, seq + 1)))
  return chains.flat().map((event) => recordFor(event, () => false))
}

/** Events read from the log at a time. */
const PAGE = 10_000

async function recordsOf(log: LogStore, tell: (event: StoredEvent) => boolean): Promise<readonly LogRecord[]> {
  const records: LogRecord[] = []
  for (let position = 0; ; ) {
    const events = await log.read(position, PAGE)
    for (const event of events) records.push(recordFor(event, tell))
    if (events.length < PAGE) return records
    position = events.at(-1)?.position ?? position
  }
}

const recordFor = (event: StoredEvent, tell: (event: StoredEvent) => boolean): LogRecord =>
  event.salted && (readRightsEvent(event) !== undefined || tell(event))
    ? { envelope: event.envelope, salted: event.salted }
    : { envelope: event.envelope }

/**
 * Enrols this device: takes in what the certificate rests on, pins the root, and proves that it has the enrolment key. A second time
 * changes nothing.
 *
 * @returns `root-other` when this folder belongs to another region, `right-missing` when the certificate does not hold
 */
export async function enrol(log: LogStore, folder: RightsFolder, enrolment: Enrolment): Promise<Imported<'enrolled' | 'was-enrolled'>> {
  const { root, certificate, seed, records } = enrolment
  const pinned = folder.root()
  if (pinned !== undefined && pinned !== root)
    return { issues: [issueOf('root-other', { value: root.slice(0, 8), known: pinned.slice(0, 8) })] }
  await log.ingest(records)
  const rights = await readRights(log, root)
  if (!rights.isOpen(certificate) || !rights.leadsToRoot(certificate))
    return { issues: [issueOf('right-missing', { value: certificate.slice(0, 8) })] }
  folder.pin(root)
  if (rights.heldBy(log.device()).includes(certificate)) return { data: 'was-enrolled', issues: [] }
  const { sign } = signerFromSeed(seed)
  await write(log, { type: 'DeviceEnrolled', certificate, proof: sign(enrolmentBytes(certificate, log.device())) })
  return { data: 'enrolled', issues: [] }
}
