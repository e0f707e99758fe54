import { DWELLING_CLASSES, type Position, type Region } from '@weerbaar/core'
import { expect, test } from 'vitest'
import { buildExampleRegion } from './build-example-region.ts'
import { nearestOnLine } from '../../geometry/line.ts'
import { areaContains, signedArea } from '../../geometry/ring.ts'
import { readExampleFiles } from '../../../test/read-example-files.ts'

const sources = readExampleFiles()
const { data, issues } = buildExampleRegion(sources)
const region: Region = data ?? expect.fail(JSON.stringify(issues))

test('the example region has the fourteen municipalities and 582,874 inhabitants, of whom every one lives in a square', () => {
  expect(region.municipalities).toHaveLength(14)
  expect(region.municipalities.reduce((sum, { inhabitants }) => sum + inhabitants, 0)).toBe(582_874)
  const { cells } = region
  for (const [m, municipality] of region.municipalities.entries())
    for (const column of ['inhabitants', 'children', 'elderly', 'households'] as const)
      expect(
        cells[column].reduce((sum, value, i) => sum + (cells.municipality[i] === m ? value : 0), 0),
        `${municipality.name}, ${column}`,
      ).toBe(municipality[column])
})

test('in no square live more children and elderly than people, nor more households', () => {
  const { count, inhabitants, children, elderly, households } = region.cells
  const odd = Array.from({ length: count }, (_, i) => i).filter(
    (i) => children[i]! + elderly[i]! > inhabitants[i]! || households[i]! > inhabitants[i]! || households[i]! < 1,
  )
  expect(odd).toEqual([])
})

test('it is a region of believable size: 15,000 to 20,000 squares, 400 to 500 sites, all marked as modelled', () => {
  expect(region.cells.count).toBeGreaterThan(15_000)
  expect(region.cells.count).toBeLessThan(20_000)
  expect(region.sites.length).toBeGreaterThan(400)
  expect(region.sites.length).toBeLessThan(500)
  expect(new Set(region.sites.map(({ id }) => id)).size).toBe(region.sites.length)
  expect(region.sites.every((site) => site.provenance === 'modelled' && !site.ownerAgreed)).toBe(true)
  for (const layer of ['municipalities', 'cells', 'sites', 'service-areas'])
    expect(region.layers.find((card) => card.layer === layer)?.provenance).toBe('modelled')
})

test('nobody lives in the water: every square stays clear of every bank', () => {
  const { x, y, count } = region.cells
  const wet = region.water.flatMap(({ axis, width, name }) =>
    Array.from({ length: count }, (_, i) => i)
      .filter((i) => nearestOnLine(axis, [x[i]! + 50, y[i]! + 50]).metres < width / 2 + 50)
      .map((i) => `${x[i]}, ${y[i]} in ${name}`),
  )
  expect(wet).toEqual([])
})

test('Lent lies north of the Waal and Nijmegen south of it, in one municipality', () => {
  const [lent, nijmegen] = ['Lent', 'Nijmegen'].map((name) => region.places.find((place) => place.name === name))
  expect(lent?.municipality).toBe('GM0268@2024')
  expect(nijmegen?.municipality).toBe('GM0268@2024')
  const bridge = region.crossings.find(({ name }) => name === 'Waalbrug')
  expect(bridge?.travellers).toEqual(['foot', 'bicycle', 'car'])
  expect(lent!.at[1]).toBeGreaterThan(bridge!.at[1])
  expect(nijmegen!.at[1]).toBeLessThan(bridge!.at[1])
})

test('every crossing stands on the axis of its water, which is in the table', () => {
  for (const crossing of region.crossings) {
    const water = region.water.find(({ name }) => name === crossing.water)
    expect(nearestOnLine(water?.axis ?? [], crossing.at).metres, crossing.name).toBeLessThan(2)
  }
})

test('borders leave no gap and do not overlap: a point of the region lies in exactly one municipality, as does every place', () => {
  const owners = (at: Position): string[] => region.municipalities.filter(({ border }) => areaContains(border, at)).map(({ name }) => name)
  for (const place of region.places)
    expect(owners(place.at), place.name).toEqual([region.municipalities.find(({ id }) => id === place.municipality)?.name])
  // Between Maas and Lek, Erichem and Deest, all land and water belongs to somebody.
  for (let x = 150_013; x < 172_000; x += 331)
    for (let y = 428_017; y < 436_000; y += 217) if (owners([x, y]).length !== 1) expect.fail(`${x}, ${y}: '${owners([x, y]).join(', ')}'`)
})

test('outer rings run counter-clockwise and end where they begin', () => {
  for (const { border, name } of region.municipalities)
    for (const [outer, ...holes] of border) {
      expect(signedArea(outer!), name).toBeGreaterThan(0)
      expect(outer!.at(-1)).toEqual(outer![0])
      for (const hole of holes) expect(signedArea(hole), name).toBeLessThan(0)
    }
})

test('every municipality draws power from exactly one modelled supply area, and iRvN serves six of them and Mook en Middelaar', () => {
  const supply = region.serviceAreas.filter(({ service }) => service === 'electricity').flatMap(({ municipalities }) => municipalities)
  expect(supply.toSorted()).toEqual(region.municipalities.map(({ id }) => id))
  const irvn = region.serviceAreas.find(({ id }) => id === 'irvn')
  expect(irvn?.municipalities).toHaveLength(6)
  expect(irvn?.outside).toEqual(['Mook en Middelaar'])
})

test('flats stand in the towns: Nijmegen has them, West Maas en Waal has none', () => {
  const flats = (name: string): number => {
    const m = region.municipalities.findIndex((municipality) => municipality.name === name)
    return region.cells.dwelling.filter((kind, i) => region.cells.municipality[i] === m && DWELLING_CLASSES[kind] === 'apartment').length
  }
  expect(flats('Nijmegen')).toBeGreaterThan(300)
  expect(flats('West Maas en Waal')).toBe(0)
})

test('the same sources give the same region to the last person', () => {
  expect(buildExampleRegion(sources).data).toEqual(region)
}, 30_000)

test('a GeoNames file that is something else is refused, and so is a faulty row of the table, by name and number', () => {
  expect(buildExampleRegion({ ...sources, cities500: '<html></html>' })).toMatchObject({ issues: [{ code: 'file-not-recognised' }] })
  const table = { ...sources.table, 'municipalities.csv': sources.table['municipalities.csv'].replace('26725', 'veel') }
  expect(buildExampleRegion({ ...sources, table })).toEqual({
    issues: [
      {
        code: 'value-not-a-number',
        severity: 'error',
        source: 'municipalities.csv',
        row: 2,
        field: 'inhabitants',
        params: { value: 'veel' },
      },
    ],
  })
})
