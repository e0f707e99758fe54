import { readFileSync } from 'node:fs'
import { type Assumption, buildCellTable, HOUR, type Scenario, type Service } from '@weerbaar/core'
import { expect, test } from 'vitest'
import { indoorTemperature } from './indoor-temperature.ts'
import { runImpact } from './run-impact.ts'
import { TIME_GRID } from './time-grid.ts'

// parsed and checked by packages/importers, which engines may not import; here it is taken as it stands
const data = (path: string) => JSON.parse(readFileSync(new URL(`../../../../data/model/${path}`, import.meta.url), 'utf8'))
const services = data('services.json').services as readonly Service[]
const shipped = data('assumptions.json').assumptions as readonly Assumption[]
const HOURS = TIME_GRID.map((seconds) => seconds / HOUR)
const at = (hour: number) => HOURS.indexOf(hour)

function temperatures(without: (hour: number) => number, outside = 0, rewarm = 6): Float64Array {
  const into = new Float64Array(HOURS.length)
  indoorTemperature(HOURS.map(without), 50, outside, { 'indoor-start': 20, 'rewarm-hours': rewarm }, into)
  return into
}

test('from 20 °C with 0 °C outside and τ = 50 h, Newton: 20 e^(−t/50), whatever the steps', () => {
  const cold = temperatures((hour) => hour)
  for (const hour of [0, 1, 24, 72, 168, 672]) expect(cold[at(hour)]).toBeCloseTo(20 * Math.exp(-hour / 50), 9)
})

test('heating back at 20 hours: half as cold after three of the six hours it takes, warm after six, never warmer than it was', () => {
  const t = temperatures((hour) => (hour < 20 ? hour : 0))
  const coldest = 20 * Math.exp(-19 / 50)
  expect(t[at(19)]).toBeCloseTo(coldest, 9)
  expect(t[at(22)]).toBeCloseTo(coldest + (20 - coldest) / 2, 9)
  expect(t[at(27)]).toBe(20)
  expect(Math.max(...t)).toBe(20)
})

test('lost again before it is warm, a home cools from where it is; on a summer day it does not cool at all', () => {
  const twice = temperatures((hour) => (hour < 12 ? hour : hour < 14 ? 0 : hour - 13))
  expect(twice[at(24)]!).toBeLessThan(temperatures((hour) => (hour < 14 ? 0 : hour - 13))[at(24)]!)
  expect(new Set(temperatures((hour) => hour, 25))).toEqual(new Set([20]))
})

test('a run tells it per dwelling class: the middle home is cold at the hour at which half of its class counts as cold; a class nobody lives in is unknown', () => {
  const scenario = data('scenarios/power-cut-winter-72h.json') as Scenario
  const known: Readonly<Record<string, number>> = {
    'indoor-start': 20,
    'cold-home-below': 15,
    'cooling-time-terraced': 100,
    'cooling-time-detached': 50,
    'rewarm-hours': 6,
  }
  const assumptions = shipped.map((one) => {
    const value = known[one.id]
    return value === undefined ? one : { ...one, lowest: value, likely: value, highest: value }
  })
  const cells = buildCellTable(
    [0, 1].map((dwelling) => ({
      x: 100 * dwelling,
      y: 0,
      inhabitants: 50,
      children: -1,
      elderly: -1,
      households: -1,
      municipality: 0,
      neighbourhood: -1,
      dwelling,
    })),
  )
  const run = runImpact({
    services,
    assumptions,
    scenario: { ...scenario, outside: { lowest: 0, likely: 0, highest: 0 } },
    cells,
    municipalityCount: 1,
    neighbourhoodCount: 0,
    hit: [new Uint8Array(2).fill(1)],
    options: { draws: 8, seed: 1 },
  })!
  const times = run.times.length
  const middle = (dwelling: number, hour: number) => run.indoor.mid[dwelling * times + run.times.indexOf(hour * HOUR)]
  const halfCold = 100 * Math.log(20 / 15) // 28.8 hours
  expect(middle(1, 27)).toBeGreaterThan(15)
  expect(middle(1, 30)).toBeLessThan(15)
  expect(halfCold).toBeGreaterThan(27)
  expect(halfCold).toBeLessThan(30)
  expect(middle(0, 24)).toBeLessThan(middle(1, 24)!)
  expect(middle(2, 24)).toBeNaN()
  expect(run.indoor.low.every((low, i) => Number.isNaN(low) || low <= run.indoor.high[i]!)).toBe(true)
})
