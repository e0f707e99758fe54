import { readFileSync } from 'node:fs'
import { type Assumption, buildCellTable, HOUR, type Scenario, type Service, type Slug } from '@weerbaar/core'
import { expect, test } from 'vitest'
import { resamplesOf } from '../bootstrap.ts'
import type { ImpactInput } from '../impact-input.ts'
import { foldCells } from '../preview/fold-cells.ts'
import { runImpact } from '../run-impact.ts'
import { sobolCoordinates } from '../sobol.ts'
import { jansen } from './jansen.ts'
import { totalEffects } from './total-effects.ts'

// parsed and checked by packages/importers, which engines may not import; here it is taken as it stands
const data = (path: string) => JSON.parse(readFileSync(new URL(`../../../../../data/model/${path}`, import.meta.url), 'utf8'))
const services = data('services.json').services as readonly Service[]
const assumptions = data('assumptions.json').assumptions as readonly Assumption[]
const slug = (text: string): Slug => text as Slug // as the model writes them
const cells = buildCellTable(
  Array.from({ length: 6 }, (_, i) => ({
    x: 100 * i,
    y: 0,
    inhabitants: 100,
    children: -1,
    elderly: -1,
    households: -1,
    municipality: i % 2,
    neighbourhood: -1,
    dwelling: i % 3,
  })),
)
const input = (draws: number, change: Partial<ImpactInput> = {}): ImpactInput => ({
  services,
  assumptions,
  scenario: data('scenarios/power-cut-winter-72h.json') as Scenario,
  cells,
  municipalityCount: 2,
  neighbourhoodCount: 0,
  hit: [new Uint8Array(6).fill(1)],
  options: { draws, seed: 4 },
  ...change,
})

test('of the function of Ishigami, of which the answer is known, each total index lies within three of its own errors', () => {
  // Ishigami and Homma (1990) with a = 7, b = 0.1: sin x + a sin² y + b z⁴ sin x
  const of = (x: number, y: number, z: number) => Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x)
  const draws = 4096
  const columns = Array.from({ length: 6 }, (_, k) => sobolCoordinates(k, draws, 9).map((u) => (2 * u - 1) * Math.PI))
  const value = (d: number, swapped: number) =>
    of(...([0, 1, 2].map((k) => columns[k === swapped ? 3 + k : k]![d]!) as [number, number, number])) // three made
  const numbers = (swapped: number) => Float64Array.from({ length: draws }, (_, d) => value(d, swapped))
  const found = [0, 1, 2].map((k) => jansen(numbers(-1), numbers(k), resamplesOf(draws, 100, 2)))
  for (const [k, exact] of [0.5576, 0.4424, 0.2437].entries()) {
    expect(Math.abs(found[k]!.total - exact), `value ${k}`).toBeLessThan(3 * found[k]!.error)
    expect(found[k]!.error, `value ${k}`).toBeLessThan(0.03)
  }
})

test('a number that hangs on one value only hangs on it wholly, and on another not at all', () => {
  const one = (id: string) => totalEffects(input(128), { outcome: slug('without-gas'), time: 24 * HOUR, assumptions: [slug(id)] })![0]!
  const certain = assumptions.map((a) => (a.id === 'homes-without-gas' ? a : { ...a, lowest: a.likely, highest: a.likely }))
  const gas: Scenario = { ...input(1).scenario, disruptions: [{ ...input(1).scenario.disruptions[0]!, service: slug('gas') }] }
  const sure = totalEffects(input(128, { assumptions: certain, scenario: gas }), {
    outcome: slug('without-gas'),
    time: 24 * HOUR,
    assumptions: [slug('homes-without-gas'), slug('mobile-battery-hold')],
  })!
  expect(sure[0]!.total).toBeGreaterThan(0.85)
  expect(sure[0]!.total).toBeLessThan(1.15)
  expect(sure[1]).toEqual({ assumption: 'mobile-battery-hold', total: 0, error: 0 })
  expect(one('water-per-person').total).toBe(0)
})

test('what the rank correlation calls the strongest driver of a number has the largest total effect too', () => {
  const drivers = runImpact(input(256))!.drivers.filter(({ outcome }) => outcome === 'warm-places')
  const effects = totalEffects(input(256), {
    outcome: slug('warm-places'),
    time: 48 * HOUR,
    assumptions: drivers.map(({ assumption }) => assumption),
  })!
  const largest = effects.toSorted((a, b) => b.total - a.total)[0]!
  const strongest = drivers.toSorted((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation))[0]!
  expect(largest.assumption).toBe(strongest.assumption)
  expect(effects.reduce((sum, { total }) => sum + total, 0)).toBeGreaterThan(0.8)
})

test('the same with its squares folded, and the same again when asked again', () => {
  const asked = { outcome: slug('visitors-per-day'), time: 48 * HOUR, assumptions: [slug('uptake-water'), slug('come-after-hours')] }
  const whole = totalEffects(input(64), asked)!
  const folded = totalEffects(foldCells(input(64)), asked)!
  expect(totalEffects(input(64), asked)).toEqual(whole)
  for (const [k, { total, error }] of whole.entries()) {
    expect(folded[k]!.total).toBeCloseTo(total, 9)
    expect(folded[k]!.error).toBeCloseTo(error, 9)
  }
})

test('it stops when told, and refuses what the run does not have', () => {
  const told: number[] = []
  const stopping = input(64, {
    options: { draws: 64, seed: 1, onProgress: (done) => (told.push(done), told.length > 3 ? 'stop' : 'go') },
  })
  expect(totalEffects(stopping, { outcome: slug('staff'), time: HOUR, assumptions: [slug('uptake-water')] })).toBeUndefined()
  expect(told).toHaveLength(4)
  const ask = (outcome: string, time: number, id: string) => () =>
    totalEffects(input(8), { outcome: slug(outcome), time, assumptions: [slug(id)] })
  expect(ask('without-steam', HOUR, 'uptake-water')).toThrow('no outcome without-steam')
  expect(ask('staff', 5, 'uptake-water')).toThrow('time is 5 s')
  expect(ask('staff', HOUR, 'no-such-thing')).toThrow('no assumption no-such-thing')
})
