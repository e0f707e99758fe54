/**
 * Holds walking distances over our graph of a map against those of Valhalla on the same map: 500 random pairs, seeded.
 * Valhalla (280 MB) is no dependency of the project: install it beside it and build tiles, then name its folder.
 *
 *     mkdir /tmp/vh && cd /tmp/vh && npm i @valhallajs/valhallajs@3.6.1
 *     npx valhalla build_config --mjolnir-tile-dir /tmp/vh/tiles > config.json && npx valhalla build_tiles -c config.json MAP.osm.pbf
 *     node bench/osm/against-valhalla.ts MAP.osm.pbf /tmp/vh
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { createSearch, graphOfWays, UNREACHED } from '@weerbaar/engines/network'
import { footWay, readStreetMap } from '@weerbaar/importers/osm'
import type { Position } from '@weerbaar/core'
import { mulberry32 } from '@weerbaar/testkit'
import { localPlane } from './local-plane.ts'
import { openOsm } from './open-osm.ts'

const [map, folder] = process.argv.slice(2)
if (map === undefined || folder === undefined) throw new Error('use: node bench/osm/against-valhalla.ts MAP.osm.pbf FOLDER_OF_VALHALLA')

const PAIRS = 500
const NEAREST = 200
const FARTHEST = 5_000
const plane = localPlane(9.53, 47.15, 100_000, 400_000)
const file = openOsm(map)
const graphWith = (onFoot: typeof footWay) => {
  const { data, issues } = readStreetMap(file, { project: plane.project, onFoot })
  if (!data) throw new Error(JSON.stringify(issues))
  return graphOfWays({ ways: data.walking, water: data.water, crossings: data.crossings }).graph
}
const graph = graphWith(footWay)
const search = createSearch(graph)
/** Valhalla keeps walkers off a cycle path that says nothing of walking; Dutch law lets them on where there is no pavement. */
const strict = graphWith((tags) => (tags.get('highway') === 'cycleway' && !tags.has('foot') ? undefined : footWay(tags)))
const strictSearch = createSearch(strict)
const strictNode = new Map(Array.from(strict.x, (x, i) => [`${x} ${strict.y[i]}`, i]))
/** Walking distance between the same places without such cycle paths. */
function withoutCyclePaths(from: number, to: number): number {
  const [a, b] = [from, to].map((node) => strictNode.get(`${graph.x[node]} ${graph.y[node]}`))
  if (a === undefined || b === undefined) return UNREACHED
  strictSearch.run([a], [0], 0, 1, 100_000)
  return strictSearch.metresTo(b)
}

interface Actor {
  readonly route: (request: unknown) => Promise<{ readonly trip: { readonly summary: { readonly length: number } } }>
}
const valhalla = createRequire(join(folder, 'package.json'))('@valhallajs/valhallajs') as {
  Actor: { fromConfigFile: (path: string) => Promise<Actor> }
} // as its README says
const actor = await valhalla.Actor.fromConfigFile(join(folder, 'config.json'))

const random = mulberry32(500)
const anyNode = (): number => Math.floor(random() * graph.x.length)
const at = (node: number): Position => [graph.x[node] ?? Number.NaN, graph.y[node] ?? Number.NaN]
const placeOf = (node: number) => plane.unproject(at(node))
const rows: { ours: number; theirs: number; part: number; from: string; to: string; reason: string }[] = []
const without = { both: 0, ours: 0, theirs: 0 }
while (rows.length + without.both + without.ours + without.theirs < PAIRS) {
  const [from, to] = [anyNode(), anyNode()]
  const [[ax, ay], [bx, by]] = [at(from), at(to)]
  const straight = Math.hypot(ax - bx, ay - by)
  if (straight < NEAREST || straight > FARTHEST) continue
  search.run([from], [0], 0, 1, 100_000)
  const ours = search.metresTo(to)
  const [a, b] = [placeOf(from), placeOf(to)]
  const name = ({ lon, lat }: typeof a) => `${lat.toFixed(5)},${lon.toFixed(5)}`
  let theirs = Number.NaN
  try {
    const costing_options = { pedestrian: { shortest: true, max_hiking_difficulty: 6 } }
    const answer = await actor.route({
      locations: [a, b].map((place) => ({ ...place, radius: 1 })),
      costing: 'pedestrian',
      costing_options,
    })
    theirs = answer.trip.summary.length * 1_000
  } catch {
    // no way between them
  }
  if (ours >= UNREACHED && Number.isNaN(theirs)) without.both++
  else if (ours >= UNREACHED) without.ours++
  else if (Number.isNaN(theirs)) without.theirs++
  else {
    const part = ours / theirs - 1
    const close = (metres: number) => Math.abs(metres / theirs - 1) <= 0.03
    const reason = close(ours) ? '' : close(withoutCyclePaths(from, to)) ? 'a cycle path without a word on walking' : 'not found'
    rows.push({ ours, theirs, part, from: name(a), to: name(b), reason })
  }
}
const parts = rows.map(({ part }) => part).sort((a, b) => a - b)
const percentile = (share: number): number => Number((100 * (parts[Math.floor(share * (parts.length - 1))] ?? Number.NaN)).toFixed(2))
const outliers = rows.filter(({ part }) => Math.abs(part) > 0.03).sort((a, b) => Math.abs(b.part) - Math.abs(a.part))
const results = {
  command: 'node bench/osm/against-valhalla.ts MAP.osm.pbf FOLDER_OF_VALHALLA',
  pairs: rows.length,
  seed: 500,
  withoutWay: without,
  percent: { least: percentile(0), P5: percentile(0.05), median: percentile(0.5), P95: percentile(0.95), most: percentile(1) },
  within3Percent: rows.length - outliers.length,
  outliers: outliers.map(({ ours, theirs, part, from, to, reason }) => ({
    from,
    to,
    reason,
    ours,
    theirs: Math.round(theirs),
    percent: Number((100 * part).toFixed(1)),
  })),
}
console.log(JSON.stringify({ ...results, outliers: results.outliers.slice(0, 40) }, null, 1))
const out = new URL('../results/', import.meta.url)
mkdirSync(out, { recursive: true })
writeFileSync(new URL('osm-valhalla.json', out), `${JSON.stringify(results, null, 2)}\n`)
