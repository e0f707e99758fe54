import {
  type CborValue,
  decodeCbor,
  equalBytes,
  idBytes,
  type Imported,
  type Issue,
  type IssueCode,
  issueOf,
  type IssueParams,
  type LogRecord,
  purposeBytes,
} from '@weerbaar/core'
import { nodeCrypto } from '../node-crypto.ts'
import { decompress, readFrames } from './courier-body.ts'
import type { CourierKey } from './courier-key.ts'
import { type CourierManifest, decodeManifest } from './courier-manifest.ts'
import { COURIER_MAGIC } from './pack-courier.ts'

/** A courier file that is whole, for us, and signed by who it says. Its events are judged by `ingest`, each by itself. */
export interface Courier {
  readonly manifest: CourierManifest
  readonly records: readonly LogRecord[]
}

/**
 * Checks everything before it gives anything: a file that is cut off, changed, for others or newer gives one issue and no events.
 *
 * @param source the file as the person knows it, for the sentence
 */
export async function openCourier(bytes: Uint8Array, key: CourierKey, source: string): Promise<Imported<Courier>> {
  const refused = <C extends IssueCode>(code: C, params: IssueParams[C]): { readonly issues: readonly Issue[] } => ({
    issues: [issueOf(code, params, { source })],
  })
  const decrypted = await key.decrypt(bytes)
  if (decrypted.status === 'not-age') return refused('file-not-recognised', { expected: 'Weerbaar courier' })
  if (decrypted.status === 'not-for-us') return refused('courier-not-for-us', { recipient: key.recipient })
  if (decrypted.status === 'damaged') return refused('courier-damaged', {})
  const plain = decrypted.bytes
  if (!equalBytes(plain.subarray(0, COURIER_MAGIC.length), COURIER_MAGIC))
    return refused('file-not-recognised', { expected: 'Weerbaar courier' })

  const outer = decodeCbor(plain.subarray(COURIER_MAGIC.length))
  const [manifestBytes, signature, body, ...more] = outer.ok && Array.isArray(outer.value) ? (outer.value as readonly CborValue[]) : []
  if (!(manifestBytes instanceof Uint8Array)) return refused('courier-damaged', {})
  const { data: manifest, issues } = decodeManifest(manifestBytes)
  if (manifest === undefined) return { issues: issues.map((issue) => ({ ...issue, source })) }
  if (!(signature instanceof Uint8Array) || !(body instanceof Uint8Array) || more.length > 0) return refused('courier-damaged', {})
  if (!nodeCrypto.verify(idBytes(manifest.from), purposeBytes('courier', manifestBytes), signature))
    return refused('courier-signature-wrong', { device: manifest.from.slice(0, 8) })
  if (!manifest.to.includes(key.recipient)) return refused('courier-not-for-us', { recipient: key.recipient })
  if (!equalBytes(nodeCrypto.sha256(body), manifest.content)) return refused('courier-damaged', {})
  const unpacked = await decompress(body, manifest.size)
  const records = unpacked && (await readFrames(unpacked, manifest.records))
  return records === undefined ? refused('courier-damaged', {}) : { data: { manifest, records }, issues: [] }
}
