import { isExercise } from '../../event/space.ts'
import { decodeSpoken } from '../../spoken/decode-spoken.ts'
import type { SpokenReport } from '../../spoken/spoken-status.ts'
import type { SpokenLog } from '../spoken-log.ts'
import type { PointBook } from './point-book.ts'
import type { Medium } from './point-fields.ts'
import { momentOf, type Said, saidOf } from './stated.ts'

/** The last status that the point read aloud. */
export interface SpokenStanding {
  readonly report: SpokenReport
  readonly said: Said
  /** `null`: nobody said. */
  readonly medium: Medium | null
  /** Nothing came since from the point itself: these are the newest figures there are. */
  readonly newest: boolean
}

const MINUTE_MS = 60_000

/**
 * By the number the point is called by: that is what the code says. The latest report by the point's own clock; the same digits heard at two places are one report. What the point writes itself stands as soon as
 * it is of the same minute or later, so that the courier's copy takes the place of what was read aloud.
 */
export function spokenOf(number: number | null, spoken: SpokenLog, { heard }: PointBook): SpokenStanding | undefined {
  if (number === null) return undefined
  const reports = [...spoken.values()].flatMap(({ facts, body }) => {
    if (body.type !== 'StatusHeard') return []
    const { data } = decodeSpoken(body.digits, body.minute)
    // Real and exercise never mix, also where somebody typed the wrong one.
    return data?.point === number && facts.space !== null && data.exercise === isExercise(facts.space)
      ? [{ report: data, said: saidOf(facts), medium: body.medium }]
      : []
  })
  const last = reports.toSorted(
    (a, b) => b.report.minute - a.report.minute || a.said.writtenAt - b.said.writtenAt || (a.said.event < b.said.event ? -1 : 1),
  )[0]
  return last && { ...last, newest: heard === undefined || last.report.minute > Math.floor(momentOf(heard) / MINUTE_MS) }
}
