import type { FrontierPoint, Imported, ProofStep, Region } from '@weerbaar/core'
import { nearestOpen, UNREACHED } from '@weerbaar/engines/network'
import { buildSitingProblem, explainSites, frontier, type SitingProblem, solveSiting } from '@weerbaar/engines/siting'
import type { NetworkOrder } from './network-order.ts'
import type { NetworkResult } from './network-result.ts'
import { type NetworkGroups, networkGroups } from './network-groups.ts'
import { networkRows } from './network-rows.ts'
import { reachOnThreads } from './reach-on-threads.ts'
import { sitingIssues } from './siting-issues.ts'
import { closedByWater, walkingFor } from './closed-by-water.ts'
import type { Walking } from './walking.ts'

/** For least walking, sites farther than this are not weighed; somebody without one counts twice as far. */
const MEDIAN_LIMIT = 5000

/** The curve is for seeing where it bends: a tenth of the work for each number of points, its own bound with it. */
const FRONTIER_EFFORT = 0.1

export interface NetworkTools {
  /** Milliseconds since the work began; only an app owns a clock. */
  readonly elapsed: () => number
  /** `step` is absent while the frontier is drawn: the answer itself stands by then. */
  readonly onProgress: (done: number, step?: ProofStep) => 'go' | 'stop'
  /** Also the curve of value against number of points; takes about as long again. */
  readonly withFrontier: boolean
  /** A walking graph made before, for the same region, closures and detour. */
  readonly walking?: Walking
}

/** Stopped halfway it gives the best so far, marked `cutShort` and not repeatable, without a frontier. */
export function makeNetwork(region: Region, requested: NetworkOrder, tools: NetworkTools): Imported<NetworkResult> {
  const walking = tools.walking ?? walkingFor(region, requested)
  const order = closedByWater(region, requested)
  const groups = networkGroups(region, order)
  const problem = problemOf(region, order, walking, groups)
  const weight = problem.weight.reduce((sum, people) => sum + people, 0)

  const proof: ProofStep[] = []
  let stopped = false
  const answer = solveSiting(problem, {
    seed: order.seed,
    onProgress: ({ value, bound, done }) => {
      const step = { seconds: tools.elapsed() / 1000, value: value ?? null, bound }
      const before = proof.at(-1)
      if (before?.value !== step.value || before.bound !== step.bound) proof.push(step)
      if (tools.onProgress(done * 0.5, step) === 'stop') stopped = true
      return stopped ? 'stop' : 'go'
    },
  })
  if (answer.status === 'infeasible') return { issues: sitingIssues(answer.clash, groups.names) }
  const last = { seconds: tools.elapsed() / 1000, value: answer.value, bound: answer.bound }
  proof.push(last)

  const open = [...answer.open]
  const explained = explainSites(problem, answer)
  const most = region.sites.length - order.forbidden.length
  const asked = tools.withFrontier && !stopped ? frontierSteps(order.points, order.fixed.length, most) : []
  const steps = frontier(problem, asked, {
    seed: order.seed,
    effort: FRONTIER_EFFORT,
    onProgress: ({ done }) => {
      if (tools.onProgress(0.5 + 0.5 * done) === 'stop') stopped = true
      return stopped ? 'stop' : 'go'
    },
  })
  const line = steps.flatMap(({ points, answer: at }): FrontierPoint[] =>
    points === order.points
      ? [{ points, value: answer.value, bound: answer.bound }]
      : at.status === 'infeasible'
        ? []
        : [{ points, value: at.value, bound: at.bound }],
  )

  const nearest = nearestOpen(walking.graph, walking.cells, walking.sites, open)
  const metres = Int32Array.from(nearest.metres, (m) => (m === UNREACHED ? -1 : m))
  const rows = networkRows(region, open, metres, order.reach)
  const within = withinReach(problem, order.reach)
  const reachable = problem.weight.reduce((sum, people, i) => sum + (isWithin(problem, i, order.reach) ? people : 0), 0)
  return {
    data: {
      status: answer.status,
      value: answer.value,
      bound: answer.bound,
      gap: answer.gap,
      repeatable: answer.repeatable && !stopped,
      cutShort: stopped,
      proof,
      covered: rows.region.covered,
      outOfEveryReach: weight - reachable,
      open: explained.map(({ site, load, lossWhenClosed, replacement }) => ({
        site,
        fixed: order.fixed.includes(site),
        load,
        withinReach: within[site] ?? 0,
        lostWithout: lossWhenClosed ?? Number.NaN, // every problem made here is without capacity, so it is there
        ...(replacement ? { replacement: { site: replacement.site, loss: replacement.loss } } : {}),
      })),
      ...rows,
      frontier: line,
      metres,
    },
    issues: [],
  }
}

function problemOf(region: Region, order: NetworkOrder, walking: Walking, groups: NetworkGroups): SitingProblem {
  const cover = order.objective === 'max-cover'
  const limit = cover ? order.reach : Math.max(order.reach, MEDIAN_LIMIT)
  const { table } = reachOnThreads({ graph: walking.graph, cells: walking.cells, sites: walking.sites, limit })
  return buildSitingProblem({
    objective: cover ? { kind: 'max-cover', reach: order.reach } : { kind: 'p-median', outOfReach: 2 * limit },
    rows: table.rows,
    columns: table.columns,
    weight: region.cells.inhabitants,
    pairs: { row: rowOfPairs(table.rowStart), site: table.site, cost: table.metres },
    points: order.points,
    fixed: order.fixed,
    forbidden: order.forbidden,
    ...groups,
  })
}

function rowOfPairs(rowStart: Uint32Array): Int32Array {
  const row = new Int32Array(rowStart.at(-1) ?? 0)
  for (let i = 0; i + 1 < rowStart.length; i++) row.fill(i, rowStart[i], rowStart[i + 1])
  return row
}

/** Rows are sorted by cost, so the first pair decides. */
function isWithin({ rowStart, cost }: SitingProblem, row: number, reach: number): boolean {
  const first = rowStart[row] ?? 0
  return first < (rowStart[row + 1] ?? 0) && (cost[first] ?? Number.POSITIVE_INFINITY) <= reach
}

function withinReach({ rows, columns, rowStart, site, cost, weight }: SitingProblem, reach: number): Float64Array {
  const people = new Float64Array(columns)
  for (let i = 0; i < rows; i++)
    for (let k = rowStart[i] ?? 0; k < (rowStart[i + 1] ?? 0); k++) {
      const j = site[k] ?? 0
      if ((cost[k] ?? 0) <= reach) people[j] = (people[j] ?? 0) + (weight[i] ?? 0)
    }
  return people
}

/** About a dozen numbers of points around the one asked for: from a fifth of it to half as much again. */
function frontierSteps(points: number, least: number, most: number): number[] {
  const steps = new Set<number>([points])
  for (let k = 2; k <= 15; k++) steps.add(Math.round((points * k) / 10))
  return [...steps].filter((p) => p >= Math.max(1, least) && p <= most).toSorted((a, b) => a - b)
}
