import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type DeviceId, type Imported, issueOf, type LogStore } from '@weerbaar/core'
import { enrol, type Enrolment, ENROLMENT_LIMIT, keepAuthority, openEnrolment, rightsFolder } from '@weerbaar/store'

export interface Enrolled {
  readonly device: DeviceId
  readonly enrolment: Enrolment
  readonly answer: 'enrolled' | 'was-enrolled'
}

/** Reads an enrolment file. @returns issues for what is none, is damaged, or has another passphrase */
export async function readEnrolmentFile(file: string, passphrase: string): Promise<Imported<Enrolment>> {
  if (statSync(file).size > ENROLMENT_LIMIT)
    return { issues: [issueOf('file-not-recognised', { expected: 'Weerbaar enrolment' }, { source: file })] }
  return openEnrolment(new Uint8Array(readFileSync(file)), passphrase, file)
}

/** Enrols the device of this folder and keeps what tablets trust. Lets go of the log. */
export async function enrolWith(log: LogStore, folder: string, enrolment: Enrolment): Promise<Imported<Enrolled>> {
  const device = log.device()
  const done = await enrol(log, rightsFolder(folder), enrolment)
  await log.close()
  if (!done.data) return { issues: done.issues }
  if (enrolment.tls !== null) keepAuthority(join(folder, 'tls'), enrolment.tls)
  return { data: { device, enrolment, answer: done.data }, issues: done.issues }
}
