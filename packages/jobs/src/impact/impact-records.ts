import type { ContentHash } from '@weerbaar/core'
import { type ImpactRun, STANDARD_TIMES } from '@weerbaar/engines/impact'
import type { RunAbout, RunRecord } from '@weerbaar/store'
import type { ImpactArea } from './impact-areas.ts'
import type { ImpactOrder } from './impact-order.ts'

/** A run as the tables that are kept: bands of small areas are made at the standard times only, so they stand apart. */
export interface ImpactRecords {
  /** Region and municipalities, at every time of the run. */
  readonly curves: RunRecord
  /** Every area, at the standard times. */
  readonly table: RunRecord
}

export function impactRecords(
  run: ImpactRun,
  order: ImpactOrder,
  areas: readonly ImpactArea[],
  inputHash: ContentHash,
  programVersion: string,
): ImpactRecords {
  const { modelVersion, draws, seed } = order
  const about: RunAbout = { inputHash, modelVersion, programVersion, draws, seed }
  const large = areas.flatMap(({ kind }, number) => (kind === 'neighbourhood' ? [] : [number]))
  return {
    curves: part(run, areas, about, large, run.times),
    table: part(
      run,
      areas,
      about,
      areas.map((_, number) => number),
      STANDARD_TIMES,
    ),
  }
}

function part(
  run: ImpactRun,
  areas: readonly ImpactArea[],
  about: RunAbout,
  chosen: readonly number[],
  times: readonly number[],
): RunRecord {
  const outcomes = run.outcomes.map(({ id }) => id)
  const at = times.map((seconds) => run.times.indexOf(seconds))
  const take = (from: Float64Array): Float64Array => {
    const values = new Float64Array(chosen.length * outcomes.length * times.length)
    let next = 0
    for (const area of chosen)
      for (let outcome = 0; outcome < outcomes.length; outcome++)
        for (const time of at) values[next++] = from[(area * outcomes.length + outcome) * run.times.length + time] ?? Number.NaN
    return values
  }
  return {
    about,
    areas: chosen.map((area) => areas[area]?.id ?? ''),
    outcomes,
    times,
    low: take(run.low),
    mid: take(run.mid),
    high: take(run.high),
    mean: take(run.mean),
  }
}
