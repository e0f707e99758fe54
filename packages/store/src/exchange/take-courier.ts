import type { DeviceId, LogRecord, LogStore, QuarantineReason } from '@weerbaar/core'
import type { Courier } from './open-courier.ts'

/** What became of records that were brought. Together as many as there were. */
export interface Taken {
  readonly stored: number
  /** Were here already. */
  readonly known: number
  /** Wait for an event that was not brought along. */
  readonly waiting: number
  /** Set apart: kept, not read. `format-too-new` is no fault, and is passed on. */
  readonly quarantined: number
  readonly reasons: readonly QuarantineReason[]
  /** Devices seen only now to have written two histories: a restored backup, a cloned disk. Both are kept; a person should know. */
  readonly forked: readonly DeviceId[]
  /** This device was one of them, and writes under a new name from here on. */
  readonly renamed: boolean
}

/** Takes the events of an opened file in. Cut off halfway, it is done by doing it again. */
export const takeCourier = (log: LogStore, { records }: Courier): Promise<Taken> => takeRecords(log, records)

export async function takeRecords(log: LogStore, records: readonly LogRecord[]): Promise<Taken> {
  const before = log.device()
  const forkedBefore = await forkedDevices(log)
  const outcomes = await log.ingest(records)
  const forked = [...(await forkedDevices(log))].filter((device) => !forkedBefore.has(device)).sort()
  const stillWaiting = new Set((await log.waiting()).map(({ id }) => id))
  let [stored, known, waiting] = [0, 0, 0]
  const reasons: QuarantineReason[] = []
  for (const outcome of outcomes) {
    if (outcome.status === 'quarantined') reasons.push(outcome.reason)
    else if (outcome.status === 'known') known++
    else if (outcome.status === 'waiting' && stillWaiting.has(outcome.id)) waiting++
    else stored++
  }
  const renamed = log.device() !== before
  return { stored, known, waiting, quarantined: reasons.length, reasons: [...new Set(reasons)].sort(), forked, renamed }
}

const forkedDevices = async (log: LogStore): Promise<ReadonlySet<DeviceId>> => new Set((await log.forks()).map(({ device }) => device))
