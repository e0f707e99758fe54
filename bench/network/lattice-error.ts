/**
 * How far walking distances over the open lattice are from what they stand for: the straight line times the detour factor.
 * Over all directions from node to node, and from the middle of CBS squares to random doors, by how far they lie apart. Seeded; prints a table.
 * Run: node bench/network/lattice-error.ts
 */
import { latticeOverLand, type Points, reachTable, walkingDistances } from '@weerbaar/engines/network'
import { mulberry32 } from '@weerbaar/testkit'

const box = { minX: 0, minY: 0, maxX: 20_100, maxY: 20_100 }
const percent = (ratio: number) => `${((ratio - 1) * 100).toFixed(2).padStart(6)} %`

function print(what: string, ratios: number[]): void {
  ratios.sort((a, b) => a - b)
  const at = (share: number) => ratios[Math.floor(share * (ratios.length - 1))] ?? Number.NaN
  const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length
  console.log(
    `${what.padEnd(46)} min ${percent(at(0))}  P5 ${percent(at(0.05))}  mean ${percent(mean)}  P95 ${percent(at(0.95))}  max ${percent(at(1))}`,
  )
}

for (const [spacing, detourFactor] of [
  [100, 1],
  [100, 1.25],
  [50, 1.25],
] as const) {
  const { graph } = latticeOverLand({ box, spacing, detourFactor, water: [], crossings: [] })
  const middle = [10_000 + spacing / 2, 10_000 + spacing / 2] as const
  const metres = walkingDistances(graph, middle, 10_000)
  const around: number[] = []
  for (const [v, walked] of metres.entries()) {
    const straight = Math.hypot((graph.x[v] ?? 0) - middle[0], (graph.y[v] ?? 0) - middle[1])
    if (straight >= 4000 && straight <= 5000) around.push(walked / (straight * detourFactor))
  }
  print(`${spacing} m, detour ${detourFactor}: node to node, 4–5 km`, around)

  const random = mulberry32(1)
  const column = (count: number, step: number) =>
    Float64Array.from({ length: count }, () => 7000 + step / 2 + Math.floor((6000 / step) * random()) * step)
  const cells: Points = { x: column(2000, 100), y: column(2000, 100) }
  const sites: Points = { x: column(200, 1), y: column(200, 1) }
  const { table } = reachTable(graph, cells, sites, 7500)
  const near: number[] = []
  const far: number[] = []
  for (let row = 0; row < table.rows; row++)
    for (let pair = table.rowStart[row] ?? 0; pair < (table.rowStart[row + 1] ?? 0); pair++) {
      const site = table.site[pair] ?? 0
      const straight = Math.hypot((cells.x[row] ?? 0) - (sites.x[site] ?? 0), (cells.y[row] ?? 0) - (sites.y[site] ?? 0))
      const ratio = (table.metres[pair] ?? 0) / (straight * detourFactor)
      if (straight >= 500 && straight < 1000) near.push(ratio)
      if (straight >= 2000 && straight < 4000) far.push(ratio)
    }
  print(`${spacing} m, detour ${detourFactor}: cell to door, 0.5–1 km`, near)
  print(`${spacing} m, detour ${detourFactor}: cell to door, 2–4 km`, far)
}
