import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Imported, issueOf } from '@weerbaar/core'
import { openLog, rightsFolder } from '@weerbaar/store'
import { enrolWith, readEnrolmentFile } from '../commands/enrol-from-file.ts'
import { fitsHere, installedKit, keepInstalled, maySign } from './installed-kit.ts'
import { ENROLMENT_FILE } from './make-kit.ts'
import type { VerifiedKit } from './verify-kit.ts'

/**
 * Makes the laptop one of this point, the first time with the passphrase; every time it asks whether this kit may run here. Keys are made
 * on the laptop, so two laptops from one stick are two devices.
 *
 * @param passphrase asked for only the first time @returns `kit-older`, `kit-other-point`, `kit-signer-unknown`, or what the enrolment says
 */
export async function readyLaptop(
  kit: VerifiedKit,
  dataFolder: string,
  passphrase: () => Promise<string>,
): Promise<Imported<'new' | 'known'>> {
  const { manifest, signer, folder } = kit
  const fits = fitsHere(kit, installedKit(dataFolder))
  if (!fits.data) return { issues: fits.issues }
  const isNew = rightsFolder(dataFolder).root() === undefined || !existsSync(join(dataFolder, 'log.sqlite'))
  const chance = (count: number): Uint8Array => new Uint8Array(randomBytes(count))
  const open = () => openLog(dataFolder, { clock: Date.now, randomBytes: chance })
  if (isNew) {
    const enrolment = await readEnrolmentFile(join(folder, ENROLMENT_FILE), await passphrase())
    if (!enrolment.data) return { issues: enrolment.issues }
    const log = open()
    if (!log.data) return { issues: log.issues }
    const enrolled = await enrolWith(log.data, dataFolder, enrolment.data)
    if (!enrolled.data) return { issues: enrolled.issues }
  }
  const log = open()
  if (!log.data) return { issues: log.issues }
  const signed = await maySign(log.data, dataFolder, signer)
  await log.data.close()
  if (!signed) return { issues: [issueOf('kit-signer-unknown', { device: signer.slice(0, 8) })] }
  keepInstalled(dataFolder, { point: manifest.point, madeAt: manifest.madeAt, signer })
  return { data: isNew ? 'new' : 'known', issues: [] }
}
