import { expect, test } from 'vitest'
import { readGeoJson } from './read-geojson.ts'
import { toGeoJson } from './to-geojson.ts'

const WAALBRUG = { geometry: { type: 'POINT', coordinates: [188_300, 429_300] }, properties: { naam: 'Waalbrug', breedte: null } } as const

test('a point leaves as WGS84 with at most seven decimals, longitude first, and comes back to the metre', () => {
  const text = toGeoJson([WAALBRUG])
  const feature = JSON.parse(text).features[0]
  expect(feature.type).toBe('Feature')
  expect(feature.properties).toEqual({ naam: 'Waalbrug', breedte: null })
  expect(feature.geometry.coordinates[0]).toBeCloseTo(5.8705, 3)
  expect(feature.geometry.coordinates[1]).toBeCloseTo(51.8514, 3)
  for (const degree of feature.geometry.coordinates) expect(String(degree)).toMatch(/^\d+\.\d{1,7}$/)
  expect(readGeoJson(text, 'x.geojson', 'naam').data?.[0]?.geometry).toEqual(WAALBRUG.geometry)
})

test('areas with holes and features without a place keep their shape', () => {
  const area = {
    type: 'MULTIPOLYGON',
    coordinates: [
      [
        [
          [150_000, 430_000],
          [151_000, 430_000],
          [151_000, 431_000],
          [150_000, 430_000],
        ],
        [
          [150_500, 430_100],
          [150_900, 430_500],
          [150_900, 430_100],
          [150_500, 430_100],
        ],
      ],
    ],
  } as const
  const text = toGeoJson([{ geometry: area, properties: {} }, { properties: { naam: 'nergens' } }])
  expect(JSON.parse(text).features[1].geometry).toBeNull()
  const { data, issues } = readGeoJson(text, 'x.geojson', 'naam')
  expect(issues).toEqual([])
  expect(data?.[0]?.geometry).toEqual(area)
  expect(data?.[1]).toEqual({ number: 2, properties: { naam: 'nergens' }, placeless: true })
})

test('nothing at all is a collection without features', () => {
  expect(JSON.parse(toGeoJson([]))).toEqual({ type: 'FeatureCollection', features: [] })
})

test.each([
  [
    'a ring of three points',
    {
      type: 'Polygon',
      coordinates: [
        [
          [5.5, 51.9],
          [5.6, 51.9],
          [5.5, 51.9],
        ],
      ],
    },
  ],
  ['a word for a coordinate', { type: 'Point', coordinates: ['5.5', 51.9] }],
  ['latitude before longitude', { type: 'Point', coordinates: [51.9, 5.5] }],
  ['a collection of geometries', { type: 'GeometryCollection', geometries: [] }],
  ['a line of one point', { type: 'LineString', coordinates: [[5.5, 51.9]] }],
  ['coordinates that are no list', { type: 'Polygon', coordinates: 5 }],
])('%s is an invalid shape, named by its feature', (_, geometry) => {
  const text = JSON.stringify({ features: [{ properties: { naam: 'Tiel' }, geometry }] })
  const { data, issues } = readGeoJson(text, 'x.geojson', 'naam')
  expect(data).toEqual([{ number: 1, properties: { naam: 'Tiel' }, placeless: false }])
  expect(issues).toMatchObject([{ code: 'geometry-invalid', source: 'x.geojson', row: 1, params: { value: 'Tiel' } }])
})
