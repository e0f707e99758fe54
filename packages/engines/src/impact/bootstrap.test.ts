import { expect, test } from 'vitest'
import { bootstrapError, resamplesOf } from './bootstrap.ts'
import { rankCorrelation, ranksOf } from './drivers.ts'
import { seededBits } from './seeded-random.ts'

const DRAWS = 1000
const bits = seededBits(11)
const random = () => Float64Array.from({ length: DRAWS }, () => bits() / 2 ** 32)
const resamples = resamplesOf(DRAWS, 400, 1)

/** What {@link bootstrapError} tends to with ever more sets: the spread of each draw's pull on the correlation. */
function infinitesimal(a: Float64Array, b: Float64Array): number {
  const standard = (ranks: Float64Array) => {
    const mean = ranks.reduce((sum, one) => sum + one, 0) / ranks.length
    const spread = Math.sqrt(ranks.reduce((sum, one) => sum + (one - mean) ** 2, 0) / ranks.length)
    return ranks.map((one) => (one - mean) / spread)
  }
  const [x, y, r] = [standard(a), standard(b), rankCorrelation(a, b)]
  const pull = x.map((one, i) => one * y[i]! - (r / 2) * (one ** 2 + y[i]! ** 2))
  return Math.sqrt(pull.reduce((sum, one) => sum + one ** 2, 0)) / a.length
}

test('two columns that have nothing to do with each other: the error is one over the root of the draws', () => {
  expect(bootstrapError(ranksOf(random()), ranksOf(random()), resamples)).toBeCloseTo(1 / Math.sqrt(DRAWS), 2)
})

test.each([0.1, 0.5, 2])('noise of %d times the cause: the error is that of the formula for many sets', (noise) => {
  const cause = random()
  const effect = random().map((one, i) => cause[i]! + noise * one)
  const [a, b] = [ranksOf(cause), ranksOf(effect)]
  const exact = infinitesimal(a, b)
  expect(Math.abs(bootstrapError(a, b, resamples) / exact - 1)).toBeLessThan(0.15)
})

test('what follows exactly has no error, what never varies none either', () => {
  const ranks = ranksOf(random())
  expect(bootstrapError(ranks, ranks, resamples)).toBeLessThan(1e-6)
  expect(bootstrapError(ranks, new Float64Array(DRAWS).fill((DRAWS - 1) / 2), resamples)).toBe(0)
})

test('the same seed takes the same draws again, another seed others', () => {
  expect(resamplesOf(50, 2, 7)).toEqual(resamplesOf(50, 2, 7))
  expect(resamplesOf(50, 2, 7)).not.toEqual(resamplesOf(50, 2, 8))
  expect(Math.max(...resamplesOf(50, 40, 7).flatMap((set) => [...set]))).toBe(49)
})
