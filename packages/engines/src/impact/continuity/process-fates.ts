import { type Assumption, type CellTable, HOUR, type Process, type Service, type Slug } from '@weerbaar/core'
import { drawPass } from '../draw-pass.ts'
import { drawValues } from '../draw-values.ts'
import { causeOf, hoursBand } from '../fates.ts'
import type { ImpactInput } from '../impact-input.ts'
import { dimensionsOf, type Plan, planOf } from '../plan.ts'
import { TIME_GRID } from '../time-grid.ts'
import type { ProcessFate } from './process-fate.ts'

/** The normal way is gone when at least this share of the work is lost. */
const STOPPED = 0.5

/**
 * When each process stops, how long it goes on by hand, when it is back, and whether that stays within what is tolerable.
 *
 * A process is put on the graph as two nodes: the normal way, which needs what the process depends on, and all ways together, which
 * lose the normal way and hold for a while by hand. So hold times, alternatives, loops and recovery are those of services
 * (docs/methods/impact.md). Every assumption of `input` has the same draws here as in its run; those of the processes come after.
 *
 * @param continuity the processes, and assumptions that only they rest on
 * @param municipality place of the processes, as numbered in the cells; absent: spread over the region as its people are
 * @returns in the order of the processes
 * @throws RangeError naming a dependency, assumption or id that is not there or stands twice, or a municipality without cells
 */
export function processFates(
  input: ImpactInput,
  continuity: { readonly processes: readonly Process[]; readonly assumptions: readonly Assumption[] },
  municipality?: number,
): readonly ProcessFate[] {
  const { processes } = continuity
  const plan = planOf({
    ...(municipality === undefined ? input : only(input, municipality)),
    services: [...input.services, ...processes.flatMap(nodesOf)],
    assumptions: [...input.assumptions, ...continuity.assumptions, NOTHING],
  })
  const values = drawValues(plan, dimensionsOf(plan, planOf(input)))
  const people = plan.classPeople.reduce((sum, one) => sum + one, 0)
  const pass = drawPass(plan, 0)
  const drawn = new Float64Array(values.length)
  const perProcess = processes.map((): Course[] => [])
  let blame: readonly Float64Array[] = []
  for (let d = 0; d < input.options.draws; d++) {
    for (let i = 0; i < drawn.length; i++) drawn[i] = values[i]![d]!
    const result = pass(drawn)
    blame = result.blame
    for (const [p, { base }] of processes.entries()) {
      const normal = input.services.length + 2 * p
      const share = (node: number, t: number) => result.peopleDown[node * TIME_GRID.length + t]! / people
      perProcess[p]!.push(
        courseOf(
          (t) => share(normal, t),
          (t) => share(normal + 1, t),
          base.share,
        ),
      )
    }
  }
  return processes.map(({ id, mtpdHours }, p) => {
    const courses = perProcess[p]!
    const band = (hours: (course: Course) => number) => hoursBand(courses.map(hours))
    const normal = input.services.length + 2 * p
    return {
      process: id,
      stops: band(({ stops }) => stops),
      byHand: band(({ byHand }) => byHand),
      belowBase: band(({ belowBase }) => belowBase),
      restarts: band(({ restarts }) => restarts),
      longestBelow: band(({ longestBelow }) => longestBelow),
      mtpdHours,
      beyondMtpd: courses.filter(({ longestBelow }) => longestBelow > mtpdHours).length / courses.length,
      because: lostBy(plan, normal, blame[normal]!),
    }
  })
}

/** A scenario disrupts services only: a process never fails by itself. */
function lostBy(plan: Plan, node: number, blame: Float64Array): ProcessFate['because'] {
  const cause = causeOf(plan, node, blame)
  return cause === 'disruption' ? null : cause
}

/** Zero hours: the moment the normal way is back, so is all of the work. */
const NOTHING: Assumption = {
  id: 'no-time--continuity' as Slug, // no slug has two hyphens together, so it is nobody's id
  name: { nl: 'Geen tijd', en: 'No time' },
  lowest: 0,
  likely: 0,
  highest: 0,
  unit: 'hours',
  source: { title: 'Rekenafspraak van Weerbaar', date: '2026-11-23' },
  owner: 'programmateam',
  checked: '2026-11-23',
  kind: 'derived',
  others: [],
}

/** The node for all ways together; its name is never shown. */
const allWays = (id: Slug): Slug => `${id}--all-ways` as Slug // as above

function nodesOf({ id, name, dependsOn, recovery, byHand }: Process): readonly Service[] {
  return [
    { id, name, vital: false, dependsOn, recovery },
    {
      id: allWays(id),
      name,
      vital: false,
      dependsOn: [{ on: id, shareWithReserve: byHand.share, holdHours: byHand.hours }],
      recovery: { shape: 'at-once', lagHours: NOTHING.id, spreadHours: NOTHING.id },
    },
  ]
}

function only(input: ImpactInput, municipality: number): ImpactInput {
  const { cells } = input
  const keep = Array.from(cells.municipality, (one) => one === municipality)
  const count = keep.filter(Boolean).length
  if (count === 0) throw new RangeError(`municipality ${municipality} has no cells`)
  const inside = (_: number, cell: number): boolean => keep[cell]!
  const table: CellTable = {
    count,
    x: cells.x.filter(inside),
    y: cells.y.filter(inside),
    inhabitants: cells.inhabitants.filter(inside),
    children: cells.children.filter(inside),
    elderly: cells.elderly.filter(inside),
    households: cells.households.filter(inside),
    municipality: cells.municipality.filter(inside),
    neighbourhood: cells.neighbourhood.filter(inside),
    dwelling: cells.dwelling.filter(inside),
  }
  return {
    ...input,
    cells: table,
    hit: input.hit.map((row) => row.filter(inside)),
    ...(input.edges ? { edges: Object.fromEntries(Object.entries(input.edges).map(([id, row]) => [id, row.filter(inside)])) } : {}),
  }
}

/** What happens to a process in one draw, hours. */
interface Course {
  readonly stops: number
  readonly byHand: number
  readonly belowBase: number
  readonly restarts: number
  readonly longestBelow: number
}

const HOURS = TIME_GRID.map((seconds) => seconds / HOUR)

/**
 * @param lost share of the work the normal way cannot do, by time of the grid; holds until the next
 * @param undone share of the work that is not done in any way
 */
export function courseOf(lost: (t: number) => number, undone: (t: number) => number, base: number): Course {
  let stops = Infinity
  let belowBase = Infinity
  let restarts = 0
  let byHand = 0
  let longestBelow = 0
  let below = 0
  for (const [t, hour] of HOURS.entries()) {
    const hours = (HOURS[t + 1] ?? hour) - hour
    const isBelow = 1 - undone(t) < base - ROUNDING
    if (lost(t) >= STOPPED) {
      stops = Math.min(stops, hour)
      if (!isBelow) byHand += hours
    }
    below = isBelow ? below + hours : 0
    if (isBelow) {
      belowBase = Math.min(belowBase, hour)
      restarts = HOURS[t + 1] ?? Infinity
      longestBelow = Math.max(longestBelow, below)
    }
  }
  return { stops, byHand, belowBase, restarts, longestBelow }
}

/** A share is a sum over people divided by people. */
const ROUNDING = 1e-9
