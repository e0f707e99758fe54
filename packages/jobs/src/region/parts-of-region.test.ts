import { UNKNOWN } from '@weerbaar/core'
import { expect, test } from 'vitest'
import { buildExample } from './build-example.ts'
import { partsOfRegion } from './parts-of-region.ts'

const region = buildExample().data!

test('without neighbourhoods a square belongs to the nearest place of its own municipality: Lent, north of the Waal, is Lent', () => {
  const { kind, parts, partOf } = partsOfRegion(region)
  expect(kind).toBe('places')
  const lent = region.places.findIndex(({ name }) => name === 'Lent')
  const [x, y] = region.places[lent]!.at
  const { cells } = region
  const there = Array.from({ length: cells.count }, (_, i) => i).filter((i) => Math.hypot(cells.x[i]! - x, cells.y[i]! - y) < 200)
  expect(there.length).toBeGreaterThan(0)
  for (const cell of there) expect(partOf[cell]).toBe(lent)
  for (let i = 0; i < cells.count; i++) {
    const part = parts[partOf[i]!]
    if (part) expect(part.municipality).toBe(region.municipalities[cells.municipality[i]!]!.id)
  }
})

test('with neighbourhoods the squares say themselves where they lie, and one without stays without', () => {
  const neighbourhood = new Int32Array(region.cells.count).fill(UNKNOWN).fill(0, 0, 5)
  const [first] = region.municipalities
  const built = partsOfRegion({
    ...region,
    neighbourhoods: [{ id: 'BU02680101@2024' as never, name: 'Benedenstad', municipality: first!.id, inhabitants: 5 }],
    cells: { ...region.cells, neighbourhood },
  })
  expect(built).toMatchObject({ kind: 'neighbourhoods', parts: [{ name: 'Benedenstad' }] })
  expect([built.partOf[0], built.partOf[5]]).toEqual([0, UNKNOWN])
})
