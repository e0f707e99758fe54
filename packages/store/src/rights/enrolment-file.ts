import {
  type CborValue,
  type CertificateId,
  certificateIdOf,
  concatBytes,
  decodeCbor,
  decodeRecord,
  encodeCbor,
  encodeRecord,
  encodeUtf8,
  equalBytes,
  idBytes,
  type Imported,
  isCborBytes,
  isCborList,
  isCborMap,
  issueOf,
  type LogRecord,
} from '@weerbaar/core'
import { Decrypter, Encrypter } from 'age-encryption'
import { isAgeFile } from '../exchange/courier-key.ts'

/** What makes a laptop a laptop of a point: docs/formats/certificates.md. Whoever has the file and its passphrase can enrol. */
export interface Enrolment {
  readonly root: CertificateId
  readonly certificate: CertificateId
  /** 32 bytes: the enrolment key, for which the certificate was made. */
  readonly seed: Uint8Array
  /** The authority that the tablets of this point trust already, so that a laptop in its place keeps its name. */
  readonly tls: TlsAuthority | null
  /** What the certificate rests on, each after the one before it on its chain. */
  readonly records: readonly LogRecord[]
}

/** A name-constrained certificate authority: both parts PEM. */
export interface TlsAuthority {
  readonly host: string
  readonly certificate: string
  readonly key: string
}

const MAGIC = encodeUtf8('weerbaar/enrolment\n')
/** A stick with more on it than this is not one of ours. */
export const ENROLMENT_LIMIT = 64 * 1024 * 1024

/** log2 of the work to try one passphrase. Little memory (32 MB) for old laptops: the passphrase is made by the program and has 99 bits. */
const WORK_FACTOR = 15

export async function sealEnrolment(enrolment: Enrolment, passphrase: string): Promise<Uint8Array> {
  const { root, certificate, seed, tls, records } = enrolment
  const content = encodeCbor({
    format: 1,
    root: idBytes(root),
    certificate: idBytes(certificate),
    seed,
    tls: tls === null ? null : { ...tls },
    records: records.map(encodeRecord),
  })
  const encrypter = new Encrypter()
  encrypter.setScryptWorkFactor(WORK_FACTOR)
  encrypter.setPassphrase(passphrase)
  return encrypter.encrypt(concatBytes(MAGIC, content))
}

/** @returns `file-not-recognised`, `passphrase-wrong` (or the few lines it is checked by were damaged), `file-unreadable`, `version-too-new` */
export async function openEnrolment(file: Uint8Array, passphrase: string, name: string): Promise<Imported<Enrolment>> {
  const unlike = { issues: [issueOf('file-not-recognised', { expected: 'Weerbaar enrolment' }, { source: name })] }
  if (!isAgeFile(file) || file.length > ENROLMENT_LIMIT) return unlike
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  let plain: Uint8Array
  try {
    plain = await decrypter.decrypt(file)
  } catch (fault) {
    const reason = fault instanceof Error ? fault.message : 'unknown'
    return reason.startsWith('no identity matched')
      ? { issues: [issueOf('passphrase-wrong', {}, { source: name })] }
      : { issues: [issueOf('file-unreadable', { file: name, reason })] }
  }
  if (!equalBytes(plain.subarray(0, MAGIC.length), MAGIC)) return unlike
  const content = decodeCbor(plain.subarray(MAGIC.length))
  if (!content.ok || !isCborMap(content.value)) return unlike
  if (content.value['format'] !== 1)
    return { issues: [issueOf('version-too-new', { version: Number(content.value['format']), known: 1 }, { source: name })] }
  const data = read(content.value)
  return data === undefined ? unlike : { data, issues: [] }
}

function read({ root, certificate, seed, tls, records }: Readonly<Record<string, CborValue>>): Enrolment | undefined {
  if (!isCborBytes(root, 32) || !isCborBytes(certificate, 32) || !isCborBytes(seed, 32) || !isCborList(records)) return undefined
  const read = records.map((bytes) => (bytes instanceof Uint8Array ? decodeRecord(bytes) : undefined))
  const authority = tls === undefined ? undefined : readTls(tls)
  if (authority === undefined || !read.every((record) => record !== undefined)) return undefined
  return { root: certificateIdOf(root), certificate: certificateIdOf(certificate), seed, tls: authority, records: read }
}

function readTls(value: CborValue): TlsAuthority | null | undefined {
  if (value === null) return null
  if (!isCborMap(value)) return undefined
  const { host, certificate, key } = value
  return typeof host === 'string' && typeof certificate === 'string' && typeof key === 'string' ? { host, certificate, key } : undefined
}
