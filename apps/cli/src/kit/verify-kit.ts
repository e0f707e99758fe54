import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DeviceId, encodeUtf8, fromHex, idBytes, type Imported, issueOf, parseDeviceId, purposeBytes } from '@weerbaar/core'
import { nodeCrypto } from '@weerbaar/store'
import { type KitManifest, MANIFEST_FILE, readManifest } from './kit-manifest.ts'
import { filesOfKit, readSums, SIGNATURE_FILE, sumOfFile, SUMS_FILE } from './kit-sums.ts'

export interface VerifiedKit {
  readonly folder: string
  readonly manifest: KitManifest
  /** Who signed it; whether that device might is for the caller to ask. */
  readonly signer: DeviceId
  readonly files: number
}

/**
 * Is every file of this kit as it was signed, and is there none beside them? Reads all of it.
 * @returns `file-not-recognised`, `kit-damaged` with the first file that is changed, missing or added, `kit-signature-wrong`
 */
export function verifyKit(folder: string): Imported<VerifiedKit> {
  const unlike = { issues: [issueOf('file-not-recognised', { expected: 'Weerbaar kit' }, { source: folder })] }
  if (![SUMS_FILE, SIGNATURE_FILE, MANIFEST_FILE].every((name) => existsSync(join(folder, name)))) return unlike
  const text = readFileSync(join(folder, SUMS_FILE), 'utf8')
  const sums = readSums(text)
  const [who = '', hex = ''] = readFileSync(join(folder, SIGNATURE_FILE), 'utf8').split('\n')
  const signer = parseDeviceId(who)
  if (sums === undefined || signer === undefined || !/^[0-9a-f]{128}$/.test(hex)) return unlike
  // The signature first: sums that nobody signed say nothing.
  if (!nodeCrypto.verify(idBytes(signer), purposeBytes('kit', encodeUtf8(text)), fromHex(hex)))
    return { issues: [issueOf('kit-signature-wrong', { device: signer.slice(0, 8) })] }
  const damaged = (file: string) => ({ issues: [issueOf('kit-damaged', { file })] })
  const files = filesOfKit(folder)
  const added = files.find((path) => !sums.has(path))
  if (added !== undefined) return damaged(added)
  for (const [path, sum] of sums) {
    const full = join(folder, path)
    if (!existsSync(full) || sumOfFile(full) !== sum) return damaged(path)
  }
  const manifest = readManifest(readFileSync(join(folder, MANIFEST_FILE), 'utf8'))
  return manifest.data
    ? { data: { folder, manifest: manifest.data, signer, files: files.length }, issues: [] }
    : { issues: manifest.issues }
}
