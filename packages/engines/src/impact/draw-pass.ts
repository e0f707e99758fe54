import { DWELLING_CLASSES, HOUR } from '@weerbaar/core'
import { HOUSEHOLD_ASSUMPTIONS, OUTCOME_SERVICES } from './assumption-ids.ts'
import { outagesOf } from './cohorts.ts'
import { clearHomes, emptyHomes, homesPass, hoursUntilCold, householdValues } from './homes-pass.ts'
import { emptyLevels, levelNow, pushLevel, shareBeyondHold } from './levels.ts'
import { PART_COUNT } from './outcomes.ts'
import type { Plan } from './plan.ts'
import { emptyFalls, shareStillDown } from './recovery.ts'
import { TIME_GRID } from './time-grid.ts'

/** What one draw leaves behind; overwritten by the next. */
export interface DrawResult {
  /** Shape [classes][times][parts], flat: each part per inhabitant. */
  readonly rates: Float64Array
  /** Shape [services][times], flat: people without it in the whole region. */
  readonly peopleDown: Float64Array
  /** Shape [services][1 + requirements]: person-hours lost to the disruption itself (first), and to each requirement. Adds up over draws. */
  readonly blame: readonly Float64Array[]
}

/**
 * Makes the function that works out one draw: per hit pattern and cohort one pass over time through the service graph, then through
 * the homes. Times are the grid and the exact hours at which disruptions begin and end for the cohort.
 *
 * Work: patterns × cohorts × times × (dependencies + needs), whatever the number of cells.
 *
 * @returns a function of the drawn values, shape [unsure], in the order of {@link Plan.unsure}
 */
export function drawPass(plan: Plan): (values: ArrayLike<number>) => DrawResult {
  const { graph, patterns, outcomeService, input } = plan
  const { disruptions } = input.scenario
  const serviceCount = input.services.length
  const serviceAt = new Map(input.services.map(({ id }, i) => [id, i]))
  const disruptedService = disruptions.map(({ service }) => serviceAt.get(service)!)
  const gridHours = TIME_GRID.map((seconds) => seconds / HOUR)
  const times = gridHours.length
  const room = times + 2 * disruptions.length

  const levels = Array.from({ length: serviceCount }, () => emptyLevels(room))
  const falls = Array.from({ length: serviceCount }, () => emptyFalls(room))
  const homes = emptyHomes(room)
  const down = Object.fromEntries(OUTCOME_SERVICES.map((id) => [id, levels[outcomeService[id]]!])) as Record<
    (typeof OUTCOME_SERVICES)[number],
    (typeof levels)[number]
  > // every outcome service is in the record
  const householdIndex = new Map(HOUSEHOLD_ASSUMPTIONS.map((id) => [id, [...plan.assumptionIndex].find(([key]) => key === id)![1]]))
  const durations = new Float64Array(disruptions.length)
  const rootDown = new Uint8Array(serviceCount)
  const rates = new Float64Array(plan.classCount * times * PART_COUNT)
  const peopleDown = new Float64Array(serviceCount * times)
  const blame = input.services.map((_, s) => new Float64Array(1 + graph.find((node) => node.index === s)!.needs.length))

  return (values) => {
    rates.fill(0)
    peopleDown.fill(0)
    const v = householdValues((id) => values[householdIndex.get(id)!]!)
    const untilCold = hoursUntilCold(v, values[plan.outside]!)
    for (let j = 0; j < durations.length; j++) durations[j] = values[plan.firstDuration + j]!

    for (const pattern of patterns)
      for (const cohort of pattern.cohorts) {
        for (const one of levels) one.depth = 0
        for (const one of falls) one.depth = one.now = 0
        clearHomes(homes)
        const outages = outagesOf(disruptions, cohort, durations)
        const people = pattern.people * cohort.share
        const events = outages.flatMap(({ from, until }) => [from, until]).sort((a, b) => a - b)
        let event = 0
        let lastHour = -1
        for (let g = 0; g < times; ) {
          const next = events[event] ?? Infinity
          const onGrid = gridHours[g]! <= next
          const hour = onGrid ? gridHours[g]! : next
          if (!onGrid) event++
          if (hour !== lastHour) visit(hour)
          lastHour = hour
          if (onGrid) record(g++)
        }

        function visit(hour: number): void {
          rootDown.fill(0)
          for (const { disruption, from, until } of outages) if (from <= hour && hour < until) rootDown[disruptedService[disruption]!] = 1
          for (const node of graph) {
            let working = 1
            for (const { any } of node.needs) {
              let gone = 1
              for (const edge of any) gone *= shareBeyondHold(levels[edge.on]!, hour, values[edge.reserve]!, values[edge.hold]!)
              working *= 1 - gone
            }
            const s = node.index
            const still = shareStillDown(falls[s]!, hour, 1 - working, node.shape, values[node.lag]!, values[node.spread]!)
            pushLevel(levels[s]!, hour, rootDown[s] ? 1 : still)
          }
          homesPass(homes, hour, down, v, untilCold)
        }

        function record(g: number): void {
          const weight = people * ((gridHours[g + 1] ?? gridHours[g]!) - gridHours[g]!)
          for (const node of graph) {
            const s = node.index
            const lost = levelNow(levels[s]!)
            if (lost === 0) continue
            peopleDown[s * times + g]! += people * lost
            const guilt = blame[s]!
            if (rootDown[s]) guilt[0]! += weight
            for (const [k, { any }] of node.needs.entries()) {
              let gone = 1
              for (const edge of any) gone *= shareBeyondHold(levels[edge.on]!, gridHours[g]!, values[edge.reserve]!, values[edge.hold]!)
              guilt[1 + k]! += weight * gone
            }
          }
          for (let dwelling = 0; dwelling < DWELLING_CLASSES.length; dwelling++) {
            const c = pattern.cellClass[dwelling]!
            if (c < 0) continue
            const to = (c * times + g) * PART_COUNT
            const from = dwelling * PART_COUNT
            for (let part = 0; part < PART_COUNT; part++) rates[to + part]! += cohort.share * homes.parts[from + part]!
          }
        }
      }
    return { rates, peopleDown, blame }
  }
}
