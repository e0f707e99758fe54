import { type Disruption, HOUR, type Restoration, unreachable } from '@weerbaar/core'

/** Groups into which house-by-house restoration is cut. */
const LINEAR_GROUPS = 10

/** People of one hit pattern whose connections return in the same step. */
export interface Cohort {
  /** Share of the people of the pattern. */
  readonly share: number
  /** Per disruption of the scenario: hours after the first connection is back that this cohort is back; `undefined` where it is not hit. */
  readonly backAfter: readonly (number | undefined)[]
}

/**
 * Cuts the people of a hit pattern into cohorts. All disruptions use one order of people: the first `severity` of them is hit, and
 * whose connection returns first for one service returns first for every other. Real outages lie side by side less neatly; this keeps
 * the union of two partial outages as small as it can be.
 *
 * @param hits per disruption: does it hit this pattern
 */
export function cohortsOf(disruptions: readonly Disruption[], hits: readonly boolean[]): readonly Cohort[] {
  const cuts = new Set([0, 1])
  for (const [j, { severity, restoration }] of disruptions.entries())
    if (hits[j]) for (const share of restorationCuts(restoration)) cuts.add(severity * share)
  const edges = [...cuts].sort((a, b) => a - b).filter((cut, i, all) => i === 0 || cut - all[i - 1]! > 1e-12) // rounding makes twins
  return edges.slice(1).map((to, i) => {
    const from = edges[i]!
    const middle = (from + to) / 2
    return {
      share: to - from,
      backAfter: disruptions.map(({ severity, restoration }, j) =>
        hits[j] && middle < severity ? hoursBackAfter(restoration, middle / severity) : undefined,
      ),
    }
  })
}

/** Shares of those hit at which the next step begins. */
function restorationCuts(restoration: Restoration): readonly number[] {
  switch (restoration.shape) {
    case 'at-once':
      return [1]
    case 'staged':
      return Array.from({ length: restoration.steps }, (_, k) => (k + 1) / restoration.steps)
    case 'linear':
      return Array.from({ length: LINEAR_GROUPS }, (_, k) => (k + 1) / LINEAR_GROUPS)
    case 'curve':
      return [...restoration.points.map((point) => point.share), 1]
    default:
      return unreachable(restoration)
  }
}

/** @param position 0 … 1 among those hit, first to last to return */
function hoursBackAfter(restoration: Restoration, position: number): number {
  switch (restoration.shape) {
    case 'at-once':
      return 0
    case 'staged':
      return restoration.steps === 1 ? 0 : (Math.floor(position * restoration.steps) * restoration.hours) / (restoration.steps - 1)
    case 'linear':
      return restoration.hours * position
    case 'curve':
      return restoration.points.find((point) => point.share >= position)?.hours ?? restoration.points.at(-1)?.hours ?? 0
    default:
      return unreachable(restoration)
  }
}

/** When one disruption begins and ends for a cohort, hours since the start. */
export interface Outage {
  readonly disruption: number
  readonly from: number
  readonly until: number
}

/** @param durations hours of this draw, per disruption */
export const outagesOf = (disruptions: readonly Disruption[], cohort: Cohort, durations: ArrayLike<number>): readonly Outage[] =>
  disruptions.flatMap(({ from }, disruption) => {
    const after = cohort.backAfter[disruption]
    return after === undefined ? [] : [{ disruption, from: from / HOUR, until: from / HOUR + durations[disruption]! + after }]
  })

/** Disruptions a scenario can have: they are bits of one number here. */
export const MOST_DISRUPTIONS = 31

/** Which disruptions hold a cohort, one bit each, at each of `hours`. */
export function activeBits(outages: readonly Outage[], hours: readonly number[], into: Int32Array): void {
  into.fill(0)
  for (const { disruption, from, until } of outages)
    for (let n = 0; n < hours.length; n++) if (from <= hours[n]! && hours[n]! < until) into[n]! |= 1 << disruption
}
