import { expect, test } from 'vitest'
import { divideLand, OUTSIDE } from './divide-land.ts'
import { centreOf, fillRing, type Raster, squareAt } from './raster.ts'

/** 40 × 40 squares, all land; a river runs from west to east along y = 2,050. */
const raster: Raster = { x: 0, y: 0, columns: 40, rows: 40 }
const land = new Uint8Array(1600).fill(1)
const river = [
  [
    [-500, 2_050],
    [4_500, 2_050],
  ],
] as const
const seat = (x: number, y: number, municipality: number, reach = 0) => ({ at: [x, y] as const, municipality, reach })
const ownerAt = (owner: Int16Array, x: number, y: number): number | undefined => owner[squareAt(raster, [x, y])]

test('land goes to the nearest place on its own side of the river, however near one on the other bank is', () => {
  const owner = divideLand(raster, land, river, [seat(2_000, 2_500, 0), seat(2_000, 100, 1)])
  expect(ownerAt(owner, 2_000, 1_950)).toBe(1)
  expect(ownerAt(owner, 2_000, 2_150)).toBe(0)
  expect(ownerAt(divideLand(raster, land, [], [seat(2_000, 2_500, 0), seat(2_000, 100, 1)]), 2_000, 1_950)).toBe(0)
})

test('a town reaches further than a hamlet', () => {
  const even = divideLand(raster, land, [], [seat(500, 2_000, 0), seat(3_500, 2_000, 1)])
  const town = divideLand(raster, land, [], [seat(500, 2_000, 0, 1_000), seat(3_500, 2_000, 1)])
  expect(ownerAt(even, 2_250, 2_000)).toBe(1)
  expect(ownerAt(town, 2_250, 2_000)).toBe(0)
})

test('every square of the region has an owner, the river too, and no other square has', () => {
  const half = land.map((_, square) => (centreOf(raster, square)[0] < 3_000 ? 1 : 0))
  const owner = divideLand(raster, half, river, [seat(500, 3_000, 0), seat(500, 500, 1)])
  for (const [square, isIn] of half.entries()) expect(owner[square] === OUTSIDE).toBe(isIn === 0)
})

test('land across the river without a place of its own falls to the bank it lies on, not to nobody', () => {
  const owner = divideLand(raster, land, river, [seat(500, 3_000, 0)])
  expect(ownerAt(owner, 2_000, 500)).toBe(0)
})

test('land behind a water that has to be walked around goes to what it hangs together with, not to who is near across it', () => {
  const arm = [
    [
      [2_000, 4_500],
      [2_000, 1_000],
    ],
  ] as const
  const owner = divideLand(raster, land, arm, [seat(1_800, 3_500, 0), seat(3_500, 500, 1)])
  expect(ownerAt(owner, 1_700, 3_500)).toBe(0)
  expect(ownerAt(owner, 2_250, 3_500)).toBe(1)
})

test('a few squares amid another municipality are voted away', () => {
  const owner = divideLand(raster, land, [], [seat(2_000, 2_000, 0), seat(2_300, 2_000, 1, -200), seat(2_000, 1_900, 0)])
  expect(new Set(owner)).toEqual(new Set([0]))
})

test('a ring is filled by whether the middle of a square lies in it, also where the ring is hollow', () => {
  const hollow = [
    [0, 0],
    [1_000, 0],
    [1_000, 1_000],
    [700, 1_000],
    [700, 300],
    [300, 300],
    [300, 1_000],
    [0, 1_000],
    [0, 0],
  ] as const
  const inside = fillRing(raster, hollow)
  expect(inside.reduce((sum, each) => sum + each, 0)).toBe(72)
  expect(inside[squareAt(raster, [550, 550])]).toBe(0)
  expect(inside[squareAt(raster, [850, 550])]).toBe(1)
})
