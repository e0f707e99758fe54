import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type DeviceId,
  encodeUtf8,
  type Imported,
  issueOf,
  type LogStore,
  parseDeviceId,
  parseRecordId,
  type RecordId,
} from '@weerbaar/core'
import { readRights, rightsFolder, writeDurably } from '@weerbaar/store'
import type { VerifiedKit } from './verify-kit.ts'

/** Which kit this laptop runs: kept with the data, so that an older one, or one of another point, is seen. */
export interface InstalledKit {
  readonly point: RecordId
  readonly madeAt: number
  readonly signer: DeviceId
}

const FILE = 'kit'

/** @returns `undefined` on a laptop that never started a kit */
export function installedKit(dataFolder: string): InstalledKit | undefined {
  const path = join(dataFolder, FILE)
  if (!existsSync(path)) return undefined
  const [id = '', at = '', who = ''] = readFileSync(path, 'utf8').trim().split(' ')
  const [point, signer] = [parseRecordId(id), parseDeviceId(who)]
  if (point === undefined || signer === undefined || !/^\d+$/.test(at))
    throw new TypeError(`${path} does not name a kit; move it away and start again`)
  return { point, madeAt: Number(at), signer }
}

export function keepInstalled(dataFolder: string, { point, madeAt, signer }: InstalledKit): void {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  writeDurably(join(dataFolder, FILE), encodeUtf8(`${point} ${madeAt} ${signer}\n`), 0o600)
}

/** May this kit take the place of what the laptop has? @returns `kit-other-point`, `kit-older`, or nothing */
export function fitsHere({ manifest }: VerifiedKit, installed: InstalledKit | undefined): Imported<true> {
  if (installed === undefined) return { data: true, issues: [] }
  if (installed.point !== manifest.point) return { issues: [issueOf('kit-other-point', { value: manifest.point, known: installed.point })] }
  const day = (at: number): string => new Date(at).toISOString().slice(0, 16).replace('T', ' ')
  if (manifest.madeAt < installed.madeAt)
    return { issues: [issueOf('kit-older', { at: day(manifest.madeAt), known: day(installed.madeAt) })] }
  return { data: true, issues: [] }
}

/** Does this log know the signer as one who may enrol for this point, under the root of this laptop? */
export async function maySign(log: LogStore, dataFolder: string, signer: DeviceId): Promise<boolean> {
  const rights = await readRights(log, rightsFolder(dataFolder).root())
  const held = new Set(rights.heldBy(signer))
  return rights.certificates().some(({ id, certificate }) => held.has(id) && certificate.mayIssue && rights.isOpen(id))
}
