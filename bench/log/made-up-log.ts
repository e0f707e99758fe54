import { join } from 'node:path'
import { draftOf, type EventDraft, type LogStore, type RecordId } from '@weerbaar/core'
import { openLog, openPostgresLog } from '@weerbaar/store'
import { mulberry32, sampleGapFields, sampleGapOrigin, sampleId, samplePlan } from '@weerbaar/testkit'

let seed = 0

/** A new log on the disk, with a seeded key of its own; the clock is the machine's. */
export function madeUpLog(folder: string, name: string): LogStore {
  const random = mulberry32(++seed)
  const randomBytes = (count: number) => Uint8Array.from({ length: count }, () => random() * 256)
  const { data, issues } = openLog(join(folder, name), { clock: Date.now, randomBytes })
  if (data === undefined) throw new TypeError(JSON.stringify(issues))
  return data
}

/** As above, in a database of its own. */
export async function openInPostgres(url: string): Promise<LogStore> {
  const random = mulberry32(++seed)
  const randomBytes = (count: number) => Uint8Array.from({ length: count }, () => random() * 256)
  const { data, issues } = await openPostgresLog(url, { clock: Date.now, randomBytes })
  if (data === undefined) throw new TypeError(JSON.stringify(issues))
  return data
}

const plan = samplePlan()

/** Plans and gaps by turns: what planners write most. */
export function madeUpDraft(i: number): EventDraft {
  const id: RecordId = sampleId(`p-${i}`)
  const event =
    i % 2 === 0
      ? ({ type: 'NetworkPlanSaved', id, name: `Variant ${i}`, plan } as const)
      : ({ type: 'GapRaised', id, origin: sampleGapOrigin(), fields: sampleGapFields() } as const)
  return { ...draftOf(event), space: 'exercise:bench' }
}
