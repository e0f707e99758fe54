import { findPairs, latticeOverLand, reachOfPairs, reachTable, type Walk } from '@weerbaar/engines/network'
import { mulberry32 } from '@weerbaar/testkit'
import { expect, test } from 'vitest'
import { reachOnThreads } from './reach-on-threads.ts'

const scatter = (seed: number, count: number, side: number) => {
  const random = mulberry32(seed)
  return { x: Float64Array.from({ length: count }, () => random() * side), y: Float64Array.from({ length: count }, () => random() * side) }
}
const walkOver = (sites: number): Walk => ({
  graph: latticeOverLand({ box: { minX: 0, minY: 0, maxX: 12_000, maxY: 12_000 }, water: [], crossings: [] }).graph,
  cells: scatter(1, 1500, 12_000),
  sites: scatter(2, sites, 13_000), // some lie off the land
  limit: 2000,
})

test('one, two and three threads find the same table, bit for bit, with the same sites too far from any way', () => {
  const walk = walkOver(700)
  const alone = reachTable(walk.graph, walk.cells, walk.sites, walk.limit)
  expect(alone.table.metres.length).toBeGreaterThan(20_000)
  expect(alone.sitesTooFar.length).toBeGreaterThan(0)
  for (const threads of [1, 2, 3]) expect(reachOnThreads(walk, threads), `${threads} threads`).toEqual(alone)
})

test('how sites are shared out leaves no trace in the table', () => {
  const walk = walkOver(60)
  const every = (step: number, from: number) => {
    const sites = Array.from({ length: 30 }, (_, i) => from + step * i)
    return findPairs(walk, () => sites.pop() ?? 60)
  }
  const nothing = findPairs(walk, () => 60)
  expect(reachOfPairs(walk, [nothing, every(2, 1), every(2, 0)])).toEqual(reachTable(walk.graph, walk.cells, walk.sites, walk.limit))
})

test('with few sites it searches by itself', () => {
  const walk = walkOver(20)
  expect(reachOnThreads(walk, 2)).toEqual(reachTable(walk.graph, walk.cells, walk.sites, walk.limit))
})
