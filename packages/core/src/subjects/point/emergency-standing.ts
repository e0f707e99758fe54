import { sameContent } from '../../event/content-hash.ts'
import type { CausalIndex } from '../../log/causal-index.ts'
import { sortedIds } from '../keyed.ts'
import type { PointBook } from './point-book.ts'
import type { PointEventOf } from './point-fields.ts'
import { type Stated, stated } from './stated.ts'

/** An emergency call that cannot be made by phone, on its way by other means. */
export interface EmergencyStanding {
  readonly emergency: string
  readonly taken: Stated<PointEventOf<'EmergencyTaken'>>
  readonly sent?: Stated<PointEventOf<'EmergencySent'>>
  /** `false`: what was said back is not the code of the slip, so nothing proves that it arrived. */
  readonly codeFits?: boolean
  readonly acknowledged?: Stated<PointEventOf<'EmergencyAcknowledged'>>
  readonly ended?: Stated<string>
  readonly state: 'taken' | 'sent' | 'acknowledged' | 'ended'
  /** Nobody confirmed it in time: send somebody. */
  readonly alarm: boolean
  /** Another call has the same slip number and code: a copy that came by another way. It is one call. */
  readonly copyOf?: string
}

/** Minutes without a confirmation after which somebody is sent. */
export const ALARM_MINUTES = 15

/** Oldest first. @param now milliseconds since 1970 UTC */
export function emergenciesOf(
  book: PointBook,
  now: number,
  causes: CausalIndex,
  alarmMinutes: number = ALARM_MINUTES,
): readonly EmergencyStanding[] {
  const slips = new Map<string, string>()
  return sortedIds(book.emergencies)
    .flatMap((emergency) => emergencyStanding(book, emergency, now, causes, alarmMinutes) ?? [])
    .toSorted((a, b) => a.taken.said.at - b.taken.said.at || (a.emergency < b.emergency ? -1 : 1))
    .map((one) => {
      const { slip, code } = one.taken.value
      // The code stands on the slip too. Where it differs, two tablets wear one letter: two calls, and neither may be hidden.
      const first = slips.get(`${slip}/${code}`)
      if (first === undefined) slips.set(`${slip}/${code}`, one.emergency)
      return first === undefined ? one : { ...one, copyOf: first, alarm: false }
    })
}

function emergencyStanding(
  book: PointBook,
  id: string,
  now: number,
  causes: CausalIndex,
  alarmMinutes: number,
): EmergencyStanding | undefined {
  const registers = book.emergencies.get(id)
  const taken = stated(registers?.taken ?? [], causes, sameContent)
  if (registers === undefined || taken === undefined) return undefined
  const sent = stated(registers.sent, causes, sameContent)
  const acknowledged = stated(registers.acknowledged, causes, sameContent)
  const ended = stated(registers.ended, causes)
  const codeFits = acknowledged && acknowledged.value.code === taken.value.code
  const state = ended ? 'ended' : codeFits ? 'acknowledged' : sent ? 'sent' : 'taken'
  return {
    emergency: id,
    taken,
    ...(sent ? { sent } : {}),
    ...(acknowledged ? { acknowledged } : {}),
    ...(codeFits === undefined ? {} : { codeFits }),
    ...(ended ? { ended } : {}),
    state,
    alarm: (state === 'taken' || state === 'sent') && now - taken.said.at > alarmMinutes * 60_000,
  }
}
