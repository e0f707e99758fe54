import { buildCellTable, type DisruptedArea, type MunicipalityId, type NeighbourhoodId } from '@weerbaar/core'
import { expect, test } from 'vitest'
import { hitPattern, type RegionAreas } from './hit-pattern.ts'

const municipality = (id: string) => ({ id: id as MunicipalityId, name: id, inhabitants: 100, border: [] })
const neighbourhood = (id: string) => ({
  id: id as NeighbourhoodId,
  name: id,
  municipality: 'GM0268@2024' as MunicipalityId,
  inhabitants: 50,
})
const square = (x: number, y: number, size: number) =>
  [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
    [x, y],
  ] as const

/** Five squares in a row from Nijmegen (2) over Tiel (1, no neighbourhood) to Druten (2). */
const region: RegionAreas = {
  municipalities: [municipality('GM0225@2024'), municipality('GM0268@2024'), municipality('GM0281@2024')],
  neighbourhoods: [neighbourhood('BU02680101@2024'), neighbourhood('BU02680102@2024')],
  serviceAreas: [
    {
      id: 'irvn',
      name: 'iRvN',
      service: 'municipalIct',
      municipalities: ['GM0225@2024' as MunicipalityId, 'GM0268@2024' as MunicipalityId],
      outside: ['Mook en Middelaar'],
    },
    {
      id: 'grid-hole',
      name: 'Supply area with a hole',
      service: 'electricity',
      municipalities: [],
      outside: [],
      border: [[square(180_000, 430_000, 500), square(180_200, 430_000, 100)]],
    },
  ],
  cells: buildCellTable(
    [
      { municipality: 1, neighbourhood: 0 },
      { municipality: 1, neighbourhood: 1 },
      { municipality: 2, neighbourhood: -1 },
      { municipality: 0, neighbourhood: -1 },
      { municipality: 0, neighbourhood: -1 },
    ].map((row, i) => ({
      ...row,
      x: 180_000 + i * 100,
      y: 430_000,
      inhabitants: 10,
      children: -1,
      elderly: -1,
      households: -1,
      dwelling: 0,
    })),
  ),
}
const hit = (area: DisruptedArea) => {
  const pattern = hitPattern(region, { area })
  return pattern.kind === 'hit' ? [...pattern.hit] : pattern
}

test('the region is every square', () => expect(hit({ kind: 'region' })).toEqual([1, 1, 1, 1, 1]))
test('two municipalities are their squares', () =>
  expect(hit({ kind: 'municipalities', ids: ['GM0281@2024', 'GM0225@2024'] as MunicipalityId[] })).toEqual([0, 0, 1, 1, 1]))
test('a neighbourhood is its squares, and squares without neighbourhood are in none', () =>
  expect(hit({ kind: 'neighbourhoods', ids: ['BU02680102@2024' as NeighbourhoodId] })).toEqual([0, 1, 0, 0, 0]))
test('iRvN is its clients', () => expect(hit({ kind: 'service-area', id: 'irvn' })).toEqual([1, 1, 0, 1, 1]))
test('a supply area is its border, without the hole in it', () =>
  expect(hit({ kind: 'service-area', id: 'grid-hole' })).toEqual([1, 1, 0, 1, 1]))
test('a drawn area is the squares whose centre lies in it; a circle those whose centre it reaches', () => {
  const ring = [...square(180_120, 429_900, 180)] as const
  expect(hit({ kind: 'polygon', ring })).toEqual([0, 1, 1, 0, 0])
  expect(hit({ kind: 'circle', at: [180_050, 430_050], radius: 200 })).toEqual([1, 1, 1, 0, 0])
  expect(hit({ kind: 'circle', at: [180_050, 430_050], radius: 199 })).toEqual([1, 1, 0, 0, 0])
  expect(hitPattern(region, { area: { kind: 'circle', at: [0, 0], radius: 500 } })).toMatchObject({ kind: 'hit', cells: 0 })
})
test('what the region does not have comes back by name', () => {
  expect(hit({ kind: 'municipalities', ids: ['GM0268@2024', 'GM0268@2023'] as MunicipalityId[] })).toEqual({
    kind: 'unknown-areas',
    ids: ['GM0268@2023'],
  })
  expect(hit({ kind: 'service-area', id: 'grid-moon' })).toEqual({ kind: 'unknown-areas', ids: ['grid-moon'] })
})
