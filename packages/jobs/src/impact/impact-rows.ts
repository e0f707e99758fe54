import { HOUR } from '@weerbaar/core'
import type { ImpactRun } from '@weerbaar/engines/impact'
import type { ImpactArea } from './impact-areas.ts'

export interface ImpactRow {
  readonly area: string
  readonly areaName: string
  readonly outcome: string
  readonly hours: number
  /** The same, in seconds since the start. */
  readonly seconds: number
  readonly low: number
  readonly mid: number
  readonly high: number
  readonly mean: number
  readonly unit: string
  readonly base: string
}

/** A run in long form, one row per area, outcome and time. Numbers a run does not give (NaN) are left out, not written as zero. */
export function* impactRows(run: ImpactRun, areas: readonly ImpactArea[], times: readonly number[] = run.times): Generator<ImpactRow> {
  const wanted = new Set(times)
  for (const [a, { id, name }] of areas.entries())
    for (const [o, { id: outcome, unit, base }] of run.outcomes.entries())
      for (const [t, seconds] of run.times.entries()) {
        if (!wanted.has(seconds)) continue
        const at = (a * run.outcomes.length + o) * run.times.length + t
        const [low = NaN, mid = NaN, high = NaN, mean = NaN] = [run.low[at], run.mid[at], run.high[at], run.mean[at]]
        if (Number.isNaN(mean)) continue
        yield { area: id, areaName: name, outcome, hours: seconds / HOUR, seconds, low, mid, high, mean, unit, base }
      }
}
