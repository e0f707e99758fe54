import { DWELLING_CLASSES } from '@weerbaar/core'
import { DRIVERS_PER_OUTCOME, FIGURES_OF_DRIVER } from './drivers.ts'
import { OUTCOMES } from './outcomes.ts'
import type { Plan } from './plan.ts'
import { TIME_GRID } from './time-grid.ts'

/**
 * Draws are worked out in so many blocks whatever the number of threads, and what is summed over draws is summed per block, then over blocks in order:
 * so any number of threads gives the same bits.
 */
export const BLOCKS = 16

/** All that a run writes. Several threads may share it: each block and each outcome is written by whoever takes it, and nothing is written twice. */
export interface RunMemory {
  /** Every draw of every class: outcome per inhabitant. Shape [outcomes][times][classes][draws]. */
  readonly rates: Float32Array
  /** Sums over the draws of a block, unrounded. Shape [blocks][outcomes][times][classes]. */
  readonly sums: Float64Array
  /** Shape [blocks][services][times]: people without it, summed over the draws of the block. */
  readonly peopleDown: Float64Array
  /** Shape [blocks][causes of all services after one another]: person-hours. */
  readonly blame: Float64Array
  /** Shape [services][draws][2]: hour it stops, hour it is back. */
  readonly fates: Float64Array
  /** Shape [dwelling classes][times][draws], °C. */
  readonly indoor: Float64Array
  /** As in a run. */
  readonly low: Float64Array
  readonly mid: Float64Array
  readonly high: Float64Array
  readonly mean: Float64Array
  readonly classRate: Float32Array
  /** Shape [outcomes][1 + drivers × figures]: how many, then the figures of each. */
  readonly drivers: Float64Array
}

/** @param Buffer what the memory is made of: one that threads share, or not */
export function runMemory(plan: Plan, Buffer: new (bytes: number) => ArrayBufferLike): RunMemory {
  const { areaCount, classCount, input } = plan
  const { draws } = input.options
  const perClass = OUTCOMES.length * TIME_GRID.length
  const doubles = (length: number) => new Float64Array(new Buffer(8 * length))
  const singles = (length: number) => new Float32Array(new Buffer(4 * length))
  const services = input.services.length
  const size = areaCount * perClass
  return {
    rates: singles(perClass * classCount * draws),
    sums: doubles(BLOCKS * perClass * classCount),
    peopleDown: doubles(BLOCKS * services * TIME_GRID.length),
    blame: doubles(BLOCKS * causeStarts(plan).at(-1)!),
    fates: doubles(services * draws * 2),
    indoor: doubles(DWELLING_CLASSES.length * TIME_GRID.length * draws),
    low: doubles(size),
    mid: doubles(size),
    high: doubles(size),
    mean: doubles(size),
    classRate: singles(classCount * perClass),
    drivers: doubles(OUTCOMES.length * (1 + DRIVERS_PER_OUTCOME * FIGURES_OF_DRIVER)),
  }
}

/** Shape [services + 1]: where the causes of each service begin: the disruption first, then each requirement. */
export function causeStarts({ graph, input }: Plan): readonly number[] {
  const starts = [0]
  for (let s = 0; s < input.services.length; s++) starts.push(starts[s]! + 1 + graph.find(({ index }) => index === s)!.needs.length)
  return starts
}

/** First draw of each block, and the end of the last. */
export const blockStart = (draws: number, block: number): number => Math.floor((draws * block) / BLOCKS)
