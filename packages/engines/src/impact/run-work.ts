import { drawPass } from './draw-pass.ts'
import { drawValues } from './draw-values.ts'
import { driverTeller } from './drivers.ts'
import { fateOfDraw } from './fates.ts'
import { indoorDraws } from './indoor-draws.ts'
import { OUTCOMES } from './outcomes.ts'
import type { Plan } from './plan.ts'
import { blockStart, causeStarts, type RunMemory } from './run-memory.ts'
import { outcomeTeller } from './summarise.ts'
import { TIME_GRID } from './time-grid.ts'

/** The work of a run, cut so that any thread can take any piece. Made once per thread; pieces write to the memory and answer nothing. */
export interface RunWork {
  /** @returns `false` when it was told to stop halfway */
  readonly block: (block: number, onDraw?: () => 'go' | 'stop') => boolean
  /** Bands, means and drivers of one outcome; when all blocks are done. @param sums shape [outcomes][times][classes] over all draws */
  readonly outcome: (outcome: number, sums: Float64Array) => void
}

export function runWork(plan: Plan, memory: RunMemory): RunWork {
  const { classCount, input } = plan
  const { draws } = input.options
  const values = drawValues(plan)
  const pass = drawPass(plan, OUTCOMES.length)
  const times = TIME_GRID.length
  const indoor = indoorDraws(plan, memory.indoor)
  const drawn = new Float64Array(values.length)
  const starts = causeStarts(plan)
  const perBlock = { sums: OUTCOMES.length * times * classCount, people: input.services.length * times, blame: starts.at(-1)! }
  const tellOutcome = outcomeTeller(plan, memory)
  let lastBlame: readonly Float64Array[] = []
  let tellDrivers: ReturnType<typeof driverTeller> | undefined

  return {
    block(block, onDraw) {
      const sums = memory.sums.subarray(block * perBlock.sums, (block + 1) * perBlock.sums).fill(0)
      const people = memory.peopleDown.subarray(block * perBlock.people, (block + 1) * perBlock.people).fill(0)
      const blame = memory.blame.subarray(block * perBlock.blame, (block + 1) * perBlock.blame)
      for (const causes of lastBlame) causes.fill(0)
      const end = blockStart(draws, block + 1)
      for (let d = blockStart(draws, block); d < end; d++) {
        if (onDraw?.() === 'stop') return false
        for (let i = 0; i < drawn.length; i++) drawn[i] = values[i]![d]!
        const { rates, peopleDown, hoursWithoutHeating, blame: causes } = pass(drawn)
        lastBlame = causes
        indoor.add(d, drawn, hoursWithoutHeating)
        for (let s = 0; s < input.services.length; s++) {
          const { stops, returns } = fateOfDraw(peopleDown, s * times)
          memory.fates[(s * draws + d) * 2] = stops
          memory.fates[(s * draws + d) * 2 + 1] = returns
        }
        for (let i = 0; i < people.length; i++) people[i]! += peopleDown[i]!
        for (let c = 0; c < classCount; c++)
          for (let t = 0; t < times; t++) {
            const from = (c * times + t) * OUTCOMES.length
            for (let o = 0; o < OUTCOMES.length; o++) {
              const rate = rates[from + o]!
              if (rate === 0) continue // the memory was zero
              const at = (o * times + t) * classCount + c
              sums[at]! += rate
              memory.rates[at * draws + d] = rate
            }
          }
      }
      for (const [s, causes] of lastBlame.entries()) blame.set(causes, starts[s])
      return true
    },
    outcome(outcome, sums) {
      tellDrivers ??= driverTeller(plan, values, memory)
      tellDrivers(outcome, tellOutcome(outcome, sums))
    },
  }
}
