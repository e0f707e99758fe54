import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { LineString, Position } from '@weerbaar/core'
import { expect, test } from 'vitest'
import { nearestOnLine } from '../../geometry/line.ts'
import { readGeoJson } from '../../geojson/read-geojson.ts'
import { readCsvTable } from '../../csv/csv-table.ts'
import { positionOf } from '../../geonames/read-places.ts'
import { sameName } from '../sources/read-crossings.ts'
import { readMunicipalities } from '../../cbs/read-municipalities.ts'
import { readExampleTable } from './example-table.ts'
import { readExampleFiles } from '../../../test/read-example-files.ts'

const texts = readExampleFiles().table
const { data, issues } = readExampleTable(texts)
const table = data ?? expect.fail(JSON.stringify(issues))

test('the hand-made table reads without an issue; totals add up to the published 582,874', () => {
  expect(issues).toEqual([])
  expect(table.municipalities.reduce((sum, { inhabitants }) => sum + inhabitants, 0)).toBe(582_874)
})

test('every crossing is over a water of the table, and its position lies within 300 m of the axis', () => {
  const far = table.crossings.flatMap(({ name, water, at }) => {
    const axis = table.water.find((each) => each.name === water)?.axis ?? []
    const { metres } = nearestOnLine(axis, at)
    return metres > 300 ? [`${name}: ${Math.round(metres)} m`] : []
  })
  expect(far).toEqual([])
})

test('names are unique, and places belong to a municipality of the table', () => {
  for (const list of [table.crossings, table.water, table.municipalities])
    expect(new Set(list.map(({ name }) => name)).size).toBe(list.length)
  const ids = new Set(table.municipalities.map(({ id }) => id))
  expect(table.places.filter(({ municipality }) => !ids.has(municipality))).toEqual([])
  expect(table.serviceAreas.flatMap(({ municipalities }) => municipalities).filter((id) => !ids.has(id))).toEqual([])
})

test.each([
  ['municipalities.csv', 'GM0209', '0209', 'code-malformed'],
  ['water.csv', ',river,', ',brook,', 'value-not-allowed'],
  ['water.csv', '201.8 431.2', '201.8', 'value-not-a-number'],
  ['crossings.csv', 'foot bicycle car', 'horse', 'value-not-allowed'],
  ['crossings.csv', '188300', '-188300', 'value-not-a-number'],
  ['outline.csv', 'along,x,y', 'along,east,north', 'column-missing'],
] as const)('%s with a fault is refused', (file, good, bad, code) => {
  const read = readExampleTable({ ...texts, [file]: texts[file].replace(good, bad) })
  expect(read.data).toBeUndefined()
  expect(read.issues).toContainEqual(expect.objectContaining({ code, source: file }))
})

const SHARED = new URL('../../../../../../shared/data/', import.meta.url)
const hasShared = existsSync(new URL('water/rivieren_as.geojson', SHARED))
const shared = (path: string): string => readFileSync(new URL(path, SHARED), 'utf8')

test.skipIf(!hasShared)('the totals are those of ../shared/data', () => {
  const theirs = readMunicipalities(shared('admin/gemeenten.geojson'), 'gemeenten.geojson', 2024).data ?? []
  const figures = theirs.map(({ id, name, inhabitants, children, elderly, households }) => ({
    id,
    name,
    inhabitants,
    children,
    elderly,
    households,
  }))
  expect(table.municipalities.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(figures)
})

test.skipIf(!hasShared)('every crossing of ../shared/data has one of ours over the same water within 500 m', () => {
  const files = readdirSync(new URL('water/', SHARED)).filter((name) => name.endsWith('.csv'))
  const lost = files.flatMap((file) => {
    const columns = { name: ['naam'], water: ['rivier', 'water'], lon: ['lon'], lat: ['lat'] }
    const rows = readCsvTable(shared(`water/${file}`), file, columns).data ?? []
    return rows.flatMap(({ text }) => {
      const at = positionOf(text('lon'), text('lat')) ?? expect.fail(text('name'))
      const metres = table.crossings
        .filter(({ water }) => sameName(water, text('water')))
        .map((ours) => Math.hypot(ours.at[0] - at[0], ours.at[1] - at[1]))
      return Math.min(...metres) > 500 ? [`${text('name')}: ${Math.round(Math.min(...metres))} m`] : []
    })
  })
  expect(lost).toEqual([])
})

test.skipIf(!hasShared)('inside the region the axes of Waal, Maas and Nederrijn lie within 1 km of those of ../shared/data', () => {
  const theirs = readGeoJson(shared('water/rivieren_as.geojson'), 'rivieren_as.geojson', 'name').data ?? []
  const west = 138_000
  const inside = ([x, y]: Position): boolean =>
    x > west && x < 196_000 && y > 416_000 && !(x > 172_000 && y > 436_000) && !(x > 187_900 && y < 419_000)
  for (const name of ['Waal', 'Maas', 'Nederrijn/Lek']) {
    const ours = table.water.find((water) => water.name === name)?.axis ?? []
    const lines = theirs.flatMap(({ properties, geometry }): LineString[] =>
      geometry?.type === 'LINESTRING' && sameName(String(properties['name']), name) ? [geometry.coordinates] : [],
    )
    const apart = lines
      .flat()
      .filter(inside)
      .map((at) => nearestOnLine(ours, at).metres)
    expect(apart.length, name).toBeGreaterThan(30)
    expect(Math.max(...apart), name).toBeLessThan(1_000)
  }
})
