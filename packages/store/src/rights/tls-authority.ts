import 'reflect-metadata' // @peculiar/x509 does not start without it
import { AsnConvert } from '@peculiar/asn1-schema'
import { GeneralName, GeneralSubtree, GeneralSubtrees, id_ce_nameConstraints, NameConstraints } from '@peculiar/asn1-x509'
import {
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509'
import type { RandomBytes } from '../log/device-identity.ts'
import type { TlsAuthority } from './enrolment-file.ts'

const DAY = 86_400_000
const KEYS = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } // what every tablet knows
const { subtle } = globalThis.crypto

/**
 * A certificate authority for one host and nothing else: a tablet that trusts it trusts no other name by it, and no address, whatever
 * happens to the key. Valid for twenty years, so that it outlives the laptop.
 *
 * @param now milliseconds since 1970 UTC
 */
export async function makeAuthority(host: string, now: number, randomBytes: RandomBytes): Promise<TlsAuthority> {
  const keys = await subtle.generateKey(KEYS, true, ['sign', 'verify'])
  const certificate = await X509CertificateGenerator.createSelfSigned({
    serialNumber: serial(randomBytes),
    name: `CN=Weerbaar ${host}`,
    notBefore: new Date(now - DAY),
    notAfter: new Date(now + 20 * 365 * DAY),
    signingAlgorithm: KEYS,
    keys,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign, true),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
      nameConstraints(host),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  })
  return {
    host,
    certificate: certificate.toString('pem'),
    key: PemConverter.encode(await subtle.exportKey('pkcs8', keys.privateKey), 'PRIVATE KEY'),
  }
}

/** What a server shows, and its key: PEM. */
export interface TlsLeaf {
  readonly certificate: string
  readonly key: string
}

/**
 * A certificate for the authority's own host, made anew at each start. Valid from 400 days ago to 400 days ahead: a clock of laptop or
 * tablet may be a year off, and iOS takes none of more than 825 days.
 *
 * @param names of the server; another than the host is for tests, which show that nobody takes it
 */
export async function makeLeaf(authority: TlsAuthority, now: number, randomBytes: RandomBytes, name = authority.host): Promise<TlsLeaf> {
  const issuer = new X509Certificate(authority.certificate)
  const [pem = new ArrayBuffer(0)] = PemConverter.decode(authority.key)
  const signingKey = await subtle.importKey('pkcs8', pem, KEYS, false, ['sign'])
  const keys = await subtle.generateKey(KEYS, true, ['sign', 'verify'])
  const certificate = await X509CertificateGenerator.create({
    serialNumber: serial(randomBytes),
    issuer: issuer.subject,
    subject: `CN=${name}`,
    notBefore: new Date(now - 400 * DAY),
    notAfter: new Date(now + 400 * DAY),
    signingAlgorithm: KEYS,
    publicKey: keys.publicKey,
    signingKey,
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
      new SubjectAlternativeNameExtension([{ type: /^[\d.]+$/.test(name) ? 'ip' : 'dns', value: name }]),
    ],
  })
  return {
    certificate: certificate.toString('pem'),
    key: PemConverter.encode(await subtle.exportKey('pkcs8', keys.privateKey), 'PRIVATE KEY'),
  }
}

/** Names are permitted by a list; addresses would still be free, so all of both kinds are excluded. */
function nameConstraints(host: string): Extension {
  const permitted = new GeneralSubtree({ base: new GeneralName({ dNSName: host }) })
  const excluded = ['0.0.0.0/0', '::/0'].map((range) => new GeneralSubtree({ base: new GeneralName({ iPAddress: range }) }))
  const value = new NameConstraints({
    permittedSubtrees: new GeneralSubtrees([permitted]),
    excludedSubtrees: new GeneralSubtrees(excluded),
  })
  return new Extension(id_ce_nameConstraints, true, AsnConvert.serialize(value))
}

/** Positive and not too long: 16 bytes with the highest bit off. */
function serial(randomBytes: RandomBytes): string {
  const bytes = randomBytes(16)
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40
  return Buffer.from(bytes).toString('hex')
}
