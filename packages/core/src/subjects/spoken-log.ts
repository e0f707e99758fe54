import { compareForDisplay, type EventFacts, type Fact } from '../log/event-facts.ts'
import { decodeSpoken } from '../spoken/decode-spoken.ts'
import { encodeSpoken } from '../spoken/encode-spoken.ts'
import { compareReport } from '../spoken/same-report.ts'
import type { PointPower, PointState, SpokenReport, SpokenReportId, SpokenStatus } from '../spoken/spoken-status.ts'
import type { Decision } from './decision.ts'
import { type RecordId, recordId } from './record-id.ts'
import { count, oneOf, orNull, record, type Shape, such, tagged, text, yesNo } from './shape.ts'
import { issueOf } from '../issue.ts'
import { MEDIA, type Medium } from './point/point-fields.ts'

/** What was read aloud, by who read it: with all its figures. */
export interface StatusSpoken {
  readonly type: 'StatusSpoken'
  readonly point: RecordId
  readonly status: SpokenStatus
}
/** What was typed in at the other end: claimed by voice, signed by the listener, until the event itself arrives. */
export interface StatusHeard {
  readonly type: 'StatusHeard'
  /** The forty digits. */
  readonly digits: SpokenReportId
  /** Whole minutes since 1970 UTC: which of the moments that sound alike, by the listener's clock. */
  readonly minute: number
  readonly medium: Medium | null
}
export type SpokenEvent = StatusSpoken | StatusHeard

const STATES = ['closed', 'opening', 'open', 'limited', 'full', 'openedByInhabitants', 'unknown'] as const satisfies readonly PointState[]
const power: Shape<PointPower> = tagged('kind', {
  mains: record({ kind: oneOf('mains') }),
  hours: record({ kind: oneOf('hours'), hours: count }),
  percent: record({ kind: oneOf('percent'), percent: such(count, (value) => value <= 100, 'a percentage') }),
})
const status: Shape<SpokenStatus> = record({
  exercise: yesNo,
  point: orNull(such(count, (value) => value >= 1 && value <= 9998, 'a number from 1 to 9998')),
  minute: count,
  state: oneOf(...STATES),
  visitors: orNull(count),
  water: orNull(count),
  meals: orNull(count),
  power: orNull(power),
  staff: orNull(count),
  urgent: orNull(count),
})
const heard = record({
  type: oneOf('StatusHeard'),
  digits: such(text, (value) => /^\d{40}$/.test(value), 'forty digits') as Shape<SpokenReportId>, // forty digits are the form of an id
  minute: count,
  medium: orNull(oneOf(...MEDIA)),
})

export const spokenEventShape: Shape<SpokenEvent> = tagged('type', {
  StatusSpoken: record({ type: oneOf('StatusSpoken'), point: recordId, status }),
  StatusHeard: such<StatusHeard>(heard, ({ digits, minute }) => decodeSpoken(digits, minute).data !== undefined, 'a code that holds'),
})

/** By the event that told of it. */
export type SpokenLog = ReadonlyMap<string, Fact<SpokenEvent>>

/** Pure and total; a union, so the order of arrival plays no part. */
export function foldSpoken(events: Iterable<Fact<SpokenEvent>>, from: SpokenLog = new Map()): SpokenLog {
  const log = new Map(from)
  for (const fact of events) log.set(fact.facts.id, fact)
  return log
}

/** A code as heard, however many typed it in. */
export interface HeardReport {
  readonly report: SpokenReport
  /** Who typed it in, in display order; one at least. */
  readonly heard: readonly Fact<StatusHeard>[]
  /** The events that say the same, in full: then nothing rests on voice any more. */
  readonly same: readonly Fact<StatusSpoken>[]
  /** The same point and minute, other figures: somebody misread or changed something. Show both. */
  readonly contradicts: readonly Fact<StatusSpoken>[]
}

/** Newest minute first. */
export function heardReports(log: SpokenLog): readonly HeardReport[] {
  const facts = [...log.values()].toSorted((a, b) => compareForDisplay(a.facts, b.facts))
  const spoken = facts.filter((fact): fact is Fact<StatusSpoken> => fact.body.type === 'StatusSpoken')
  const perCode = Map.groupBy(
    facts.filter((fact): fact is Fact<StatusHeard> => fact.body.type === 'StatusHeard'),
    ({ body }) => body.digits,
  )
  return [...perCode.values()]
    .flatMap((heard): readonly HeardReport[] => {
      const [first] = heard
      const report = first && decodeSpoken(first.body.digits, first.body.minute).data
      if (report === undefined) return []
      const how = (fact: Fact<StatusSpoken>) => compareReport(report, fact.body.status)
      return [
        {
          report,
          heard,
          same: spoken.filter((fact) => how(fact) === 'same'),
          contradicts: spoken.filter((fact) => how(fact) === 'contradicts'),
        },
      ]
    })
    .toSorted((a, b) => b.report.minute - a.report.minute)
}

/** Those who heard this very event read aloud. */
export function hearersOf(log: SpokenLog, spoken: EventFacts['id']): readonly Fact<StatusHeard>[] {
  const said = log.get(spoken)
  if (said?.body.type !== 'StatusSpoken') return []
  const digits = encodeSpoken(said.body.status).join('')
  return [...log.values()].filter((fact): fact is Fact<StatusHeard> => fact.body.type === 'StatusHeard' && fact.body.digits === digits)
}

/** @param near the listener's clock, whole minutes since 1970 UTC @returns what is wrong, group by group, to ask for those again */
export function decideHeard(typed: string, near: number, medium: Medium | null): Decision<StatusHeard> {
  const { data, issues } = decodeSpoken(typed, near)
  if (data === undefined) return { ok: false, issues }
  return { ok: true, events: [{ type: 'StatusHeard', digits: data.id, minute: data.minute, medium }] }
}

/** @returns an issue when the figures are none that can be said */
export function decideSpoken(point: RecordId, said: SpokenStatus): Decision<StatusSpoken> {
  try {
    encodeSpoken(said)
  } catch (fault) {
    if (!(fault instanceof RangeError)) throw fault
    return { ok: false, issues: [issueOf('value-not-allowed', { value: fault.message, allowed: '0, 1, 2 …' }, { field: 'status' })] }
  }
  return { ok: true, events: [{ type: 'StatusSpoken', point, status: said }] }
}
