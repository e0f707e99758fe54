import { mulberry32 } from '@weerbaar/testkit'
import { expect, test } from 'vitest'
import { type CountedHour, proposeCorrection } from './propose-correction.ts'

const BAND = { low: 0.3, high: 2.5 }
const hours = (count: number, counted: number, expected: number): readonly CountedHour[] =>
  Array.from({ length: count }, () => ({ counted, expected }))

test('nothing is said before six whole hours are known; hours without an expectation are not counted', () => {
  expect(proposeCorrection(hours(5, 40, 30), BAND)).toEqual({ known: false, hours: 5 })
  expect(proposeCorrection([...hours(5, 40, 30), ...hours(4, 40, 0)], BAND)).toEqual({ known: false, hours: 5 })
  expect(proposeCorrection(hours(6, 40, 30), BAND).known).toBe(true)
})

test('the longer the counts say twice as many, the nearer to two and the narrower', () => {
  const after = [6, 24, 72].map((count) => proposeCorrection(hours(count, 60, 30), BAND))
  const factors = after.flatMap((one) => (one.known ? [one.factor] : []))
  for (const { low, likely, high } of factors) expect(low < likely && likely < high).toBe(true)
  const [first, second, third] = factors.map(({ low, high }) => high - low)
  expect(first! > second! && second! > third!).toBe(true)
  expect(Math.abs(factors[2]!.likely - 2)).toBeLessThan(0.05)
})

test('hours that differ much make the band wider than hours that agree', () => {
  const width = (list: readonly CountedHour[]) => {
    const said = proposeCorrection(list, BAND)
    return said.known ? said.factor.high - said.factor.low : NaN
  }
  const wild = hours(12, 0, 30).map(({ expected }, i) => ({ counted: i % 2 === 0 ? 5 : 75, expected }))
  expect(width(wild)).toBeGreaterThan(2 * width(hours(12, 40, 30)))
})

test('nobody came at all: the factor goes towards zero and the band keeps above it', () => {
  const said = proposeCorrection(hours(12, 0, 30), BAND)
  if (!said.known) throw new Error('twelve hours are known')
  expect(said.factor.low).toBeGreaterThanOrEqual(0)
  expect(said.factor.high).toBeLessThan(0.1)
})

test('the band holds the true factor about eight times in ten, for counts by chance (2,000 seeds)', () => {
  let held = 0
  const runs = 2000
  for (let seed = 1; seed <= runs; seed++) {
    const random = mulberry32(seed)
    const truth = Math.exp((random() + random() + random() - 1.5) * 0.8)
    const list = Array.from({ length: 8 }, () => ({ counted: poisson(truth * 12, random), expected: 12 }))
    const said = proposeCorrection(list, BAND)
    if (said.known && said.factor.low <= truth && truth <= said.factor.high) held++
  }
  expect(held / runs).toBeGreaterThan(0.76)
  expect(held / runs).toBeLessThan(0.88)
})

/** Knuth's way: multiply until below e^−mean. */
function poisson(mean: number, random: () => number): number {
  const limit = Math.exp(-mean)
  let count = 0
  for (let product = random(); product > limit; product *= random()) count++
  return count
}
