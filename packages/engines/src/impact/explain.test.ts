import { readFileSync } from 'node:fs'
import { type Assumption, buildCellTable, HOUR, type Scenario, type Service, type Slug } from '@weerbaar/core'
import { expect, test } from 'vitest'
import { explain } from './explain.ts'
import type { ImpactInput } from './impact-input.ts'
import { OUTCOMES } from './outcomes.ts'
import { runImpact } from './run-impact.ts'

const data = (path: string) => JSON.parse(readFileSync(new URL(`../../../../data/model/${path}`, import.meta.url), 'utf8'))
/** Nijmegen, then Tiel with two squares of flats. */
const cells = buildCellTable(
  Array.from({ length: 10 }, (_, i) => ({
    x: 100 * i,
    y: 0,
    inhabitants: 40,
    children: -1,
    elderly: -1,
    households: -1,
    municipality: i < 6 ? 0 : 1,
    neighbourhood: -1,
    dwelling: i < 8 ? 1 : 2,
  })),
)
const input: ImpactInput = {
  services: data('services.json').services as readonly Service[],
  assumptions: data('assumptions.json').assumptions as readonly Assumption[],
  scenario: data('scenarios/power-cut-winter-72h.json') as Scenario,
  cells,
  municipalityCount: 2,
  neighbourhoodCount: 0,
  hit: [new Uint8Array(10).fill(1)],
  options: { draws: 64, seed: 1 },
}
const run = runImpact(input)!
const TIEL = 2
const litres = 'water-litres-per-day' as Slug

test('the litres of Tiel at 24 hours show their base, their norm, its source, and what 4 litres would make of them', () => {
  const told = explain(input, run, { outcome: litres, area: TIEL, time: 24 * HOUR, published: 165 })
  expect(told.base).toEqual({ kind: 'visitors', inhabitants: 160, published: 165 })
  expect(told.assumptions.find(({ id }) => id === 'water-per-person')).toMatchObject({ likely: 3, source: { ref: 'S6' } })
  const four = told.alternatives.find(({ assumption, value }) => assumption === 'water-per-person' && value === 4)!
  expect(four.source.ref).toBe('S17')
  expect(four.result).toBeCloseTo((told.likely * 4) / 3, 9)
  expect(told.alternatives.find(({ assumption, value }) => assumption === 'self-reliance-hours' && value === 48)).toBeDefined()
})

test('the steps make the number: 3 litres for who is served, a share of it for the other visitors', () => {
  const { steps, likely, band } = explain(input, run, { outcome: litres, area: TIEL, time: 24 * HOUR })
  const value = (code: string) => steps.find((step) => step.code === code)!.value
  expect(steps.at(-1)).toMatchObject({ code: litres, value: likely, unit: 'litres-per-day' })
  expect(likely).toBeCloseTo(3 * (value('served-with-water') + 0.15 * value('visitors-not-for-water')), 9)
  expect(value('served-with-water')).toBeLessThan(value('unmet-water'))
  expect(value('unmet-water')).toBeLessThan(value('without-drinking-water'))
  expect(band.low).toBeLessThan(likely)
  expect(band.high).toBeGreaterThan(likely)
})

test('mobile names the battery of the masts and every source that says otherwise', () => {
  const told = explain(input, run, { outcome: 'without-mobile' as Slug, area: 0, time: 2 * HOUR })
  expect(told.steps[0]!.dependsOn).toContainEqual({ service: 'electricity', reserve: 'mobile-battery-share', hold: 'mobile-battery-hold' })
  expect(told.alternatives.filter(({ assumption }) => assumption === 'mobile-battery-hold').map(({ value }) => value)).toEqual([3, 1, 0.5])
  const [long, , short] = told.alternatives.filter(({ assumption }) => assumption === 'mobile-battery-hold')
  expect(long!.result).toBeLessThan(short!.result)
})

test('every outcome can be asked, and ends in itself', () => {
  for (const { id } of OUTCOMES) expect(explain(input, run, { outcome: id, area: 1, time: 48 * HOUR }).steps.at(-1)!.code).toBe(id)
})

test('what the run does not have is refused', () => {
  expect(() => explain(input, run, { outcome: 'without-steam' as Slug, area: 0, time: HOUR })).toThrow('no without-steam')
  expect(() => explain(input, run, { outcome: litres, area: 3, time: HOUR })).toThrow('area 3')
})
