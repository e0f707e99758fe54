import { readFileSync } from 'node:fs'
import { type Assumption, buildCellTable, HOUR, type Scenario, type Service } from '@weerbaar/core'
import { expect, test } from 'vitest'
import type { ImpactInput } from '../impact-input.ts'
import { compareRuns } from './compare-runs.ts'
import { bestGeneratorSites, type Generators, withGeneratorSites } from './generator-sites.ts'

// parsed and checked by packages/importers, which engines may not import; here it is taken as it stands
const data = (path: string) => JSON.parse(readFileSync(new URL(`../../../../../data/model/${path}`, import.meta.url), 'utf8'))

/** A street of ten squares, 100 m each; the middle is crowded, the last two keep their power. */
const people = [10, 10, 100, 100, 40, 10, 10, 60, 500, 500]
const cells = buildCellTable(
  people.map((inhabitants, i) => ({
    x: 100 * i,
    y: 0,
    inhabitants,
    children: -1,
    elderly: -1,
    households: -1,
    municipality: 0,
    neighbourhood: -1,
    dwelling: 1,
  })),
)
const scenario = data('scenarios/power-cut-winter-72h.json') as Scenario
const input: ImpactInput = {
  services: data('services.json').services as readonly Service[],
  assumptions: data('assumptions.json').assumptions as readonly Assumption[],
  scenario,
  cells,
  municipalityCount: 1,
  neighbourhoodCount: 0,
  hit: [Uint8Array.of(1, 1, 1, 1, 1, 1, 1, 1, 0, 0)],
  options: { draws: 32, seed: 1 },
}
const generators: Generators = { peopleEach: 210, reach: 150, runsAfter: { lowest: 8, likely: 8, highest: 8 } }
const candidates = [
  [50, 50], // among few
  [350, 50], // between 100, 100 and 40
  [750, 50], // 60 and 10; 500 with power are no gain
  [850, 50], // beside the border
] as const

test('the first generator goes where it feeds most of those without power, the next where it adds most; who has power is no gain', () => {
  const chosen = bestGeneratorSites(input, candidates, 3, generators)
  expect(chosen.map(({ candidate, people: fed }) => [candidate, fed])).toEqual([
    [1, 200], // 100 and 100; with the 40 it would be too much
    [2, 70],
    [0, 20],
  ])
})

test('more generators than there is use for: the rest stay away', () => {
  expect(bestGeneratorSites(input, candidates, 9, generators)).toHaveLength(3)
  expect(bestGeneratorSites(input, [], 3, generators)).toEqual([])
})

test('two generators, running after 8 hours: 270 people have power from then on, and everybody else waits as before', () => {
  const chosen = bestGeneratorSites(input, candidates, 2, generators)
  const difference = compareRuns(input, withGeneratorSites(input, chosen, generators))!
  const at = (hour: number, of: Float64Array) => {
    const outcome = difference.outcomes.findIndex(({ id }) => id === 'without-electricity')
    return of[outcome * difference.times.length + difference.times.indexOf(hour * HOUR)]
  }
  expect(at(4, difference.mean)).toBe(0)
  expect(at(24, difference.mean)).toBeCloseTo(-270, 3)
  expect(at(24, difference.after)).toBeCloseTo(340 - 270, 3)
  const worse = difference.outcomes.flatMap(({ id }, o) => {
    const highest = Math.max(...difference.high.subarray(o * difference.times.length, (o + 1) * difference.times.length))
    return highest > 1e-6 ? [id] : []
  })
  expect(worse.filter((id) => id !== 'own-stock-litres-per-day')).toEqual([]) // that one falls when the company comes
})

test('a cut that is over before the generator comes stays as short as it was', () => {
  const short = { ...scenario.disruptions[0]!, durationHours: { lowest: 2, likely: 3, highest: 4 } }
  const brief = { ...input, scenario: { ...scenario, disruptions: [short] } }
  const chosen = bestGeneratorSites(brief, candidates, 2, generators)
  const { durationHours } = withGeneratorSites(brief, chosen, generators).scenario.disruptions[1]!
  expect(durationHours).toEqual({ lowest: 2, likely: 3, highest: 4 })
})
