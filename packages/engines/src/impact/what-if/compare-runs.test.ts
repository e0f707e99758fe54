import { readFileSync } from 'node:fs'
import { type Assumption, buildCellTable, HOUR, type Scenario, type Service, type Slug } from '@weerbaar/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ImpactInput } from '../impact-input.ts'
import { OUTCOMES } from '../outcomes.ts'
import { runImpact } from '../run-impact.ts'
import { compareRuns, type RunDifference } from './compare-runs.ts'
import { type WhatIf, withWhatIf } from './what-if.ts'

const data = (path: string) => JSON.parse(readFileSync(new URL(`../../../../../data/model/${path}`, import.meta.url), 'utf8'))
const slug = (text: string) => text as Slug
const exactly = (value: number) => ({ lowest: value, likely: value, highest: value })
const cells = buildCellTable(
  Array.from({ length: 12 }, (_, i) => ({
    x: 100 * i,
    y: 0,
    inhabitants: 10 + ((i * 7) % 23),
    children: -1,
    elderly: -1,
    households: -1,
    municipality: Math.floor(i / 4),
    neighbourhood: -1,
    dwelling: i % 3,
  })),
)
const people = cells.inhabitants.reduce((sum, one) => sum + one, 0)
const winter: ImpactInput = {
  services: data('services.json').services as readonly Service[],
  assumptions: data('assumptions.json').assumptions as readonly Assumption[],
  scenario: data('scenarios/power-cut-winter-72h.json') as Scenario,
  cells,
  municipalityCount: 3,
  neighbourhoodCount: 0,
  hit: [new Uint8Array(12).fill(1)],
  options: { draws: 64, seed: 2 },
}
const withExactly = (input: ImpactInput, values: Readonly<Record<string, number>>): ImpactInput => ({
  ...input,
  assumptions: input.assumptions.map((one) => (values[one.id] === undefined ? one : { ...one, ...exactly(values[one.id]!) })),
})
const compare = (whatIf: WhatIf, input = winter) => compareRuns(input, withWhatIf(input, whatIf))!
const place = (d: RunDifference, area: number, outcome: string, hour: number) =>
  (area * d.outcomes.length + d.outcomes.findIndex(({ id }) => id === outcome)) * d.times.length + d.times.indexOf(hour * HOUR)
const told = (d: RunDifference, outcome: string, hour: number, area = 0) => {
  const i = place(d, area, outcome, hour)
  return { low: d.low[i]!, mid: d.mid[i]!, high: d.high[i]!, mean: d.mean[i]!, lowerIn: d.lowerIn[i]!, higherIn: d.higherIn[i]! }
}
const KITS: WhatIf = { kind: 'kits', share: 0.6 }
const MOBILE: WhatIf = { kind: 'hold', assumption: slug('mobile-battery-hold'), likelyHours: 4 }
const MASTS: WhatIf = { kind: 'generators', service: slug('mobileTelecom'), share: 0.3, hours: { lowest: 24, likely: 48, highest: 72 } }

test('nothing changed, no difference: not in one draw, area or hour', () => {
  const d = compareRuns(winter, { ...winter, services: winter.services.toReversed(), assumptions: winter.assumptions.toReversed() })!
  for (const numbers of [d.low, d.mid, d.high, d.mean, d.lowerIn, d.higherIn]) expect(numbers.every((one) => one === 0)).toBe(true)
})

test('a cut of 24 instead of 72 hours: at 48 hours everybody has power again, certainly', () => {
  const d = compare({ kind: 'duration', disruption: 0, durationHours: exactly(24) })
  expect(told(d, 'without-electricity', 48)).toEqual({ low: -people, mid: -people, high: -people, mean: -people, lowerIn: 1, higherIn: 0 })
  expect(told(d, 'without-electricity', 8)).toMatchObject({ low: 0, high: 0, lowerIn: 0, higherIn: 0 })
})

test('generators at 30 % of masts without battery keep 30 % of the people connected, and reach masts with a battery alike', () => {
  const known = { 'mobile-battery-share': 0, 'exchange-share': 1, 'exchange-hold': 500 }
  expect(told(compare(MASTS, withExactly(winter, known)), 'without-mobile', 8).mean).toBeCloseTo(-0.3 * people, 9)
  // batteries of 6 hours at half of the masts: at 8 h 5/6 of those are empty, so 1 − 1/2 × 1/6 of all is out, and 30 % of that is kept up
  const half = { ...known, 'mobile-battery-share': 0.5, 'mobile-battery-hold': 6 }
  expect(told(compare(MASTS, withExactly(winter, half)), 'without-mobile', 8).mean).toBeCloseTo(-0.3 * (1 - 0.5 * (1 / 6)) * people, 9)
})

test('generators run dry: after twice their hours they make no difference', () => {
  const short: WhatIf = { ...MASTS, hours: exactly(10) }
  const known = withExactly(winter, { 'mobile-battery-share': 0, 'exchange-share': 1, 'exchange-hold': 500 })
  expect(told(compare(short, known), 'without-mobile', 24)).toMatchObject({ low: 0, high: 0 })
})

test('kits for 60 % of households: fewer meals at 48 h in most draws, never more of anything', () => {
  const d = compare(KITS)
  expect(told(d, 'meals-per-day', 48).lowerIn).toBeGreaterThan(0.8) // in the others no kit outlasts what is at home
  expect(told(d, 'meals-per-day', 48).mid).toBeLessThan(0)
  expect(d.higherIn.every((share) => share === 0)).toBe(true)
})

test('the mean difference is the difference of the means of two runs, and adds up over municipalities', () => {
  const few = { ...winter, options: { draws: 16, seed: 2 } }
  for (const whatIf of [KITS, MOBILE]) {
    const d = compare(whatIf, few)
    const [a, b] = [runImpact(few)!, runImpact(withWhatIf(few, whatIf))!]
    for (const [o, { id }] of OUTCOMES.entries())
      for (const hour of [4, 24, 72]) {
        const at = o * a.times.length + a.times.indexOf(hour * HOUR)
        expect(told(d, id, hour).mean, `${id} at ${hour} h`).toBeCloseTo(b.mean[at]! - a.mean[at]!, 9)
        expect(d.before[place(d, 0, id, hour)]).toBeCloseTo(a.mean[at]!, 9)
        expect([1, 2, 3].reduce((sum, area) => sum + told(d, id, hour, area).mean, 0)).toBeCloseTo(told(d, id, hour).mean, 9)
      }
  }
})

test('adding to the model leaves the draws of all else as they were: generators at no mast at all make no difference', () => {
  const d = compare({ ...MASTS, share: 0 })
  expect(d.lowerIn.every((share) => share === 0) && d.higherIn.every((share) => share === 0)).toBe(true)
})

test('common draws make the difference clean: its band is far narrower than that of two runs with draws of their own', () => {
  const clean = told(compare(KITS), 'meals-per-day', 48)
  const other = withWhatIf({ ...winter, options: { draws: 64, seed: 99 } }, KITS)
  const at = OUTCOMES.findIndex(({ id }) => id === 'meals-per-day')
  const [a, b] = [runImpact(winter)!, runImpact(other)!]
  const t = at * a.times.length + a.times.indexOf(48 * HOUR)
  expect(clean.high - clean.low).toBeLessThan((b.high[t]! - a.low[t]! - (b.low[t]! - a.high[t]!)) / 2)
})

test('longer batteries, more kits and more generators never make anything worse', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 2, max: 50, noNaN: true }), (share, likelyHours) => {
      const few = { ...winter, options: { draws: 4, seed: 1 } }
      for (const whatIf of [
        { kind: 'kits', share },
        { kind: 'hold', assumption: slug('mobile-battery-hold'), likelyHours },
        { ...MASTS, share },
      ] satisfies WhatIf[])
        expect(Math.max(...compare(whatIf, few).high)).toBeLessThanOrEqual(1e-9 * people)
    }),
    { seed: 4, numRuns: 10 },
  )
})

test('stop stops, and progress ends at 1', () => {
  const seen: number[] = []
  compareRuns({ ...winter, options: { ...winter.options, onProgress: (done) => (seen.push(done), 'go') } }, winter)
  expect([seen[0], seen.at(-1)]).toEqual([0, 1])
  expect(compareRuns({ ...winter, options: { ...winter.options, onProgress: () => 'stop' } }, winter)).toBeUndefined()
})

test('the input given is left as it was', () => {
  const copy = structuredClone({ ...winter, cells: undefined })
  for (const whatIf of [KITS, MOBILE, MASTS]) withWhatIf(winter, whatIf)
  expect({ ...winter, cells: undefined }).toEqual(copy)
})

test('what is not there or cannot be is refused by name', () => {
  const spoil = (whatIf: WhatIf) => () => withWhatIf(winter, whatIf)
  expect(spoil({ kind: 'kits', share: 1.2 })).toThrow('share is 1.2')
  expect(spoil({ ...MOBILE, assumption: slug('steam-hold') })).toThrow('steam-hold')
  expect(spoil({ ...MOBILE, assumption: slug('no-hold') })).toThrow('no-hold')
  expect(spoil({ kind: 'duration', disruption: 3, durationHours: exactly(2) })).toThrow('disruption 3')
  expect(spoil({ kind: 'duration', disruption: 0, durationHours: { lowest: 9, likely: 4, highest: 9 } })).toThrow('9, 4, 9')
  expect(spoil({ ...MASTS, service: slug('steam') })).toThrow('steam')
  expect(spoil({ ...MASTS, service: slug('homeCare') })).toThrow('homeCare')
  expect(() => withWhatIf(withWhatIf(winter, MASTS), MASTS)).toThrow('already')
  expect(() => compareRuns(winter, { ...winter, municipalityCount: 4 })).toThrow('3 and 4 municipalities')
})
