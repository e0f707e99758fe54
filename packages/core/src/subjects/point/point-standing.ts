import { sameContent } from '../../event/content-hash.ts'
import type { CausalIndex } from '../../log/causal-index.ts'
import { settled } from '../../log/register.ts'
import { NEEDS, type Need } from '../../model/need.ts'
import type { PointState } from '../../spoken/spoken-status.ts'
import { sortedIds } from '../keyed.ts'
import type { RecordId } from '../record-id.ts'
import type { SpokenLog } from '../spoken-log.ts'
import { type CardStanding, cardsOf, type HandoverStanding, handoversOf, type JournalEntry, journalOf } from './board-standing.ts'
import { emergenciesOf, type EmergencyStanding } from './emergency-standing.ts'
import { type HelpStanding, helpOf } from './help-standing.ts'
import type { PointBook } from './point-book.ts'
import type { Checklist, PointCard, ServiceState } from './point-fields.ts'
import { type PersonStanding, type ShiftStanding, shiftsOf, staffOf } from './staff-standing.ts'
import { type SpokenStanding, spokenOf } from './spoken-standing.ts'
import { momentOf, type Said, saidOf, type Stated, stated } from './stated.ts'
import { type StockStanding, stockOf } from './stock-standing.ts'
import { type VisitorsStanding, visitorsOf } from './visitors-standing.ts'

export interface ServiceStanding {
  readonly need: Need
  readonly state: ServiceState
  readonly reason: string | null
  /** Milliseconds since 1970 UTC. */
  readonly until: number | null
  readonly said: Said
  readonly beside: readonly { readonly state: ServiceState; readonly said: Said }[]
}

export interface OpeningStanding {
  readonly state: PointState
  readonly reason: string | null
  /** Absent: nobody ever opened it. */
  readonly said?: Said
  /** Milliseconds since 1970 UTC, since the last opening; absent while closed. */
  readonly openSince?: number
  readonly openedBy?: 'region' | 'municipality' | 'inhabitants'
  readonly orderedBy?: string | null
  readonly authority?: string | null
  readonly acknowledged: boolean
  /** What was left behind, as said at closing. */
  readonly left?: string | null
}

/** One support point as it stands at a moment, ready to be shown. Plain data: it travels as JSON. */
export interface PointStanding {
  readonly point: RecordId
  /** Absent while only what happened there arrived. */
  readonly card?: Stated<PointCard>
  readonly opening: OpeningStanding
  readonly heard?: Said
  /** Absent: nothing of it was ever read aloud. */
  readonly spoken?: SpokenStanding
  /** Every need, in the order of the glossary; absent ones nobody said anything of. */
  readonly services: readonly ServiceStanding[]
  readonly ticks: readonly { readonly list: Checklist; readonly step: string; readonly done: boolean; readonly said: Said }[]
  readonly visitors: VisitorsStanding
  readonly stock: readonly StockStanding[]
  readonly help: readonly HelpStanding[]
  readonly emergencies: readonly EmergencyStanding[]
  readonly staff: readonly PersonStanding[]
  readonly shifts: readonly ShiftStanding[]
  readonly handovers: readonly HandoverStanding[]
  readonly cards: readonly CardStanding[]
  readonly journal: readonly JournalEntry[]
}

/** @param spoken what was read aloud, of any point @param now milliseconds since 1970 UTC, by the clock of who looks */
export function pointStanding(point: RecordId, book: PointBook, spoken: SpokenLog, now: number, causes: CausalIndex): PointStanding {
  const card = stated(book.card, causes, sameContent)
  const opening = openingOf(book, causes)
  const staff = staffOf(book, now, causes)
  const voice = spokenOf(card?.value.number ?? null, spoken, book)
  return {
    point,
    ...(card ? { card } : {}),
    opening,
    ...(voice?.newest ? { heard: voice.said } : book.heard ? { heard: saidOf(book.heard) } : {}),
    ...(voice ? { spoken: voice } : {}),
    services: NEEDS.flatMap((need) => serviceOf(book, need, causes) ?? []),
    ticks: sortedIds(book.ticks).flatMap((key) => {
      const tick = stated(book.ticks.get(key) ?? [], causes)
      const [list, step] = key.split('/') as [Checklist, string] // the key was made of the two
      return tick ? [{ list, step, done: tick.value, said: tick.said }] : []
    }),
    visitors: visitorsOf(book, causes),
    stock: stockOf(book, opening.openSince, now, causes),
    help: helpOf(book, causes),
    emergencies: emergenciesOf(book, now, causes),
    staff,
    shifts: shiftsOf(book, staff, now, causes),
    handovers: handoversOf(book, causes),
    cards: cardsOf(book, causes),
    journal: journalOf(book),
  }
}

function openingOf(book: PointBook, causes: CausalIndex): OpeningStanding {
  const opening = settled(book.opening, causes, sameContent)
  if (opening === undefined) return { state: 'closed', reason: null, acknowledged: false }
  const { value, by } = opening
  if (value.type === 'PointClosed')
    return { state: 'closed', reason: value.reason, left: value.left, said: saidOf(by), acknowledged: book.acknowledged.length > 0 }
  const acknowledged = value.by !== 'inhabitants' || book.acknowledged.some(({ facts }) => !causes.knew(by, facts))
  const opened = {
    openSince: momentOf(by),
    openedBy: value.by,
    orderedBy: value.orderedBy,
    authority: value.authority,
    acknowledged,
  }
  // What was said before this opening is of an earlier time.
  const said = settled(
    book.said.filter(({ facts }) => !causes.knew(by, facts)),
    causes,
    sameContent,
  )
  if (said && said.value.state !== 'open') return { ...opened, state: said.value.state, reason: said.value.reason, said: saidOf(said.by) }
  if (!acknowledged) return { ...opened, state: 'openedByInhabitants', reason: said?.value.reason ?? null, said: saidOf(said?.by ?? by) }
  return { ...opened, state: said ? 'open' : 'opening', reason: said?.value.reason ?? null, said: saidOf(said?.by ?? by) }
}

function serviceOf(book: PointBook, need: Need, causes: CausalIndex): ServiceStanding | undefined {
  const service = stated(book.services.get(need) ?? [], causes, sameContent)
  if (service === undefined) return undefined
  const { state, reason, until } = service.value
  const beside = service.beside.map(({ value, said }) => ({ state: value.state, said }))
  return { need, state, reason, until, said: service.said, beside }
}
