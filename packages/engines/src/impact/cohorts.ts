import { HOUR, unreachable } from '@weerbaar/core'
import type { TimedDisruption, TimedRestoration } from './timed-disruption.ts'

/** Groups into which house-by-house restoration is cut. */
const LINEAR_GROUPS = 10

/** People of one hit pattern whose connections return in the same step. */
export interface Cohort {
  /** Share of the people of the pattern. */
  readonly share: number
  /** Per disruption of the scenario: hours after the first connection is back that this cohort is back; `undefined` where it is not hit. */
  readonly backAfter: readonly (number | undefined)[]
  /** Per disruption that goes round: which turn is this cohort's, 0 the first. */
  readonly turn: readonly (number | undefined)[]
}

/**
 * Cuts the people of a hit pattern into cohorts. All disruptions use one order of people: the first `severity` of them is hit, and
 * whose connection returns first for one service returns first for every other. Real outages lie side by side less neatly; this keeps
 * the union of two partial outages as small as it can be.
 *
 * @param hits per disruption: 0 where it does not hit this pattern, else which part of its area, from 1
 */
export function cohortsOf(disruptions: readonly TimedDisruption[], hits: readonly number[]): readonly Cohort[] {
  const cuts = new Set([0, 1])
  for (const [j, { severity, restoration, rotation }] of disruptions.entries()) {
    if (!hits[j]) continue
    for (const share of restorationCuts(restoration)) cuts.add(severity * share)
    for (const share of rotation ? equalCuts(rotation.groups) : []) cuts.add(severity * share)
  }
  const edges = [...cuts].sort((a, b) => a - b).filter((cut, i, all) => i === 0 || cut - all[i - 1]! > 1e-12) // rounding makes twins
  return edges.slice(1).map((to, i) => {
    const from = edges[i]!
    const middle = (from + to) / 2
    return {
      share: to - from,
      backAfter: disruptions.map(({ severity, restoration }, j) =>
        hits[j] && middle < severity ? hoursBackAfter(restoration, middle / severity, hits[j]) : undefined,
      ),
      turn: disruptions.map(({ severity, rotation }, j) =>
        rotation && hits[j] && middle < severity ? Math.floor((middle / severity) * rotation.groups) : undefined,
      ),
    }
  })
}

const equalCuts = (groups: number): readonly number[] => Array.from({ length: groups }, (_, k) => (k + 1) / groups)

/** Shares of those hit at which the next step begins. */
function restorationCuts(restoration: TimedRestoration): readonly number[] {
  switch (restoration.shape) {
    case 'at-once':
    case 'feeders':
      return [1]
    case 'staged':
      return equalCuts(restoration.steps)
    case 'linear':
      return equalCuts(LINEAR_GROUPS)
    case 'curve':
      return [...restoration.points.map((point) => point.share), 1]
    default:
      return unreachable(restoration)
  }
}

/**
 * @param position 0 … 1 among those hit, first to last to return
 * @param part which part of the area they live in, from 1
 */
function hoursBackAfter(restoration: TimedRestoration, position: number, part: number): number {
  switch (restoration.shape) {
    case 'at-once':
      return 0
    case 'staged':
      return restoration.steps === 1 ? 0 : (Math.floor(position * restoration.steps) * restoration.hours) / (restoration.steps - 1)
    case 'linear':
      return restoration.hours * position
    case 'feeders':
      return restoration.feeders[part - 1]?.hours ?? Math.max(...restoration.feeders.map(({ hours }) => hours))
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
export const outagesOf = (disruptions: readonly TimedDisruption[], cohort: Cohort, durations: ArrayLike<number>): readonly Outage[] =>
  disruptions.flatMap(({ from, rotation }, disruption): readonly Outage[] => {
    const after = cohort.backAfter[disruption]
    if (after === undefined) return []
    const start = from / HOUR
    const until = start + durations[disruption]! + after
    const turn = cohort.turn[disruption]
    if (!rotation || turn === undefined) return [{ disruption, from: start, until }]
    const { groups, hoursOff } = rotation
    const outages: Outage[] = []
    for (let off = start + turn * hoursOff; off < until; off += groups * hoursOff)
      outages.push({ disruption, from: off, until: Math.min(off + hoursOff, until) })
    return outages
  })

/** Disruptions a scenario can have: they are bits of one number here. */
export const MOST_DISRUPTIONS = 31

/** Which disruptions hold a cohort, one bit each, at each of `hours`. */
export function activeBits(outages: readonly Outage[], hours: readonly number[], into: Int32Array): void {
  into.fill(0)
  for (const { disruption, from, until } of outages)
    for (let n = 0; n < hours.length; n++) if (from <= hours[n]! && hours[n]! < until) into[n]! |= 1 << disruption
}
