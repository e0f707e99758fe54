import { DWELLING_CLASSES, HOUR } from '@weerbaar/core'
import { shareOfDay } from './hour-of-day.ts'
import { HOUSEHOLD_ASSUMPTIONS, OUTCOME_SERVICES, type OutcomeService } from './assumption-ids.ts'
import { activeBits, outagesOf } from './cohorts.ts'
import { flatGraph } from './flat-graph.ts'
import { emptyHouseholdValues, homesPass, hoursUntilCold } from './homes-pass.ts'
import { type Levels, levelNow, pushLevel, shareBeyondHold } from './levels.ts'
import { PART_COUNT } from './outcomes.ts'
import { clearMemory, copyMemory, emptyMemory, isQuiet, type PassMemory } from './pass-memory.ts'
import type { Pattern, Plan } from './plan.ts'
import { shareStillDown } from './recovery.ts'
import { shareUnderWater } from './share-under-water.ts'
import { passHours, TIME_GRID } from './time-grid.ts'

/** What one draw leaves behind; overwritten by the next. */
export interface DrawResult {
  /** Shape [classes][times][parts], flat: each part per inhabitant. */
  readonly rates: Float64Array
  /** Shape [services][times], flat: people without it in the whole region. */
  readonly peopleDown: Float64Array
  /** Shape [dwelling classes][times], flat: how long half of the homes of that class have been without heating, hours, in the cohort where that is longest. */
  readonly hoursWithoutHeating: Float64Array
  /** Shape [services][1 + requirements]: person-hours lost to the disruption itself (first), and to each requirement. Adds up over draws, until who reads it puts it back to zero. */
  readonly blame: readonly Float64Array[]
}

/** Hours until the next time of the grid; 0 at the last. */
const GRID_WEIGHT = TIME_GRID.map((seconds, g) => ((TIME_GRID[g + 1] ?? seconds) - seconds) / HOUR)

/**
 * Makes the function that works out one draw: per hit pattern and cohort one pass over time through the service graph, then through
 * the homes. Cohorts live through the same until the first of them is back; that part is passed once, for all of them together.
 *
 * Work: patterns × cohorts × hours × (dependencies + needs), whatever the number of cells.
 *
 * @param partCount how many of the parts, in their order, are wanted; none: homes are left out and only services are passed
 * @param of `chain`: services that no outcome rests on are passed too, and blame is laid; `outcomes`: `peopleDown` and `blame` hold nothing of use
 * @returns a function of the drawn values, shape [unsure], in the order of {@link Plan.unsure}
 */
export function drawPass(plan: Plan, partCount: number, of: 'chain' | 'outcomes' = 'chain'): (values: ArrayLike<number>) => DrawResult {
  const { graph, patterns, input } = plan
  const { disruptions } = plan
  const hours = passHours(disruptions.some(({ rotation }) => rotation !== undefined))
  const steps = hours.length
  /** Which time of the grid a step of the pass is; −1 for none. */
  const gridTime = Int32Array.from(hours, (hour) => TIME_GRID.indexOf(hour * HOUR))
  const serviceCount = input.services.length
  const times = TIME_GRID.length
  const serviceAt = new Map(input.services.map(({ id }, i) => [id, i]))
  /** Per service the bits of the disruptions that hit it. */
  const rootBits = new Int32Array(serviceCount)
  for (const [j, { service }] of disruptions.entries()) if (service !== undefined) rootBits[serviceAt.get(service)!]! |= 1 << j
  const firstFlood = input.scenario.disruptions.length
  const floods = disruptions.length - firstFlood
  /** Shape [services]: share of the people of the pattern at hand who live near the border and are served from beyond it. */
  const servedFromBeyond = new Float64Array(serviceCount)
  /** Shape [services][floods], flat: share of its sites in that water that have stopped, in this draw. */
  const underWater = new Float64Array(serviceCount * floods)

  const memory = emptyMemory(serviceCount, steps)
  const { levels, falls } = memory
  const down = Object.fromEntries(OUTCOME_SERVICES.map((id) => [id, levels[plan.outcomeService[id]]!])) as Record<OutcomeService, Levels> // every outcome service is in the record
  /** What was remembered at each fork that is still open. */
  const saved: PassMemory[] = []
  const mostCohorts = Math.max(...patterns.map(({ cohorts }) => cohorts.length))
  const active = Array.from({ length: mostCohorts }, () => new Int32Array(steps))
  const householdIndex = new Map(HOUSEHOLD_ASSUMPTIONS.map((id) => [id as string, -1]))
  for (const [id, i] of plan.assumptionIndex) if (householdIndex.has(id)) householdIndex.set(id, i)

  const v = emptyHouseholdValues()
  const durations = new Float64Array(disruptions.length)
  const rates = new Float64Array(plan.classCount * times * partCount)
  const peopleDown = new Float64Array(serviceCount * times)
  const hoursWithoutHeating = new Float64Array(DWELLING_CLASSES.length * times)
  const blame = input.services.map((_, s) => new Float64Array(1 + graph.find((node) => node.index === s)!.needs.length))
  const flat = flatGraph(of === 'chain' ? graph : neededFor(graph, Object.values(plan.outcomeService)))
  const { service, shape, lag, spread, firstNeed, firstEdge, on, reserve, hold, refuelled, refuelHold } = flat
  const inChain = of === 'chain' ? service.length : 0
  /** Share lost to each need, as last visited. */
  const gone = new Float64Array(firstEdge.length - 1)

  return (values) => {
    rates.fill(0)
    peopleDown.fill(0)
    hoursWithoutHeating.fill(0)
    for (const id of HOUSEHOLD_ASSUMPTIONS) v[id] = values[householdIndex.get(id)!]!
    flat.fill(values)
    const untilCold = hoursUntilCold(v, values[plan.outside]!)
    for (let j = 0; j < durations.length; j++) durations[j] = values[plan.firstDuration + j]!
    for (const { index, floodDepth } of floods > 0 ? graph : [])
      for (let k = 0; k < floods; k++)
        underWater[index * floods + k] = floodDepth < 0 ? 0 : shareUnderWater(values[plan.firstDepth + k]!, values[floodDepth]!)
    for (const pattern of patterns) passPattern(pattern)
    return { rates, peopleDown, hoursWithoutHeating, blame }

    function passPattern(pattern: Pattern): void {
      const { cohorts } = pattern
      servedFromBeyond.fill(0)
      for (const { index, edgeShare } of graph) if (edgeShare >= 0 && pattern.edges.has(index)) servedFromBeyond[index] = values[edgeShare]!
      for (const [c, cohort] of cohorts.entries()) activeBits(outagesOf(disruptions, cohort, durations), hours, active[c]!)
      clearMemory(memory)
      walk(
        pattern,
        cohorts.map((_, c) => c),
        0,
        true,
        0,
      )
    }

    /**
     * Passes the cohorts of a group together while they live through the same. Where they part, those who go with the first go on,
     * and the others start again later from what was remembered there.
     */
    function walk(pattern: Pattern, group: readonly number[], from: number, quietBefore: boolean, fork: number): void {
      let together = group
      let quiet = quietBefore
      let share = shareOf(pattern, together)
      const parted: { readonly group: readonly number[]; readonly at: number; readonly quiet: boolean; readonly fork: number }[] = []
      for (let n = from; n < steps; n++) {
        const bits = active[together[0]!]![n]!
        if (together.length > 1 && !sameBits(active, together, n)) {
          const others = Map.groupBy(
            together.filter((c) => active[c]![n] !== bits),
            (c) => active[c]![n]!,
          )
          copyMemory(memory, savedAt(fork))
          for (const other of others.values()) parted.push({ group: other, at: n, quiet, fork })
          fork++
          together = together.filter((c) => active[c]![n] === bits)
          share = shareOf(pattern, together)
        }
        if (quiet && bits === 0) continue
        visit(hours[n]!, bits)
        if (gridTime[n]! >= 0) record(pattern, n, bits, share)
        quiet = bits === 0 && isQuiet(memory)
      }
      for (const other of parted.toReversed()) {
        copyMemory(savedAt(other.fork), memory)
        walk(pattern, other.group, other.at, other.quiet, other.fork + 1)
      }
    }

    function visit(hour: number, bits: number): void {
      for (let i = 0; i < service.length; i++) {
        const s = service[i]!
        let working = 1
        for (let k = firstNeed[i]!; k < firstNeed[i + 1]!; k++) {
          let lost = 1
          for (let e = firstEdge[k]!; e < firstEdge[k + 1]! && lost > 0; e++) {
            const alone = shareBeyondHold(levels[on[e]!]!, hour, reserve[e]!, hold[e]!)
            const share = refuelled[e]!
            lost *= share === 0 ? alone : (1 - share) * alone + share * shareBeyondHold(levels[on[e]!]!, hour, reserve[e]!, refuelHold[e]!)
          }
          gone[k] = lost
          working *= 1 - lost
        }
        let lacking = 1 - working
        for (let k = 0; k < floods; k++) if (bits & (1 << (firstFlood + k))) lacking = Math.max(lacking, underWater[s * floods + k]!)
        const still = shareStillDown(falls[s]!, hour, lacking, shape[i]!, lag[i]!, spread[i]!)
        pushLevel(levels[s]!, hour, (rootBits[s]! & bits ? 1 : still) * (1 - servedFromBeyond[s]!))
      }
      if (partCount > 0) homesPass(memory.homes, hour, down, v, untilCold, shareOfDay(input.scenario, hour, v['night-share']))
    }

    function record(pattern: Pattern, n: number, bits: number, share: number): void {
      const g = gridTime[n]!
      const people = pattern.people * share
      const weight = people * GRID_WEIGHT[g]!
      for (let i = 0; i < inChain; i++) {
        const s = service[i]!
        const lost = levelNow(levels[s]!)
        if (lost === 0) continue
        peopleDown[s * times + g]! += people * lost
        const causes = blame[s]!
        if (rootBits[s]! & bits) causes[0]! += weight
        for (let k = 0; k < floods; k++) if (bits & (1 << (firstFlood + k))) causes[0]! += weight * underWater[s * floods + k]!
        for (let k = 1; k < causes.length; k++) causes[k]! += weight * gone[firstNeed[i]! + k - 1]!
      }
      const coldFor = hoursWithoutForHalf(down.heating, hours[n]!)
      for (let dwelling = 0; dwelling < DWELLING_CLASSES.length; dwelling++) {
        const c = pattern.cellClass[dwelling]!
        if (c < 0) continue
        if (coldFor > hoursWithoutHeating[dwelling * times + g]!) hoursWithoutHeating[dwelling * times + g] = coldFor
        const to = (c * times + g) * partCount
        const from = dwelling * PART_COUNT
        for (let part = 0; part < partCount; part++) rates[to + part]! += share * memory.homes.parts[from + part]!
      }
    }
  }

  function savedAt(fork: number): PassMemory {
    while (saved.length <= fork) saved.push(emptyMemory(serviceCount, steps))
    return saved[fork]!
  }
}

/** For how long at least half has been without it; 0: half has it. */
function hoursWithoutForHalf({ value, since, depth }: Levels, hour: number): number {
  for (let k = 0; k < depth; k++) if (value[k]! >= 0.5) return hour - since[k]!
  return 0
}

/** Those services, and all they rest on, in the order of the graph. */
function neededFor(graph: Plan['graph'], services: readonly number[]): Plan['graph'] {
  const nodes = new Map(graph.map((node) => [node.index, node]))
  const needed = new Set(services)
  for (const s of needed) for (const { any } of nodes.get(s)!.needs) for (const { on } of any) needed.add(on) // a set walks on over what is added
  return graph.filter(({ index }) => needed.has(index))
}

function sameBits(active: readonly Int32Array[], group: readonly number[], n: number): boolean {
  const bits = active[group[0]!]![n]
  for (let i = 1; i < group.length; i++) if (active[group[i]!]![n] !== bits) return false
  return true
}

const shareOf = ({ cohorts }: Pattern, group: readonly number[]): number => group.reduce((sum, c) => sum + cohorts[c]!.share, 0)
