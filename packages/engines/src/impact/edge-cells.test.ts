import { readFileSync } from 'node:fs'
import { type Assumption, buildCellTable, type Disruption, type Scenario, type Service, type Slug } from '@weerbaar/core'
import { expect, test } from 'vitest'
import { edgeCells } from './edge-cells.ts'
import { foldCells } from './preview/fold-cells.ts'
import { runImpact } from './run-impact.ts'

// parsed and checked by packages/importers, which engines may not import; here it is taken as it stands
const data = (path: string) => JSON.parse(readFileSync(new URL(`../../../../data/model/${path}`, import.meta.url), 'utf8'))
const services = data('services.json').services as readonly Service[]
const assumptions = data('assumptions.json').assumptions as readonly Assumption[]

/** A street of 40 squares, 4 km; ten people in each. The first 30 are cut off from power. */
const cells = buildCellTable(
  Array.from({ length: 40 }, (_, i) => ({
    x: 180_000 + 100 * i,
    y: 430_000,
    inhabitants: 10,
    children: -1,
    elderly: -1,
    households: -1,
    municipality: i < 30 ? 0 : 1,
    neighbourhood: -1,
    dwelling: 1,
  })),
)
const cut = (service: string): Disruption => ({
  service: service as Slug,
  area: { kind: 'region' },
  from: 0,
  durationHours: { lowest: 48, likely: 48, highest: 48 },
  restoration: { shape: 'at-once' },
  severity: 1,
})
const firstThirty = Uint8Array.from({ length: 40 }, (_, i) => (i < 30 ? 1 : 0))
const nearBorder = (found: Uint8Array | undefined) => [...(found ?? [])].flatMap((one, cell) => (one ? [cell] : []))

test('a cut from square 0 to 29: whoever lives within 1.5 km of square 30 may be reached from there, nobody beyond it needs to be', () => {
  const found = edgeCells(cells, services, { disruptions: [cut('electricity')] }, [firstThirty])
  expect(Object.keys(found)).toEqual(['mobileTelecom'])
  expect(nearBorder(found['mobileTelecom'])).toEqual(Array.from({ length: 15 }, (_, i) => 15 + i)) // 29 is 100 m away, 15 is 1,500 m
})

test('an outage of everything has no border within the region, one of gas does not touch masts, and water round them does', () => {
  const all = new Uint8Array(40).fill(1)
  expect(edgeCells(cells, services, { disruptions: [cut('electricity')] }, [all])).toEqual({})
  expect(edgeCells(cells, services, { disruptions: [cut('gas')] }, [firstThirty])).toEqual({})
  const water = { area: cut('gas').area, from: 0, depth: cut('gas').durationHours, durationHours: cut('gas').durationHours }
  const floods = [{ ...water, restoration: { shape: 'at-once' as const } }]
  expect(nearBorder(edgeCells(cells, services, { disruptions: [], floods }, [firstThirty])['mobileTelecom'])).toHaveLength(15)
})

test('two outages side by side: only who lies near a place where neither is counts', () => {
  const lastTen = Uint8Array.from(firstThirty, (one) => 1 - one)
  const both = { disruptions: [cut('electricity'), cut('telecomNetwork')] }
  expect(edgeCells(cells, services, both, [firstThirty, lastTen])).toEqual({})
})

test('of 150 people near the border 0.4 keep coverage after the batteries are empty, of the 150 farther inside nobody; folded to few rows it is the same', () => {
  const scenario: Scenario = {
    id: 'cut' as Slug,
    name: { nl: 'Uitval', en: 'Cut' },
    season: 'winter',
    startHour: 12,
    startWeekday: 1,
    outside: { lowest: 15, likely: 15, highest: 15 },
    disruptions: [cut('electricity')],
  }
  const known = assumptions.map((one) => (one.id === 'mobile-edge-share' ? { ...one, lowest: 0.4, likely: 0.4, highest: 0.4 } : one))
  const input = {
    services,
    assumptions: known,
    scenario,
    cells,
    municipalityCount: 2,
    neighbourhoodCount: 0,
    hit: [firstThirty],
    edges: edgeCells(cells, services, scenario, [firstThirty]),
    options: { draws: 16, seed: 2 },
  }
  const without = (given: typeof input) => {
    const run = runImpact(given)!
    const outcome = run.outcomes.findIndex(({ id }) => id === 'without-mobile')
    return [1, 2].map((area) => run.mean[(area * run.outcomes.length + outcome) * run.times.length + run.times.indexOf(24 * 3600)])
  }
  expect(without(input)).toEqual([expect.closeTo(150 + 150 * 0.6, 4), 0])
  expect(without({ ...input, edges: {} })).toEqual([300, 0])
  expect(without(foldCells(input) as typeof input)).toEqual(without(input))
})
