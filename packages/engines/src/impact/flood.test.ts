import { readFileSync } from 'node:fs'
import { type Assumption, buildCellTable, type Flood, type Scenario, type Service, type Slug } from '@weerbaar/core'
import { mulberry32 } from '@weerbaar/testkit'
import { expect, test } from 'vitest'
import type { ImpactInput } from './impact-input.ts'
import type { ImpactRun } from './impact-run.ts'
import { runImpact } from './run-impact.ts'
import { shareUnderWater } from './share-under-water.ts'

// parsed and checked by packages/importers, which engines may not import; here it is taken as it stands
const data = (path: string) => JSON.parse(readFileSync(new URL(`../../../../data/model/${path}`, import.meta.url), 'utf8'))
const services = data('services.json').services as readonly Service[]
const shipped = data('assumptions.json').assumptions as readonly Assumption[]

/** Two municipalities of six squares with ten people each; the water stands in the first. */
const cells = buildCellTable(
  Array.from({ length: 12 }, (_, i) => ({
    x: 100 * i,
    y: 0,
    inhabitants: 10,
    children: -1,
    elderly: -1,
    households: -1,
    municipality: Math.floor(i / 6),
    neighbourhood: -1,
    dwelling: i % 3,
  })),
)
const inFirst = Uint8Array.from({ length: 12 }, (_, i) => (i < 6 ? 1 : 0))
const exactly = (value: number) => ({ lowest: value, likely: value, highest: value })
const water = (depth: number, hours = 100): Flood => ({
  area: { kind: 'region' },
  depth: exactly(depth),
  from: 6 * 3600,
  durationHours: exactly(hours),
  restoration: { shape: 'at-once' },
})
const scenarioOf = (floods: readonly Flood[]): Scenario => ({
  id: 'water' as Slug,
  name: { nl: 'Water', en: 'Water' },
  season: 'summer',
  startHour: 6,
  startWeekday: 1,
  outside: exactly(20),
  disruptions: [],
  floods,
})
function run(floods: readonly Flood[], assumptions = shipped, draws = 8): ImpactRun {
  const input: ImpactInput = {
    services,
    assumptions,
    scenario: scenarioOf(floods),
    cells,
    municipalityCount: 2,
    neighbourhoodCount: 0,
    hit: floods.map(() => inFirst),
    options: { draws, seed: 3 },
  }
  return runImpact(input)!
}
const at = (r: ImpactRun, area: number, outcome: string, hour: number) =>
  (area * r.outcomes.length + r.outcomes.findIndex(({ id }) => id === outcome)) * r.times.length + r.times.indexOf(hour * 3600)
const known = (values: Readonly<Record<string, number>>) =>
  shipped.map((one) => (values[one.id] === undefined ? one : { ...one, ...exactly(values[one.id]!) }))

test('sites stand from half to one and a half times the threshold above the ground', () => {
  expect([0, 0.15, 0.3, 0.45, 2].map((depth) => shareUnderWater(depth, 0.3))).toEqual([0, 0, 0.5, 1, 1])
})

test('water of 0.3 m where half of the transformer houses stop at 0.3 m: half of the people without power while it stands, none before and after', () => {
  const r = run([water(0.3)], known({ 'flood-power-depth': 0.3 }))
  const without = (hour: number) => r.mean[at(r, 1, 'without-electricity', hour)]
  expect([without(5), without(6), without(48), without(102), without(108)]).toEqual([0, 30, 30, 30, 0])
  expect(r.mean[at(r, 2, 'without-electricity', 48)]).toBe(0)
  expect(r.chain.find(({ service }) => service === 'electricity')!.because).toBe('disruption')
})

test('sewage comes back as sewage does: its own lag and spread after the water is gone', () => {
  const r = run([water(2)], known({ 'sewage-restart-lag': 12, 'sewage-restart-spread': 48, 'sewage-share': 1, 'sewage-hold': 2000 }))
  const without = (hour: number) => r.mean[at(r, 1, 'without-sewage', hour)]
  expect(without(102)).toBe(60)
  expect(without(114)).toBe(60) // water gone at 106, nothing in the next 12 hours
  expect(without(144)).toBeGreaterThan(0)
  expect(without(168)).toBe(0)
})

test('deeper water, or water that stands longer, never hits fewer people at any hour', () => {
  const random = mulberry32(11)
  for (let i = 0; i < 6; i++) {
    const [depth, hours] = [0.05 + random() * 1.2, 20 + random() * 200]
    const small = run([water(depth, hours)])
    const fewest = [run([water(depth * 1.3, hours)]), run([water(depth, hours + 30)])].map((large) => leastMore(small, large))
    for (const { by, outcome } of fewest) expect(by, `${outcome}, depth ${depth}, ${hours} h`).toBeGreaterThan(-1e-4)
  }
})

/** Where the second run has least more than the first, or less. */
function leastMore(small: ImpactRun, large: ImpactRun): { readonly by: number; readonly outcome: string } {
  let least = { by: Infinity, outcome: '' }
  for (const [o, { id }] of small.outcomes.entries())
    for (let n = o * small.times.length; n < (o + 1) * small.times.length; n++)
      if (id !== 'own-stock-litres-per-day' && large.mean[n]! - small.mean[n]! < least.by)
        least = { by: large.mean[n]! - small.mean[n]!, outcome: id }
  return least
}

test('two waters over one place count as the deeper one, not twice', () => {
  const one = run([water(0.35)])
  const two = run([water(0.35), water(0.2)])
  const same = run([water(0.35), water(0.35)])
  expect(two.mean).toEqual(one.mean)
  expect(same.mean).toEqual(one.mean)
})

test('of 60 people in houses under water the drawn share is sheltered; they eat and drink there, and stay in a home fit to live in elsewhere', () => {
  const r = run([water(3)], known({ 'uptake-shelter': 0.1, 'uptake-shelter-cold': 0, 'flood-home-lag': 24, 'flood-home-spread': 48 }))
  expect(r.mean[at(r, 1, 'without-dry-home', 24)]).toBe(60)
  expect(r.mean[at(r, 1, 'shelter-places', 24)]).toBeCloseTo(6, 5)
  expect(r.mean[at(r, 1, 'meals-per-day', 7)]).toBeGreaterThanOrEqual(6 * 2)
  expect(r.mean[at(r, 1, 'floor-space', 8)]).toBeGreaterThanOrEqual(6 * 3.5)
  expect(r.mean[at(r, 1, 'shelter-places', 120)]).toBeCloseTo(6, 5) // dry at 106, still not fit to live in
  expect(r.mean[at(r, 1, 'shelter-places', 192)]).toBe(0)
  expect(r.mean[at(r, 2, 'shelter-places', 24)]).toBe(0)
})

test('the depth nobody knows is among the drivers when it decides who is hit', () => {
  const unsure: Flood = { ...water(0.3), depth: { lowest: 0.05, likely: 0.3, highest: 1 } }
  const widest = run([unsure], shipped, 256).drivers.find(({ outcome }) => outcome === 'without-electricity')!
  expect(widest.assumption).toBe('scenario-flood-depth-1')
  expect(widest.whenHigh).toBeGreaterThan(widest.whenLow)
})
