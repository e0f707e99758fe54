/**
 * How fast walking distances are, on seeded made-up land. Prints a table and writes bench/results/network.json.
 * Run: node bench/network/run.ts
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import {
  buildWalkingGraph,
  createSearch,
  type LandLattice,
  latticeOverLand,
  nearestOpen,
  type Points,
  reachTable,
  route,
  type WalkingGraph,
  walkingDistances,
} from '@weerbaar/engines/network'
import { reachOnThreads } from '@weerbaar/jobs'
import { mulberry32 } from '@weerbaar/testkit'

interface Row {
  readonly what: string
  readonly seconds: number
  readonly detail: string
}
const rows: Row[] = []

function timed<T>(what: string, work: () => T, detail: (result: T, seconds: number) => string, repeats = 3): T {
  let best = Infinity
  let result = work()
  for (let i = 0; i < repeats; i++) {
    const start = performance.now()
    result = work()
    best = Math.min(best, (performance.now() - start) / 1000)
  }
  rows.push({ what, seconds: Number(best.toFixed(4)), detail: detail(result, best) })
  return result
}

const scatter = (seed: number, count: number, width: number, height: number): Points => {
  const random = mulberry32(seed)
  return {
    x: Float64Array.from({ length: count }, () => random() * width),
    y: Float64Array.from({ length: count }, () => random() * height),
  }
}

/** Streets in squares, some missing: four ways at most, about 3.4 arcs a node, as in the measurement this is held against. */
function streets(side: number, spacing: number): WalkingGraph {
  const random = mulberry32(side)
  const x = Float64Array.from({ length: side * side }, (_, i) => (i % side) * spacing)
  const y = Float64Array.from({ length: side * side }, (_, i) => Math.floor(i / side) * spacing)
  const from: number[] = []
  const to: number[] = []
  const metres: number[] = []
  for (let i = 0; i < side * side; i++)
    for (const [there, exists] of [
      [i + 1, (i + 1) % side !== 0],
      [i + side, i + side < side * side],
    ] as const)
      if (exists && random() < 0.857) {
        from.push(i)
        to.push(there)
        metres.push(Math.round(spacing * (1 + 0.3 * random())))
      }
  return buildWalkingGraph({ x, y }, { from, to, metres }).graph
}

function searches(graph: WalkingGraph, sources: number, limit: number): { settled: number; checksum: number } {
  const search = createSearch(graph)
  const random = mulberry32(sources)
  let settled = 0
  let checksum = 0
  for (let i = 0; i < sources; i++) {
    const count = search.run([Math.floor(random() * graph.x.length)], [0], 0, 1, limit)
    settled += count
    for (let k = 0; k < count; k++) checksum = (checksum + (search.metres[k] ?? 0)) >>> 0
  }
  return { settled, checksum }
}

const perSource =
  (sources: number) =>
  ({ settled, checksum }: { settled: number; checksum: number }, seconds: number) =>
    `${Math.round(settled / sources)} nodes and ${((seconds * 1000) / sources).toFixed(3)} ms a source, ${(settled / seconds / 1e6).toFixed(1)} M nodes/s, checksum ${checksum}`

/** A made-up region as large as Gelderland-Zuid with its surroundings: a meandering river with five bridges. */
const region = (): LandLattice => {
  const axis = Array.from({ length: 180 }, (_, i): [number, number] => [i * 500, 20_000 + 2500 * Math.sin(i / 9)])
  return latticeOverLand({
    box: { minX: 0, minY: 0, maxX: 90_000, maxY: 40_000 },
    water: [{ name: 'river', kind: 'river', width: 350, axis }],
    crossings: [10, 45, 85, 120, 160].map((i) => ({
      name: `bridge ${i}`,
      kind: 'bridge',
      water: 'river',
      at: axis[i] ?? [0, 0],
      travellers: ['foot'],
      inService: true,
    })),
  })
}

const graphSize = (graph: WalkingGraph) => `${graph.x.length} nodes, ${graph.head.length} arcs`
const { graph } = timed('lattice over 90 × 40 km at 100 m, one river, five bridges', region, (made) => graphSize(made.graph))

for (const spacing of [80, 35]) {
  const town = timed(`streets, 4 ways, ${spacing} m: build`, () => streets(708, spacing), graphSize, 1)
  const sources = spacing === 80 ? 1000 : 300
  timed(`streets, 4 ways, ${spacing} m: ${sources} sources × 5 km`, () => searches(town, sources, 5000), perSource(sources))
  const side = 708 * spacing
  const walk = { graph: town, cells: scatter(3, 20_000, side, side), sites: scatter(4, 1000, side, side), limit: 5000 }
  for (const threads of [1, 2])
    timed(
      `the same streets: reach table of 20,000 cells × 1,000 sites, ${threads === 1 ? 'one thread' : 'two threads'}`,
      () => reachOnThreads(walk, threads),
      ({ table }) => `${table.metres.length} pairs`,
    )
}
const half = latticeOverLand({ box: { minX: 0, minY: 0, maxX: 70_800, maxY: 70_800 }, water: [], crossings: [] }).graph
timed(`lattice, 16 ways, ${half.x.length} nodes: 1000 sources × 5 km`, () => searches(half, 1000, 5000), perSource(1000))

const cells = scatter(1, 20_000, 90_000, 40_000)
const sites = scatter(2, 1000, 90_000, 40_000)
const pairs = ({ table }: ReturnType<typeof reachTable>) => `${table.metres.length} pairs`
timed('reach table, region: 20,000 cells × 1,000 sites within 5 km', () => reachTable(graph, cells, sites, 5000), pairs)
timed('reach table, region: the same within 2.5 km', () => reachTable(graph, cells, sites, 2500), pairs)
const open = Array.from({ length: 116 }, (_, i) => i)
timed(
  'nearest of 116 open sites for 20,000 cells, no limit',
  () => nearestOpen(graph, cells, sites, open),
  (best) => `${best.site.length} cells`,
)
timed(
  'isochrone of 5 km from one point',
  () => walkingDistances(graph, [45_000, 10_000], 5000),
  () => '',
)
timed(
  'route over a bridge, 4 km',
  () => route(graph, [22_500, 24_000], [22_500, 19_000]),
  (found) => `${found?.metres} m`,
)

const results = {
  command: 'node bench/network/run.ts',
  node: process.version,
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  residentMB: Math.round(process.memoryUsage().rss / 2 ** 20),
  rows,
}
for (const { what, seconds, detail } of rows) console.log(`${what.padEnd(64)} ${seconds.toFixed(4).padStart(8)} s  ${detail}`)
console.log(`${results.node}, ${results.cpu}, ${results.residentMB} MB resident`)
const folder = new URL('../results/', import.meta.url)
mkdirSync(folder, { recursive: true })
writeFileSync(new URL('network.json', folder), `${JSON.stringify(results, null, 2)}\n`)
