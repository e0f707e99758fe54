import type { PointState, SpokenFigure, SpokenReport } from '../../spoken/spoken-status.ts'
import { sortedIds } from '../keyed.ts'
import type { RecordId } from '../record-id.ts'
import type { LogPicture } from '../fold-log.ts'
import { waitingHelp } from './help-standing.ts'
import type { PointCard, Urgency } from './point-fields.ts'
import { type PointStanding, pointStanding } from './point-standing.ts'
import { presentStaff } from './staff-standing.ts'
import type { Said } from './stated.ts'
import type { StockStanding } from './stock-standing.ts'

/** One line of the list of points. */
export interface PointRow {
  readonly point: RecordId
  readonly card?: PointCard
  readonly state: PointState
  readonly reason: string | null
  readonly acknowledged: boolean
  /** Absent: never heard of. */
  readonly heard?: Said
  /** The figures were read aloud by the point, and may be rounded. */
  readonly byVoice?: true
  /** Milliseconds since 1970 UTC. It should have said something since: its figures are old and stand outside the totals. */
  readonly silentSince?: number
  readonly inside?: number
  readonly cameInAll: number
  readonly water?: StockStanding
  readonly meals?: StockStanding
  readonly staff: number
  readonly waiting: { readonly [U in Urgency]: number }
  readonly alarms: number
}

export interface PointTotals {
  /** Points that are open, or should be heard of: "8 van 9 punten". */
  readonly known: number
  readonly ofPoints: number
  /** Over the points that are known; absent where none of them counted. */
  readonly inside?: number
  readonly cameInAll: number
  readonly staff: number
  readonly waiting: { readonly [U in Urgency]: number }
  readonly alarms: number
}

export interface PointsOverview {
  readonly rows: readonly PointRow[]
  readonly totals: PointTotals
}

/** Minutes of silence after which an open point counts as unknown. */
export const SILENT_MINUTES = 240
/** Items that every list of points shows; a point may keep many more. */
export const WATER_ITEM = 'water'
export const MEALS_ITEM = 'meals'

/** @param now milliseconds since 1970 UTC @param silentMinutes after how much silence an open point leaves the totals */
export function pointsOverview(
  { points, spoken, causes }: Pick<LogPicture, 'points' | 'spoken' | 'causes'>,
  now: number,
  silentMinutes: number = SILENT_MINUTES,
): PointsOverview {
  const rows = sortedIds(points.books)
    .flatMap((id) => {
      const point = id as RecordId // keys of the books are RecordIds
      const book = points.books.get(point)
      return book ? [rowOf(pointStanding(point, book, spoken, now, causes), now, silentMinutes)] : []
    })
    .toSorted((a, b) => (a.card?.number ?? Infinity) - (b.card?.number ?? Infinity) || (nameOf(a) < nameOf(b) ? -1 : 1))
  return { rows, totals: totalsOf(rows) }
}

const nameOf = ({ card, point }: PointRow): string => card?.name ?? point

function rowOf(standing: PointStanding, now: number, silentMinutes: number): PointRow {
  const { point, card, opening, heard, visitors, stock, staff, help, emergencies } = standing
  const voice = standing.spoken?.newest ? standing.spoken.report : undefined
  const state = voice?.state ?? opening.state
  const isOpen = state !== 'closed'
  const last = heard?.writtenAt ?? opening.openSince
  const silent = isOpen && last !== undefined && now - last > silentMinutes * 60_000
  const water = heardStock(WATER_ITEM, stock, voice?.water)
  const meals = heardStock(MEALS_ITEM, stock, voice?.meals)
  return {
    point,
    ...(card ? { card: card.value } : {}),
    state: silent ? 'unknown' : state,
    reason: opening.reason,
    acknowledged: opening.acknowledged,
    ...(heard ? { heard } : {}),
    ...(voice ? { byVoice: true as const } : {}),
    ...(silent ? { silentSince: last } : {}),
    ...insideOf(visitors.inside, voice),
    cameInAll: visitors.cameInAll,
    ...(water ? { water } : {}),
    ...(meals ? { meals } : {}),
    staff: voice?.staff?.value ?? presentStaff(staff),
    waiting: {
      now: voice?.urgent?.value ?? waitingHelp(help, 'now'),
      soon: waitingHelp(help, 'soon'),
      canWait: waitingHelp(help, 'canWait'),
    },
    alarms: emergencies.filter(({ alarm }) => alarm).length,
  }
}

/** What was read aloud says nothing of the pace. */
function heardStock(wanted: string, stock: readonly StockStanding[], heard: SpokenFigure | null | undefined): StockStanding | undefined {
  const own = stock.find(({ item }) => item === wanted)
  if (!heard) return own
  const warnAt = own?.card?.value.warnAt ?? null
  const told = { item: wanted, amount: heard.value, left: { known: false, hours: 0 }, beside: [], twice: [] } as const
  return { ...told, ...(own?.card ? { card: own.card } : {}), warn: warnAt !== null && heard.value <= warnAt }
}

function insideOf(inside: number | undefined, voice: SpokenReport | undefined): { readonly inside?: number } {
  const known = voice?.visitors?.value ?? inside
  return known === undefined ? {} : { inside: known }
}

/** Silent points leave the totals; a closed one that was heard of stays in: it is known to hold nobody. */
export function totalsOf(rows: readonly PointRow[]): PointTotals {
  const started = rows.filter(({ state, heard }) => state !== 'closed' || heard !== undefined)
  const known = started.filter(({ silentSince }) => silentSince === undefined)
  const counted = known.filter(({ inside }) => inside !== undefined)
  const sum = (of: (row: PointRow) => number) => known.reduce((total, row) => total + of(row), 0)
  return {
    known: known.length,
    ofPoints: started.length,
    ...(counted.length === 0 ? {} : { inside: counted.reduce((total, { inside }) => total + (inside ?? 0), 0) }),
    cameInAll: sum(({ cameInAll }) => cameInAll),
    staff: sum(({ staff }) => staff),
    waiting: {
      now: sum(({ waiting }) => waiting.now),
      soon: sum(({ waiting }) => waiting.soon),
      canWait: sum(({ waiting }) => waiting.canWait),
    },
    alarms: sum(({ alarms }) => alarms),
  }
}
