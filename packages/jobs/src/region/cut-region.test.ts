import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Region, UNKNOWN } from '@weerbaar/core'
import { expect, test } from 'vitest'
import { buildExample } from './build-example.ts'
import { cutRegion } from './cut-region.ts'
import { openRegion, saveRegion } from './open-region.ts'

const whole = buildExample().data!
const TIEL = [158_000, 433_500] as const

test('the surroundings of Tiel hold the squares within reach under the right municipality, and are read back as a region of their own', () => {
  const cut = cutRegion(whole, [...TIEL], 5_000)
  const inside = Array.from({ length: whole.cells.count }, (_, i) => i).filter(
    (i) => Math.abs((whole.cells.x[i] ?? 0) + 50 - TIEL[0]) <= 5_000 && Math.abs((whole.cells.y[i] ?? 0) + 50 - TIEL[1]) <= 5_000,
  )
  const people = (region: Region, rows: readonly number[]) =>
    rows.map(
      (i) =>
        `${region.cells.x[i]} ${region.cells.y[i]} ${region.cells.inhabitants[i]} ${region.municipalities[region.cells.municipality[i] ?? 0]?.name}`,
    )
  expect(
    people(
      cut,
      Array.from({ length: cut.cells.count }, (_, i) => i),
    ),
  ).toEqual(people(whole, inside))
  expect(cut.cells.count).toBeLessThan(whole.cells.count / 4)
  expect(cut.municipalities.map(({ name }) => name)).toContain('Tiel')
  expect(cut.municipalities.length).toBeLessThan(whole.municipalities.length)
  expect(cut.layers.find(({ layer }) => layer === 'cells')?.features).toBe(cut.cells.count)
  const folder = mkdtempSync(join(tmpdir(), 'weerbaar-cut-'))
  const file = join(folder, 'tiel.gpkg')
  const saved = saveRegion(file, cut, false)
  const opened = openRegion(file)
  expect(opened.issues).toEqual([])
  expect(opened.data?.hash).toBe(saved.data)
  rmSync(folder, { recursive: true })
})

test('ways go along with both ends inside, and one over a bridge that is left out does not', () => {
  const bridge = (name: string, x: number) =>
    ({ name, kind: 'bridge', water: 'Waal', at: [x, 433_500], travellers: ['foot'], inService: true }) as const
  const region: Region = {
    ...whole,
    crossings: [bridge('ver', 170_000), bridge('hier', 158_000)],
    walking: {
      x: Int32Array.of(158_000, 158_100, 158_200, 170_000),
      y: Int32Array.of(433_500, 433_500, 433_500, 433_500),
      from: Uint32Array.of(0, 1, 2, 0),
      to: Uint32Array.of(1, 2, 3, 2),
      metres: Uint16Array.of(100, 101, 12_000, 210),
      crossing: Int32Array.of(UNKNOWN, 1, UNKNOWN, 0),
    },
  }
  const { walking, crossings } = cutRegion(region, [...TIEL], 1_000)
  expect(crossings.map(({ name }) => name)).toEqual(['hier'])
  expect([...(walking?.metres ?? [])]).toEqual([100, 101])
  expect([...(walking?.crossing ?? [])]).toEqual([UNKNOWN, 0])
  expect([...(walking?.to ?? [])]).toEqual([1, 2])
})

test('where nobody is there is nothing to cut', () => {
  expect(() => cutRegion(whole, [10_000, 600_000], 1_000)).toThrow('no municipality within 1000 m of 10000, 600000')
})
