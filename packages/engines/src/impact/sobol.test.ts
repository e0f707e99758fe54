import { expect, test } from 'vitest'
import { SOBOL_DIMENSIONS, sobolCoordinates } from './sobol.ts'

test('the first ten points in three dimensions are those of the published direction numbers', () => {
  // worked out by scipy.stats.qmc.Sobol (SciPy 1.17), which carries the same table
  const published = [
    [0, 0, 0],
    [0.5, 0.5, 0.5],
    [0.75, 0.25, 0.25],
    [0.25, 0.75, 0.75],
    [0.375, 0.375, 0.625],
    [0.875, 0.875, 0.125],
    [0.625, 0.125, 0.875],
    [0.125, 0.625, 0.375],
    [0.1875, 0.3125, 0.9375],
    [0.6875, 0.8125, 0.4375],
  ]
  const columns = [0, 1, 2].map((dimension) => sobolCoordinates(dimension, 10, undefined))
  expect(published.map((_, i) => columns.map((column) => column[i]))).toEqual(published)
})

test('dimension 101 and the last of the table begin as in SciPy 1.17, made from the same table', () => {
  expect([...sobolCoordinates(100, 8, undefined)]).toEqual([0, 0.5, 0.25, 0.75, 0.625, 0.125, 0.875, 0.375])
  expect([...sobolCoordinates(255, 8, undefined)]).toEqual([0, 0.5, 0.75, 0.25, 0.375, 0.875, 0.625, 0.125])
})

test('scrambled, every one of 1,024 equal strips still holds one point, in each dimension and beyond the table', () => {
  for (let dimension = 0; dimension < SOBOL_DIMENSIONS + 2; dimension++) {
    const strips = new Set(sobolCoordinates(dimension, 1024, 3).map((u) => Math.floor(u * 1024)))
    expect(strips.size, `dimension ${dimension}`).toBe(1024)
  }
})

test('scrambled, every one of 32 × 32 squares of the first two dimensions holds one point', () => {
  const [x, y] = [sobolCoordinates(0, 1024, 9), sobolCoordinates(1, 1024, 9)]
  expect(new Set(Array.from(x, (u, i) => Math.floor(u * 32) * 32 + Math.floor(y[i]! * 32))).size).toBe(1024)
})

test('another seed gives other points, the same seed the same, and 0 and 1 never occur', () => {
  expect(sobolCoordinates(5, 64, 1)).toEqual(sobolCoordinates(5, 64, 1))
  expect(sobolCoordinates(5, 64, 1)).not.toEqual(sobolCoordinates(5, 64, 2))
  for (const u of sobolCoordinates(5, 4096, 2)) expect(u > 0 && u < 1).toBe(true)
})
