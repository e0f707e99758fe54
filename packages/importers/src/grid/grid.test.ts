import { existsSync, readFileSync } from 'node:fs'
import { buildCellTable, type MultiPolygon, type MunicipalityId, UNKNOWN } from '@weerbaar/core'
import { expect, test } from 'vitest'
import { readConnections } from './read-connections.ts'
import { readStationList, readStationMap } from './read-substations.ts'
import { readSupplyAreas } from './read-supply-areas.ts'
import { serviceAreas } from './service-areas.ts'

const block = (x: number, y: number, side = 1_000): MultiPolygon => [
  [
    [
      [x, y],
      [x + side, y],
      [x + side, y + side],
      [x, y + side],
      [x, y],
    ],
  ],
]
const RD = { crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::28992' } } }
const geoJson = (...features: readonly { readonly properties: object; readonly geometry: object | null }[]): string =>
  JSON.stringify({ type: 'FeatureCollection', ...RD, features: features.map((each) => ({ type: 'Feature', ...each })) })

test('a list of stations tells a surveyed one from one in the middle of its village, and counts those without a place', () => {
  const { data, issues } = readStationList(
    'object_id,naam,kv,lon,lat,coord_bron\nDOD380,Dodewaard,380,5.66401,51.9269,TenneT (exact)\nTL150,Tiel,150,5.42917,51.88667,GeoNames plaatspunt (benadering)\nTSD150,Teersdijk,150,,,\n',
    'hoogspanningsstations.csv',
  )
  expect(data?.map(({ id, kilovolts, accuracy }) => [id, kilovolts, accuracy])).toEqual([
    ['DOD380', 380, 50],
    ['TL150', 150, 1_500],
  ])
  expect(issues).toEqual([
    { code: 'not-placed', severity: 'note', source: 'hoogspanningsstations.csv', params: { count: 1, kind: 'substation' } },
  ])
})

test.each([
  ['in the sea', 'A,Ver,150,0.1,0.1,', 'geometry-invalid'],
  ['without a number', ',Naamloos,150,5.6,51.9,', 'value-missing'],
  ['twice', 'B,Weer,150,5.6,51.9,', 'id-duplicate'],
])('a station %s is left out and named by its line', (_, row, code) => {
  const { data, issues } = readStationList(`object_id,naam,kv,lon,lat,coord_bron\nB,Goed,150,5.6,51.9,\n${row}\n`, 'x.csv')
  expect(data?.map(({ id }) => id)).toEqual(['B'])
  expect(issues).toMatchObject([{ code, row: 3, severity: 'warning' }])
})

test('a station on a map is a point, or the middle of its ground; a cable is none', () => {
  const { data, issues } = readStationMap(
    geoJson(
      { properties: { id: 'a', naam: 'West', kv: 50 }, geometry: { type: 'Point', coordinates: [187_000, 428_000] } },
      { properties: {}, geometry: { type: 'MultiPolygon', coordinates: block(187_000, 428_000, 100) } },
      {
        properties: { naam: 'Kabel' },
        geometry: {
          type: 'LineString',
          coordinates: [
            [187_000, 428_000],
            [188_000, 428_000],
          ],
        },
      },
      { properties: { naam: 'Nergens' }, geometry: null },
    ),
    'onderstations.geojson',
  )
  expect(data).toEqual([
    { id: 'a', name: 'West', at: [187_000, 428_000], accuracy: 50, kilovolts: 50 },
    { id: '2', name: 'Station 2', at: [187_050, 428_050], accuracy: 50 },
  ])
  expect(issues.map(({ code, row }) => [code, row])).toEqual([
    ['geometry-missing', 3],
    ['geometry-missing', 4],
  ])
})

test('areas of supply are read by their Dutch service, and one that says nothing of use is left out', () => {
  const geometry = { type: 'MultiPolygon', coordinates: block(187_000, 428_000) }
  const { data, issues } = readSupplyAreas(
    geoJson(
      { properties: { id: 'w1', naam: 'Vitens zuid', voorziening: 'Drinkwater' }, geometry },
      { properties: { naam: 'Zonder', voorziening: 'iets anders!' }, geometry },
      { properties: { voorziening: 'gas' }, geometry },
      { properties: { id: 'w1', naam: 'Dubbel', voorziening: 'gas' }, geometry },
      { properties: { naam: 'Punt', voorziening: 'gas' }, geometry: { type: 'Point', coordinates: [187_000, 428_000] } },
    ),
    'verzorgingsgebieden.geojson',
  )
  expect(data?.map(({ id, service }) => [id, service])).toEqual([['w1', 'drinkingWater']])
  expect(issues.map(({ code, row }) => [code, row])).toEqual([
    ['geometry-invalid', 5],
    ['value-not-allowed', 2],
    ['value-missing', 3],
    ['id-duplicate', 4],
  ])
})

const POSTCODES = [
  { code: '6511', border: block(187_000, 428_000) },
  { code: '6512', border: block(188_000, 428_000) },
]
const HEAD = 'NETBEHEERDER\tNETGEBIED\tPOSTCODE_VAN\tPOSTCODE_TOT\tPRODUCTSOORT\tAANSLUITINGEN_AANTAL\tSJV_GEMIDDELD'
const line = (area: string, from: string, to: string, product: string, count: string): string =>
  [`"Liander"`, area, from, to, product, count, '"2513,5"'].join('\t')

test('of each postcode the net area with most connections counts, for power and gas apart', () => {
  const { data, issues } = readConnections(
    [
      `\u{feff}${HEAD}`,
      line('Zuid', '6511AA', '6511AB', 'ELK', '20'),
      line('Noord', '6511AC', '6511AD', 'ELK', '"15,0"'),
      line('Noord', '6512AC', '6512AD', 'ELK', '3'),
      line('Zuid', '6512AC', '6512AD', 'GAS', '3'),
      line('Zuid', '6511ZZ', '6512AA', 'ELK', '900'), // runs over into the next postcode
      line('Elders', '1011AA', '1011AB', 'ELK', '900'),
    ].join('\n'),
    'liander_kleinverbruik_2024.csv',
    POSTCODES,
  )
  expect(issues).toEqual([])
  expect(data?.map(({ id, name, border }) => [id, name, border.length])).toEqual([
    ['net-electricity-stroom-zuid-liander', 'Stroom Zuid (Liander)', 1],
    ['net-electricity-stroom-noord-liander', 'Stroom Noord (Liander)', 1],
    ['net-gas-gas-zuid-liander', 'Gas Zuid (Liander)', 1],
  ])
})

test.each([
  ['of water', line('Zuid', '6511AA', '6511AB', 'WATER', '20'), 'PRODUCTSOORT'],
  ['of no postcode', line('Zuid', '../etc', '6511AB', 'ELK', '20'), 'POSTCODE_VAN'],
  ['of a formula', line('Zuid', '6511AA', '6511AB', 'ELK', '=1+1'), 'AANSLUITINGEN_AANTAL'],
])('a line %s is left out and named', (_, row, field) => {
  const { data, issues } = readConnections([HEAD, row].join('\n'), 'x.csv', POSTCODES)
  expect(data).toEqual([])
  expect(issues).toMatchObject([{ row: 2, field, severity: 'warning' }])
})

test('an area serves the municipalities of which most people live in it, and one outside the region is left out', () => {
  const municipality = (id: string, x: number) => ({ id: id as MunicipalityId, name: id, inhabitants: 0, border: block(x, 428_000) }) // written out as the parser would make it
  const cell = (x: number, inhabitants: number, home: number) => ({
    x,
    y: 428_000,
    inhabitants,
    children: UNKNOWN,
    elderly: UNKNOWN,
    households: UNKNOWN,
    municipality: home,
    neighbourhood: UNKNOWN,
    dwelling: 0,
  })
  const region = {
    municipalities: [municipality('GM0001@2024', 187_000), municipality('GM0002@2024', 188_000)],
    cells: buildCellTable([cell(187_000, 50, 0), cell(187_900, 40, 0), cell(188_000, 40, 1), cell(188_900, 60, 1)]),
  }
  const areas = serviceAreas(
    [
      { id: 'a', name: 'A', service: 'gas', border: block(187_000, 428_000, 1_200) },
      { id: 'b', name: 'B', service: 'gas', border: block(100_000, 428_000) },
    ],
    region,
  )
  expect(areas.map(({ id, municipalities }) => [id, municipalities])).toEqual([['a', ['GM0001@2024']]])
})

test.skipIf(!existsSync('../shared/data'))('of the seven stations in the folder at hand six have a place (needs ../shared/data)', () => {
  const { data, issues } = readStationList(readFileSync('../shared/data/utilities/hoogspanningsstations.csv', 'utf8'), 'stations')
  expect([data?.length, issues.map(({ params }) => params)]).toEqual([6, [{ count: 1, kind: 'substation' }]])
})
