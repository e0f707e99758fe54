import type { Position } from '@weerbaar/core'
import { mulberry32 } from '@weerbaar/testkit'
import { expect, test } from 'vitest'
import { createSearch, UNREACHED } from './bounded-search.ts'
import { BucketQueue } from './bucket-queue.ts'
import { buildWalkingGraph } from './build-walking-graph.ts'
import { nearestOpen } from './nearest-open.ts'
import { reachTable } from './reach-table.ts'
import { route } from './route.ts'
import { snapPoints } from './snap-points.ts'
import type { Points, WalkingGraph } from './walking-graph.ts'
import { walkingDistances } from './walking-distances.ts'

/** A few square kilometres with ties, parallel ways, islands and lone nodes; every third seed on a coarse grid, where much is equally far. */
function randomVillage(seed: number) {
  const random = mulberry32(seed)
  const below = (n: number) => Math.floor(random() * n)
  const coarse = seed % 3 === 0
  const count = 1 + below(40)
  const metre = () => (coarse ? 500 * below(4) : below(2500))
  const points = (n: number): Points => ({ x: Array.from({ length: n }, metre), y: Array.from({ length: n }, metre) })
  const from: number[] = []
  const to: number[] = []
  const metres: number[] = []
  const tries = count > 1 ? below(120) : 0
  for (let i = 0; i < tries; i++) {
    const a = below(count)
    const b = below(count)
    if (a === b) continue
    from.push(a)
    to.push(b)
    metres.push(coarse ? 250 * (1 + below(3)) : 1 + below(900))
  }
  const { graph } = buildWalkingGraph(points(count), { from, to, metres }, { detourFactor: 1.25 })
  const sites = points(1 + below(6))
  return { graph, cells: points(below(20)), sites, limit: below(3000), open: Array.from({ length: below(5) }, () => below(sites.x.length)) }
}

test('the reach table agrees with plain relaxation on 300 random villages, bit for bit', () => {
  for (let seed = 1; seed <= 300; seed++) {
    const { graph, cells, sites, limit } = randomVillage(seed)
    const { table } = reachTable(graph, cells, sites, limit)
    const rows = Array.from({ length: table.rows }, (_, row) =>
      Array.from(table.site.slice(table.rowStart[row], table.rowStart[row + 1]), (site, i) => [
        table.metres[table.rowStart[row]! + i],
        site,
      ]),
    )
    expect(rows, `seed ${seed}`).toEqual(reachSlowly(graph, cells, sites, limit))
    expect(table.rowStart[table.rows]).toBe(table.metres.length)
  }
})

test('the nearest open site agrees with the slow table on 300 random villages, the lowest number among equals', () => {
  for (let seed = 1; seed <= 300; seed++) {
    const { graph, cells, sites, limit, open } = randomVillage(seed)
    for (const within of [limit, Infinity]) {
      const slow = reachSlowly(graph, cells, sites, within).map((row) => row.find(([, site]) => open.includes(site!)))
      const { metres, site } = nearestOpen(graph, cells, sites, open, within)
      expect([...metres], `seed ${seed}`).toEqual(slow.map((best) => best?.[0] ?? UNREACHED))
      expect([...site], `seed ${seed}`).toEqual(slow.map((best) => best?.[1] ?? -1))
    }
  }
})

test('a route is as long as its arcs and doors, and as the table says', () => {
  for (let seed = 1; seed <= 200; seed++) {
    const { graph, cells, sites } = randomVillage(seed)
    const slow = reachSlowly(graph, cells, sites, Infinity)
    for (let cell = 0; cell < cells.x.length; cell++)
      for (let site = 0; site < sites.x.length; site++) {
        const at = (points: Points, i: number): Position => [points.x[i]!, points.y[i]!]
        const found = route(graph, at(sites, site), at(cells, cell))
        expect(found?.metres, `seed ${seed}`).toBe(slow[cell]!.find(([, s]) => s === site)?.[0])
        expect(found ? walked(graph, found.nodes) : 0).toBeLessThanOrEqual(found?.metres ?? 0)
      }
  }
})

test('searches share scratch without one seeing another, also after two thousand million metres', () => {
  const graph = buildWalkingGraph({ x: [0, 100, 200], y: [0, 0, 0] }, { from: [0, 1], to: [1, 2], metres: [100, 100] }).graph
  const search = createSearch(graph)
  const start = snapPoints(graph, { x: [0], y: [0] }).node
  for (let i = 0; i < 12; i++) {
    expect(search.run(start, [0], 0, 1, i % 2 === 0 ? Infinity : 100)).toBe(i % 2 === 0 ? 3 : 2)
    expect(search.metresTo(search.reached[1]!)).toBe(100)
  }
  expect(search.run(start, [0], 0, 0, 100)).toBe(0)
  expect([0, 1, 2].map((node) => search.metresTo(node))).toEqual([UNREACHED, UNREACHED, UNREACHED])
})

test('a cell exactly on the limit is reached, one metre further is not', () => {
  const graph = buildWalkingGraph({ x: [0, 1000, 2000], y: [0, 0, 0] }, { from: [0, 1], to: [1, 2], metres: [1000, 1001] }).graph
  const reach = (limit: number) => [...reachTable(graph, graph, { x: [0], y: [0] }, limit).table.metres]
  expect(reach(1000)).toEqual([0, 1000])
  expect(reach(2001)).toEqual([0, 1000, 2001])
  expect(reach(2000)).toEqual([0, 1000])
})

test('a farm 600 m from every path is unreachable, and said to be', () => {
  const graph = buildWalkingGraph({ x: [0, 100], y: [0, 0] }, { from: [0], to: [1], metres: [100] }).graph
  const points = { x: [0, 0, 0], y: [600, 500, 501] }
  const { table, cellsTooFar, sitesTooFar } = reachTable(graph, points, points, 5000)
  expect([...table.rowStart]).toEqual([0, 0, 1, 1])
  expect([cellsTooFar, sitesTooFar]).toEqual([
    [0, 2],
    [0, 2],
  ])
  expect([...walkingDistances(graph, [0, 600], 5000)]).toEqual([UNREACHED, UNREACHED])
})

test('the way to the nearest node counts, with the detour of streets', () => {
  const graph = buildWalkingGraph({ x: [0, 1000], y: [0, 0] }, { from: [0], to: [1], metres: [1250] }, { detourFactor: 1.25 }).graph
  expect([...reachTable(graph, { x: [0], y: [100] }, { x: [1000], y: [0] }, 5000).table.metres]).toEqual([1250 + 125])
})

test('of many nodes equally near a door leads to the four lowest', () => {
  const x = [30, 40, 40, 30, -30, -40, -40, -30]
  const y = [40, 30, -30, -40, -40, -30, 30, 40]
  const { graph } = buildWalkingGraph({ x, y }, { from: [], to: [], metres: [] })
  expect([...snapPoints(graph, { x: [0], y: [0] }).node]).toEqual([0, 1, 2, 3])
})

test('a cell halfway between two open sites goes to the lower number, whichever way it looks first', () => {
  const { graph } = buildWalkingGraph({ x: [0, 200], y: [0, 0] }, { from: [], to: [], metres: [] })
  const cell = { x: [100], y: [0] }
  for (const sites of [
    { x: [0, 200], y: [0, 0] },
    { x: [200, 0], y: [0, 0] },
  ])
    expect(nearestOpen(graph, cell, sites, [1, 0])).toEqual({ metres: Uint32Array.of(100), site: Int32Array.of(0) })
})

test('an arc longer than a search begins with is still walked', () => {
  const { graph } = buildWalkingGraph({ x: [0, 9000], y: [0, 0] }, { from: [0], to: [1], metres: [9000] })
  expect(route(graph, [0, 0], [9000, 0])?.metres).toBe(9000)
})

test('among equally short routes it is the same one, whatever the order the streets were given in', () => {
  const corners = { x: [0, 100, 0, 100], y: [0, 0, 100, 100] }
  const there = buildWalkingGraph(corners, { from: [0, 0, 1, 2], to: [1, 2, 3, 3], metres: [100, 100, 100, 100] }).graph
  const back = buildWalkingGraph(corners, { from: [2, 1, 0, 0], to: [3, 3, 2, 1], metres: [100, 100, 100, 100] }).graph
  expect(route(there, [0, 0], [100, 100])?.nodes).toEqual(route(back, [0, 0], [100, 100])?.nodes)
})

test('a node exactly as far as the queue reaches does not come out too early', () => {
  const queue = new BucketQueue(4)
  queue.push(7, 0)
  expect(queue.node[queue.takeNearest()]).toBe(7)
  queue.push(8, 4)
  expect(queue.node[queue.takeNearest()]).toBe(8)
  expect(queue.key).toBe(4)
  expect(queue.takeNearest()).toBe(-1)
})

test('refuses a limit that is no distance, a site that is not there, a point without a place', () => {
  const graph = buildWalkingGraph({ x: [0], y: [0] }, { from: [], to: [], metres: [] }).graph
  const here = { x: [0], y: [0] }
  for (const limit of [-1, Number.NaN]) {
    expect(() => reachTable(graph, here, here, limit)).toThrow(/^limit is .* m, expected zero or more$/)
    expect(() => walkingDistances(graph, [0, 0], limit)).toThrow(/^limit is/)
    expect(() => nearestOpen(graph, here, here, [], limit)).toThrow(/^limit is/)
  }
  for (const site of [1, -1, 0.5, Number.NaN])
    expect(() => nearestOpen(graph, here, here, [site])).toThrow(/^open site .* is not one of 0…0$/)
  expect(() => reachTable(graph, { x: [Number.NaN], y: [0] }, here, 1)).toThrow(/^point 0 stands at NaN, 0/)
})

/** Slow and obvious: from every site, repeat every arc until nothing improves (Bellman–Ford); rows of metres and site, sorted. */
function reachSlowly(graph: WalkingGraph, cells: Points, sites: Points, limit: number): number[][][] {
  const doorOf = doorsSlowly(graph)
  const rows: number[][][] = Array.from({ length: cells.x.length }, () => [])
  for (let site = 0; site < sites.x.length; site++) {
    const metres = new Float64Array(graph.x.length).fill(Infinity)
    for (const [node, away] of doorOf(sites, site)) metres[node] = away
    for (let changed = true; changed; ) {
      changed = false
      for (let v = 0; v < graph.x.length; v++)
        for (let arc = graph.firstArc[v]!; arc < graph.firstArc[v + 1]!; arc++)
          if (metres[v]! + graph.length[arc]! < metres[graph.head[arc]!]!) {
            metres[graph.head[arc]!] = metres[v]! + graph.length[arc]!
            changed = true
          }
    }
    for (let cell = 0; cell < cells.x.length; cell++) {
      const best = Math.min(...doorOf(cells, cell).map(([node, away]) => metres[node]! + away))
      if (best <= limit && best < Infinity) rows[cell]!.push([best, site])
    }
  }
  return rows.map((row) => row.sort(([a, i], [b, j]) => a! - b! || i! - j!))
}

/** Slow and obvious: sort all nodes by distance and take the first four within 500 m; one alone when the point stands on it. */
const doorsSlowly = (graph: WalkingGraph) => (points: Points, i: number) => {
  const all = [...graph.x].map((x, node): [number, number] => [
    node,
    Math.sqrt((points.x[i]! - x) ** 2 + (points.y[i]! - graph.y[node]!) ** 2),
  ])
  const near = all.filter(([, away]) => away <= 500).sort(([n, a], [m, b]) => a - b || n - m)
  return near.slice(0, near[0]?.[1] === 0 ? 1 : 4).map(([node, away]): [number, number] => [node, Math.round(away * 1.25)])
}

function walked(graph: WalkingGraph, nodes: Uint32Array): number {
  let sum = 0
  for (let i = 1; i < nodes.length; i++) {
    const arcs = Array.from(
      { length: graph.firstArc[nodes[i - 1]! + 1]! - graph.firstArc[nodes[i - 1]!]! },
      (_, k) => graph.firstArc[nodes[i - 1]!]! + k,
    )
    sum += Math.min(...arcs.filter((arc) => graph.head[arc] === nodes[i]).map((arc) => graph.length[arc]!))
  }
  return sum
}
