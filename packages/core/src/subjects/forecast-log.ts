import { sameContent } from '../event/content-hash.ts'
import type { ContentHash, MunicipalityId, RegionId } from '../ids.ts'
import type { CausalIndex } from '../log/causal-index.ts'
import type { Fact } from '../log/event-facts.ts'
import { type Register, type Settled, settled, written } from '../log/register.ts'
import { unreachable } from '../unreachable.ts'
import { type Decision, decided, refusedFor } from './decision.ts'
import { sortedIds } from './keyed.ts'
import { areaId, contentHashText } from './model-shapes.ts'
import { readContent } from './read-content.ts'
import { type RecordId, recordId } from './record-id.ts'
import { count, finite, oneOf, record, type Shape, such, tagged } from './shape.ts'

/** A correction of the forecast of visitors that a person took over. It names all it rests on. Moments are milliseconds since 1970 UTC. */
export interface ForecastCorrection {
  readonly area: RegionId | MunicipalityId
  /** The impact run whose forecast is corrected. */
  readonly run: ContentHash
  /** When hour 0 of the scenario was. */
  readonly start: number
  /** The hours it is for. */
  readonly from: number
  readonly to: number
  /** Visitors are so many times what the run said; eight in ten between low and high. */
  readonly low: number
  readonly likely: number
  readonly high: number
  /** What it rests on: whole hours, people counted in them, people the run expected at the points that counted. */
  readonly hours: number
  readonly counted: number
  readonly expected: number
}

export type ForecastEvent =
  | { readonly type: 'ForecastCorrected'; readonly id: RecordId; readonly correction: ForecastCorrection }
  | { readonly type: 'ForecastCorrectionWithdrawn'; readonly id: RecordId }

const factor = such(finite, (value) => value >= 0, 'zero or more')
const correctionShape: Shape<ForecastCorrection> = such(
  record({
    area: areaId,
    run: contentHashText,
    start: count,
    from: count,
    to: count,
    low: factor,
    likely: factor,
    high: factor,
    hours: count,
    counted: count,
    expected: factor,
  }),
  ({ low, likely, high, from, to }) => low <= likely && likely <= high && from < to,
  'low ≤ likely ≤ high, from before to',
)
export const forecastEventShape: Shape<ForecastEvent> = tagged('type', {
  ForecastCorrected: record({ type: oneOf('ForecastCorrected'), id: recordId, correction: correctionShape }),
  ForecastCorrectionWithdrawn: record({ type: oneOf('ForecastCorrectionWithdrawn'), id: recordId }),
})

/** Reads a correction as a screen asks for it. */
export const readCorrection = (id: RecordId, correction: unknown): Decision<ForecastEvent> =>
  readContent(forecastEventShape, { type: 'ForecastCorrected', id, correction })

interface Registers {
  readonly correction: Register<ForecastCorrection>
  readonly withdrawn: Register<boolean>
}
export type Corrections = ReadonlyMap<RecordId, Registers>

const NONE: Registers = { correction: [], withdrawn: [] }

/** Pure and total; in one go or in pieces, and in any order that respects each device's chain, the outcome is the same. */
export function foldForecast(events: Iterable<Fact<ForecastEvent>>, from: Corrections = new Map()): Corrections {
  const corrections = new Map(from)
  for (const { facts, body } of events) {
    const before = corrections.get(body.id) ?? NONE
    switch (body.type) {
      case 'ForecastCorrected':
        corrections.set(body.id, { ...before, correction: written(before.correction, { facts, value: body.correction }) })
        break
      case 'ForecastCorrectionWithdrawn':
        corrections.set(body.id, { ...before, withdrawn: written(before.withdrawn, { facts, value: true }) })
        break
      default:
        unreachable(body)
    }
  }
  return corrections
}

export interface StandingCorrection {
  readonly id: RecordId
  readonly correction: Settled<ForecastCorrection>
  readonly withdrawn: boolean
}

/** Newest first. */
export const correctionsIn = (corrections: Corrections, causes: CausalIndex): readonly StandingCorrection[] =>
  sortedIds(corrections)
    .flatMap((key): readonly StandingCorrection[] => {
      const id = key as RecordId // keys of Corrections are RecordIds
      const registers = corrections.get(id)
      const correction = settled(registers?.correction ?? [], causes, sameContent)
      return correction ? [{ id, correction, withdrawn: (registers?.withdrawn.length ?? 0) > 0 }] : []
    })
    .toSorted((a, b) => b.correction.by.recordedAt - a.correction.by.recordedAt)

export function decideCorrection(event: ForecastEvent, corrections: Corrections): Decision<ForecastEvent> {
  if (event.type === 'ForecastCorrected')
    return corrections.has(event.id) ? refusedFor('id-duplicate', 'id', { value: event.id }) : decided<ForecastEvent>(event)
  return corrections.has(event.id) ? decided<ForecastEvent>(event) : refusedFor('not-found', 'id', { value: event.id })
}
