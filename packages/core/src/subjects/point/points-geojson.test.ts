import { expect, test } from 'vitest'
import { sampleId, samplePointCard } from '@weerbaar/testkit'
import type { PointRow } from './points-overview.ts'
import { pointsGeoJson } from './points-geojson.ts'

const row = (more: Partial<PointRow>): PointRow => ({
  point: sampleId('punt-1'),
  card: samplePointCard(),
  state: 'open',
  reason: null,
  acknowledged: true,
  inside: 7,
  cameInAll: 64,
  staff: 3,
  waiting: { now: 1, soon: 0, canWait: 0 },
  alarms: 0,
  ...more,
})
const read = (form: 'rd' | 'wgs84', audience: 'owner' | 'others', rows = [row({})]) =>
  JSON.parse(pointsGeoJson({ rows, form, audience, now: 1_780_000_000_000, exercise: 'winterlicht' })) as {
    crs?: object
    features: { geometry: { coordinates: number[] }; properties: Record<string, unknown> }[]
  } // the documented form

test('RD keeps the metres and names its system, degrees lie in the Betuwe and need no name', () => {
  const rd = read('rd', 'owner')
  expect([rd.features[0]?.geometry.coordinates, JSON.stringify(rd.crs)]).toEqual([[158_000, 433_000], expect.stringContaining('28992')])
  const { crs, features } = read('wgs84', 'owner')
  const [lon = 0, lat = 0] = features[0]?.geometry.coordinates ?? []
  expect([crs, lon > 5.3 && lon < 5.5, lat > 51.8 && lat < 52]).toEqual([undefined, true, true])
})

test('seven people inside are told to the owner and held back from others, who are told so; every feature says it is an exercise', () => {
  const [own, others] = (['owner', 'others'] as const).map((audience) => read('rd', audience).features[0]?.properties)
  expect([own?.['inside'], own?.['heldBack']]).toEqual([7, false])
  expect([others?.['inside'], others?.['came'], others?.['heldBack'], others?.['exercise']]).toEqual([
    null,
    64,
    true,
    'OEFENING winterlicht',
  ])
})

test('a point without a place is left out, and unknown is null', () => {
  const { inside: _, ...uncounted } = row({})
  const { features } = read('rd', 'owner', [uncounted, row({ card: samplePointCard({ at: null }) })])
  expect(features.map(({ properties }) => [properties['inside'], properties['heldBack'], properties['waterLitres']])).toEqual([
    [null, false, null],
  ])
})
