/**
 * What it costs to build, write, read and name a region: the one of ../shared/data where it is, and made-up ones that grow to 400,000 cells, with their
 * neighbourhoods. Each runs in a process of its own, so that its peak is its own.
 *
 *     node bench/region/run.ts
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildFromFolder, openRegion, saveRegion } from '@weerbaar/jobs'
import { mulberry32 } from '@weerbaar/testkit'

const SHARED = fileURLToPath(new URL('../../../shared/data/', import.meta.url))
const CELLS = [20_000, 100_000, 400_000]

const [first, second] = process.argv.slice(2)
if (first === '--one') measure(second ?? '')
else compare()

function measure(folder: string): void {
  const file = join(mkdtempSync(join(tmpdir(), 'weerbaar-bench-')), 'region.gpkg')
  try {
    const start = performance.now()
    const built = buildFromFolder(folder)
    if (!built.data) throw new Error(JSON.stringify(built.issues.slice(0, 5)))
    const made = performance.now()
    const saved = saveRegion(file, built.data, true)
    const written = performance.now()
    const opened = openRegion(file)
    const read = performance.now()
    if (opened.data?.hash !== saved.data) throw new Error('the region that was read is not the one that was written')
    const row = {
      cells: built.data.cells.count,
      neighbourhoods: built.data.neighbourhoods.length,
      buildSeconds: seconds(made - start),
      writeAndNameSeconds: seconds(written - made),
      readAndNameSeconds: seconds(read - written),
      fileMB: Number((statSync(file).size / 2 ** 20).toFixed(1)),
      peakMB: Math.round(process.resourceUsage().maxRSS / 1024),
    }
    console.log(JSON.stringify(row))
  } finally {
    rmSync(join(file, '..'), { recursive: true })
  }
}

function compare(): void {
  const one = (what: string, folder: string): object => {
    const out = execFileSync(process.execPath, [fileURLToPath(import.meta.url), '--one', folder], { encoding: 'utf8' })
    const row = { what, ...(JSON.parse(out) as object) } // what measure() printed
    console.log(JSON.stringify(row))
    return row
  }
  const rows: object[] = existsSync(join(SHARED, 'grid')) ? [one('Gelderland-Zuid from ../shared/data', SHARED)] : []
  for (const cells of CELLS) {
    const folder = mkdtempSync(join(tmpdir(), 'weerbaar-made-'))
    try {
      madeUp(folder, cells)
      rows.push(one('made up, seed 1', folder))
    } finally {
      rmSync(folder, { recursive: true })
    }
  }
  const results = {
    command: 'node bench/region/run.ts',
    node: process.version,
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    rows,
  }
  const out = new URL('../results/', import.meta.url)
  mkdirSync(out, { recursive: true })
  writeFileSync(new URL('region.json', out), `${JSON.stringify(results, null, 2)}\n`)
}

/** A square land of blocks of 2 km, each a neighbourhood of up to 400 inhabited squares, twenty-five to a municipality. Squares carry no codes: each must be found. */
function madeUp(folder: string, cells: number): void {
  const side = Math.ceil(Math.sqrt(cells / 200) / 5) * 5
  const random = mulberry32(1)
  const ring = (x: number, y: number, w: number): string => {
    const steps = 8 // a border has bends
    const corners = [
      [x, y],
      [x + w, y],
      [x + w, y + w],
      [x, y + w],
      [x, y],
    ] as const
    const points = corners.slice(1).flatMap(([bx, by], i) => {
      const [ax, ay] = corners[i] ?? [0, 0]
      return Array.from({ length: steps }, (_, s) => `[${ax + ((bx - ax) * s) / steps},${ay + ((by - ay) * s) / steps}]`)
    })
    return `[[${[...points, `[${x},${y}]`].join(',')}]]`
  }
  const feature = (properties: string, x: number, y: number, w: number): string =>
    `{"type":"Feature","properties":{${properties}},"geometry":{"type":"Polygon","coordinates":${ring(x, y, w)}}}`
  const collection = (features: readonly string[]): string =>
    `{"type":"FeatureCollection","crs":{"properties":{"name":"urn:ogc:def:crs:EPSG::28992"}},"features":[\n${features.join(',\n')}\n]}`
  const municipalities: string[] = []
  const neighbourhoods: string[] = []
  const squares = ['crs28992res100m,aantal_inwoners']
  let left = cells
  for (let row = 0; row < side; row++)
    for (let column = 0; column < side; column++) {
      const [x, y] = [20_000 + 2_000 * column, 310_000 + 2_000 * row]
      const number = Math.floor(row / 5) * (side / 5) + Math.floor(column / 5)
      const code = String(number).padStart(4, '0')
      if (row % 5 === 0 && column % 5 === 0)
        municipalities.push(feature(`"gemeentecode":"GM${code}","gemeentenaam":"G${code}","inwoners":20000`, x, y, 10_000))
      const part = String((row % 5) * 5 + (column % 5)).padStart(4, '0')
      neighbourhoods.push(
        feature(`"buurtcode":"BU${code}${part}","buurtnaam":"B${part}","gemeentecode":"GM${code}","inwoners":800`, x, y, 2_000),
      )
      const here = Math.min(left, Math.ceil(left / (side * side - row * side - column)))
      left -= here
      for (let i = 0; i < here; i++) {
        const [cx, cy] = [x / 100 + (i % 20), y / 100 + Math.floor(i / 20)]
        squares.push(`E${String(cx).padStart(4, '0')}N${String(cy).padStart(4, '0')},${5 + Math.floor(random() * 60)}`)
      }
    }
  writeFileSync(
    join(folder, 'veiligheidsregio.geojson'),
    collection([feature('"code":"VR99","naam":"Proef"', 20_000, 310_000, 2_000 * side)]),
  )
  writeFileSync(join(folder, 'gemeenten.geojson'), collection(municipalities))
  writeFileSync(join(folder, 'buurten_2024.geojson'), collection(neighbourhoods))
  writeFileSync(join(folder, 'cbs_vk100_2024.csv'), squares.join('\n'))
}

function seconds(milliseconds: number): number {
  return Number((milliseconds / 1_000).toFixed(2))
}
