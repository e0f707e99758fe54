import {
  buildCellTable,
  type CandidateSite,
  type Crossing,
  type Flood,
  type MunicipalityId,
  type NeighbourhoodId,
  type Position,
} from '@weerbaar/core'
import { expect, test } from 'vitest'
import { closingDepths, floodClosures } from './flood-closures.ts'

const square = (x: number, y: number, size: number): readonly Position[] => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
]
const DRUTEN = 'GM0225@2024' as MunicipalityId
const TIEL = 'GM0281@2024' as MunicipalityId
const HORSSEN = 'BU02250100@2024' as NeighbourhoodId
const site = (name: string, municipality: MunicipalityId, at: Position): CandidateSite => ({
  id: name,
  name,
  kind: 'school',
  municipality,
  at,
  accuracy: 10,
  provenance: 'measured',
  ownerAgreed: false,
})
const bridge = (name: string, at: Position): Crossing => ({
  name,
  kind: 'bridge',
  water: 'Waal',
  at,
  travellers: ['foot'],
  inService: true,
})

/** Druten from 0 to 1,000 m east, Tiel from 1,000 to 2,000; one square of people in Horssen, which has no border. */
const region = {
  municipalities: [
    { id: DRUTEN, name: 'Druten', inhabitants: 10, border: [[square(0, 0, 1000)]] },
    { id: TIEL, name: 'Tiel', inhabitants: 0, border: [[square(1000, 0, 1000)]] },
  ],
  neighbourhoods: [{ id: HORSSEN, name: 'Horssen', municipality: DRUTEN, inhabitants: 10 }],
  serviceAreas: [{ id: 'grid', name: 'Net', service: 'electricity', municipalities: [TIEL], outside: [] }],
  cells: buildCellTable([
    { x: 200, y: 300, inhabitants: 10, children: -1, elderly: -1, households: -1, municipality: 0, neighbourhood: 0, dwelling: 0 },
  ]),
  sites: [
    site('school in Druten', DRUTEN, [250, 350]),
    site('hal in Druten', DRUTEN, [800, 800]),
    site('school in Tiel', TIEL, [1500, 500]),
  ],
  crossings: [bridge('Brug bij Tiel', [1100, 900]), bridge('Brug bij Druten', [500, 900])],
}
const flood = (area: Flood['area'], depth: number): Flood => ({
  area,
  depth: { lowest: 0, likely: depth, highest: 9 },
  from: 0,
  durationHours: { lowest: 1, likely: 1, highest: 1 },
  restoration: { shape: 'at-once' },
})
const closed = (area: Flood['area'], depth = 1) => {
  const { sites, crossings } = floodClosures(region, [flood(area, depth)], { building: 0.3, road: 0.5 })
  return [sites.map((one) => region.sites[one]!.name), crossings]
}

test('water over Druten closes its buildings and its bridge, not those of Tiel', () => {
  expect(closed({ kind: 'municipalities', ids: [DRUTEN] })).toEqual([['school in Druten', 'hal in Druten'], ['Brug bij Druten']])
})

test('every way to say where: the region, a supply area, a ring, a circle, and a neighbourhood known by its squares only', () => {
  expect(closed({ kind: 'region' })).toEqual([
    ['school in Druten', 'hal in Druten', 'school in Tiel'],
    ['Brug bij Druten', 'Brug bij Tiel'],
  ])
  expect(closed({ kind: 'service-area', id: 'grid' })).toEqual([['school in Tiel'], ['Brug bij Tiel']])
  expect(closed({ kind: 'polygon', ring: square(700, 700, 500) })).toEqual([['hal in Druten'], ['Brug bij Tiel']])
  expect(closed({ kind: 'circle', at: [1500, 500], radius: 100 })).toEqual([['school in Tiel'], []])
  expect(closed({ kind: 'neighbourhoods', ids: [HORSSEN] })).toEqual([['school in Druten'], []])
})

test('in 40 cm a building is closed and a road is not; at exactly its depth each is', () => {
  expect(closed({ kind: 'region' }, 0.4)[1]).toEqual([])
  expect(closed({ kind: 'region' }, 0.4)[0]).toHaveLength(3)
  expect(closed({ kind: 'region' }, 0.5)[1]).toHaveLength(2)
  expect(closed({ kind: 'region' }, 0.2)).toEqual([[], []])
})

test('a model that does not say in which depth a road is closed is refused', () => {
  expect(() => closingDepths([])).toThrow('no assumption flood-building-depth')
})
