import { readFileSync } from 'node:fs'
import { type Assumption, buildCellTable, type Disruption, type Service, type Slug } from '@weerbaar/core'
import { expect, test } from 'vitest'
import { hitRow, type RegionAreas } from './hit-pattern.ts'
import { runImpact } from './run-impact.ts'

// parsed and checked by packages/importers, which engines may not import; here it is taken as it stands
const data = (path: string) => JSON.parse(readFileSync(new URL(`../../../../data/model/${path}`, import.meta.url), 'utf8'))
const services = data('services.json').services as readonly Service[]
const assumptions = data('assumptions.json').assumptions as readonly Assumption[]
const neighbourhood = (id: string) => ({ id, name: id, municipality: 'GM0268@2024', inhabitants: 10 })

/** Six squares of ten people: two each in neighbourhoods 1 and 2, and two in none. */
const region = {
  municipalities: [{ id: 'GM0268@2024', name: 'Nijmegen', inhabitants: 60, border: [] }],
  neighbourhoods: [neighbourhood('BU02680101@2024'), neighbourhood('BU02680102@2024')],
  serviceAreas: [],
  cells: buildCellTable(
    Array.from({ length: 6 }, (_, i) => ({
      x: 100 * i,
      y: 0,
      inhabitants: 10,
      children: -1,
      elderly: -1,
      households: -1,
      municipality: 0,
      neighbourhood: i < 4 ? Math.floor(i / 2) : -1,
      dwelling: 0,
    })),
  ),
} as unknown as RegionAreas // ids are written here as the parsers make them
const list = (...ids: readonly string[]) => ({ kind: 'neighbourhoods', ids }) as unknown as Disruption['area'] // as above
const disruption = (...feeders: readonly (readonly [Disruption['area'], number])[]): Disruption => ({
  service: 'electricity' as Slug,
  area: { kind: 'region' },
  from: 0,
  durationHours: { lowest: 6, likely: 6, highest: 6 },
  restoration: { shape: 'feeders', feeders: feeders.map(([area, hours]) => ({ area, hours })) },
  severity: 1,
})
const rowOf = (one: Disruption) => {
  const found = hitRow(region, one)
  return found.kind === 'hit' ? [...found.row] : found
}

test('each square belongs to the first feeder that has it; who is in none comes after the last', () => {
  const two = disruption([list('BU02680102@2024'), 0], [list('BU02680101@2024', 'BU02680102@2024'), 5])
  expect(rowOf(two)).toEqual([2, 2, 1, 1, 3, 3])
  expect(rowOf({ ...two, area: list('BU02680101@2024') })).toEqual([2, 2, 0, 0, 0, 0])
})

test('a feeder the region does not have is named', () => {
  expect(rowOf(disruption([list('BU02680101@2024'), 0], [list('BU02680199@2024'), 2]))).toEqual({
    kind: 'unknown-areas',
    ids: ['BU02680199@2024'],
    feeder: 1,
  })
})

test('the first neighbourhood has power at 6 hours, the second at 9, the two squares nobody named with it', () => {
  const one = disruption([list('BU02680101@2024'), 0], [list('BU02680102@2024'), 3])
  const found = hitRow(region, one)
  if (found.kind !== 'hit') throw new TypeError('the region has both')
  const run = runImpact({
    services,
    assumptions,
    scenario: {
      id: 'feeders' as Slug,
      name: { nl: 'Voedingsgebieden', en: 'Feeders' },
      season: 'summer',
      startHour: 12,
      startWeekday: 1,
      outside: { lowest: 20, likely: 20, highest: 20 },
      disruptions: [one],
    },
    cells: region.cells,
    municipalityCount: 1,
    neighbourhoodCount: 2,
    hit: [found.row],
    options: { draws: 4, seed: 1 },
  })!
  const outcome = run.outcomes.findIndex(({ id }) => id === 'without-electricity')
  const without = (area: number) =>
    [5, 6, 8, 9].map((hour) => run.mean[(area * run.outcomes.length + outcome) * run.times.length + run.times.indexOf(hour * 3600)])
  expect(without(0)).toEqual([60, 40, 40, 0])
  expect(without(2)).toEqual([20, 0, 0, 0])
  expect(without(3)).toEqual([20, 20, 20, 0])
})
