import fc from 'fast-check'
import { expect, test } from 'vitest'
import { areaContains, signedArea } from '../../geometry/ring.ts'
import { centreOf, type Raster } from './raster.ts'
import { traceBorders } from './trace-borders.ts'

const board = (rows: readonly string[]): { raster: Raster; owner: Int16Array } => ({
  raster: { x: 0, y: 0, columns: rows[0]!.length, rows: rows.length },
  owner: Int16Array.from([...rows].reverse().join(''), (mark) => (mark === '.' ? -1 : Number(mark))),
})

test('a block of squares becomes one ring, counter-clockwise and closed, smaller than the block by its rounded corners only', () => {
  const { raster, owner } = board(['.'.repeat(32), ...Array(30).fill(`.${'0'.repeat(30)}.`), '.'.repeat(32)])
  const [border] = traceBorders(raster, owner, 1)
  expect(border).toHaveLength(1)
  const [outer, ...holes] = border![0]!
  expect(holes).toEqual([])
  expect(outer!.at(-1)).toEqual(outer![0])
  expect(signedArea(outer!)).toBeGreaterThan(0.96 * 9_000_000)
  expect(signedArea(outer!)).toBeLessThan(9_000_000)
})

test('an enclave is a hole in its surroundings and a ring of its own, with the same line', () => {
  const { raster, owner } = board(['000000000', '000000000', '000111000', '000111000', '000111000', '000000000', '000000000'])
  const [around, within] = traceBorders(raster, owner, 2)
  const hole = around![0]![1]!
  const ring = within![0]![0]!
  expect(signedArea(hole)).toBeLessThan(0)
  expect(signedArea(ring)).toBe(-signedArea(hole))
})

test('two pieces of one owner are two polygons', () => {
  const { raster, owner } = board(['00..00', '00..00', '00..00'])
  expect(traceBorders(raster, owner, 1)[0]).toHaveLength(2)
})

test('whatever the division, the areas add up to the area inside the outer edge: no gap and no overlap', () => {
  const division = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 12 * 9, maxLength: 12 * 9 })
  fc.assert(
    fc.property(division, (marks) => {
      const raster: Raster = { x: 1000, y: 2000, columns: 12, rows: 9 }
      const owner = Int16Array.from(marks)
      const area = (borders: ReturnType<typeof traceBorders>): number => borders.flat(2).reduce((sum, ring) => sum + signedArea(ring), 0)
      const parts = area(traceBorders(raster, owner, 3))
      // Rings that shrink to nothing while smoothed are dropped on both their sides, so that the sum stays the whole.
      const squares = 12 * 9 * 10_000
      expect(Math.abs(parts - squares) / squares).toBeLessThan(0.12)
    }),
    { seed: 14, numRuns: 100 },
  )
})

test('the middle of a large area stays in it', () => {
  const { raster, owner } = board(['000001111', '000001111', '000001111', '000001111', '000001111', '000001111'])
  const [west, east] = traceBorders(raster, owner, 2)
  const at = (column: number, row: number) => centreOf(raster, row * raster.columns + column)
  expect(areaContains(west!, at(2, 3))).toBe(true)
  expect(areaContains(east!, at(2, 3))).toBe(false)
  expect(areaContains(east!, at(7, 3))).toBe(true)
})
