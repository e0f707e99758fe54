import type { Region } from '@weerbaar/core'
import { expect, test } from 'vitest'
import { readExampleFiles } from '../../../test/read-example-files.ts'
import { parseCsv } from '../../csv/parse-csv.ts'
import { buildExampleRegion } from '../example/build-example-region.ts'
import { OPEN_LAYERS, openCsv, openGeoJson } from './open-data.ts'

const example = buildExampleRegion(readExampleFiles()).data ?? expect.fail('no example region')
const [first, second] = example.sites
const region: Region = {
  ...example,
  sites: [
    { ...first!, name: '=CMD()', ownerAgreed: true, facts: { floorArea: 640 } },
    { ...second!, ownerAgreed: false },
  ],
}

test('sites go out only where their owner agreed', () => {
  const { features } = JSON.parse(openGeoJson(region, 'sites')) as { features: unknown[] } // what the function under test promises
  expect(features).toHaveLength(1)
  expect(openCsv(region, 'sites', 'plain').split('\r\n')).toHaveLength(3) // a header, one site, the end
})

test.each(OPEN_LAYERS)(
  '%s is GeoJSON by RFC 7946: in degrees, outer rings counter-clockwise, with its licence and without a crs',
  (layer) => {
    const content = JSON.parse(openGeoJson(region, layer)) as {
      type: string
      licence: string
      features: { type: string; geometry: { type: string; coordinates: unknown } | null }[]
    } // likewise
    expect(content.type).toBe('FeatureCollection')
    expect(content).not.toHaveProperty('crs')
    expect(content.licence).toBe(region.layers.find((card) => card.layer === layer)?.licence ?? '')
    for (const { geometry } of content.features.slice(0, 20)) {
      const positions = JSON.stringify(geometry?.coordinates ?? []).match(/-?[\d.]+,-?[\d.]+/g) ?? []
      for (const position of positions.slice(0, 50)) {
        const [lon = 0, lat = 0] = position.split(',').map(Number)
        expect(lon > 3 && lon < 8 && lat > 50 && lat < 54, position).toBe(true)
      }
      if (geometry?.type !== 'MultiPolygon') continue
      const [[outer = []] = []] = geometry.coordinates as (readonly (readonly [number, number])[])[][] // a multipolygon of RFC 7946
      const twice = outer.slice(1).reduce((sum, [bx, by], i) => sum + outer[i]![0] * by - bx * outer[i]![1], 0)
      expect(twice).toBeGreaterThan(0)
    }
  },
)

test('Dutch Excel gets semicolons and a byte order mark, and no formula; points bring their place', () => {
  const text = openCsv(region, 'sites', 'nl-excel')
  expect(text.startsWith('\u{feff}id;name;kind;')).toBe(true)
  const [header, row] = parseCsv(text)
  const value = (column: string): string | undefined => row?.values[header?.values.indexOf(column) ?? -1]
  expect([value('name'), value('floor_area'), value('toilets'), value('x_rd')]).toEqual(["'=CMD()", '640', '', String(first?.at[0])])
})
