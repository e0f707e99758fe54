/**
 * What reading a map costs in time and memory, and how that grows: a country, and copies of it laid side by side. Each size runs in a process of its own,
 * so that its peak is its own.
 *
 *     node bench/osm/run.ts MAP.osm.pbf
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createSearch, graphOfWays } from '@weerbaar/engines/network'
import { readStreetMap } from '@weerbaar/importers/osm'
import { mulberry32 } from '@weerbaar/testkit'
import { localPlane } from './local-plane.ts'
import { openOsm } from './open-osm.ts'
import { writeCopies } from './write-copies.ts'

const COPIES = [1, 4, 16, 64, 100, 130]
const SOURCES = 1_000

const [first, second] = process.argv.slice(2)
if (first === '--one') measure(second ?? '')
else if (first !== undefined) compare(first)
else throw new Error('use: node bench/osm/run.ts MAP.osm.pbf')

function measure(path: string): void {
  const plane = localPlane(9.53, 47.15, 100_000, 400_000)
  const start = performance.now()
  const { data, issues } = readStreetMap(openOsm(path), { project: plane.project })
  if (!data) throw new Error(JSON.stringify(issues))
  const read = performance.now()
  const { graph } = graphOfWays({ ways: data.walking, water: data.water, crossings: data.crossings })
  const built = performance.now()
  const search = createSearch(graph)
  const random = mulberry32(1)
  let reached = 0
  for (let i = 0; i < SOURCES; i++) reached += search.run([Math.floor(random() * graph.x.length)], [0], 0, 1, 5_000)
  const searched = performance.now()
  const row = {
    nodes: graph.x.length,
    ways: data.walking.from.length,
    crossings: data.crossings.length,
    readSeconds: seconds(read - start),
    graphSeconds: seconds(built - read),
    thousandSearchesOf5KmSeconds: seconds(searched - built),
    nodesASearch: Math.round(reached / SOURCES),
    peakMB: Math.round(process.resourceUsage().maxRSS / 1024),
  }
  console.log(JSON.stringify(row))
}

function compare(path: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'weerbaar-osm-'))
  try {
    const rows = COPIES.map((copies) => {
      const file = join(folder, `${copies}.osm.pbf`)
      const bytes = writeCopies(openOsm(path), copies, file)
      const out = execFileSync(process.execPath, [fileURLToPath(import.meta.url), '--one', file], { encoding: 'utf8' })
      const row = { copies, fileMB: Number((bytes / 2 ** 20).toFixed(1)), ...(JSON.parse(out) as object) } // what measure() printed
      console.log(JSON.stringify(row))
      rmSync(file)
      return row
    })
    const results = {
      command: 'node bench/osm/run.ts MAP.osm.pbf',
      node: process.version,
      cpu: cpus()[0]?.model ?? 'unknown',
      cores: cpus().length,
      rows,
    }
    const out = new URL('../results/', import.meta.url)
    mkdirSync(out, { recursive: true })
    writeFileSync(new URL('osm.json', out), `${JSON.stringify(results, null, 2)}\n`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function seconds(milliseconds: number): number {
  return Number((milliseconds / 1_000).toFixed(2))
}
