/**
 * How long an impact run takes, on one thread and on two: a made-up region of the size of Gelderland-Zuid, the scenarios of data/model, growing draws and
 * cells. Work grows with the kinds of square (hit alike, one dwelling class), not with squares.
 * Prints a table and writes bench/results/impact.json.
 * Run: node bench/impact/run.ts
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import type { CellTable, Scenario } from '@weerbaar/core'
import { type ImpactRun, runImpact } from '@weerbaar/engines/impact'
import { impactTeam } from '@weerbaar/jobs'
import { MUNICIPALITIES, NEIGHBOURHOODS, squares } from './made-up-region.ts'
import { shippedModel } from './shipped-model.ts'

const model = shippedModel()

interface Row {
  readonly scenario: string
  readonly threads: number
  /** Squares told apart: hit alike, of one dwelling class. */
  readonly kinds: number
  readonly cells: number
  readonly draws: number
  readonly seconds: number
  readonly cpuSeconds: number
  readonly megabytes: number
}
const rows: Row[] = []

const team = impactTeam(1)

function measure(scenario: Scenario, cells: CellTable, draws: number, repeats: number, threads: 1 | 2 = 1): void {
  const hit = [...scenario.disruptions, ...(scenario.floods ?? [])].map(({ area }) =>
    Uint8Array.from({ length: cells.count }, (_, cell) => (area.kind === 'region' || (cells.municipality[cell] ?? 0) < 6 ? 1 : 0)),
  )
  let seconds = Infinity
  let cpuSeconds = Infinity
  let run: ImpactRun | undefined
  for (let i = 0; i < repeats; i++) {
    const start = performance.now()
    const cpu = process.cpuUsage()
    run = (threads === 1 ? runImpact : team.run)({
      services: model.services,
      assumptions: model.assumptions,
      scenario,
      cells,
      municipalityCount: MUNICIPALITIES,
      neighbourhoodCount: NEIGHBOURHOODS,
      hit,
      options: { draws, seed: 1 },
    })
    seconds = Math.min(seconds, (performance.now() - start) / 1000)
    const used = process.cpuUsage(cpu)
    cpuSeconds = Math.min(cpuSeconds, (used.user + used.system) / 1e6)
  }
  if (!run) throw new TypeError('the run stopped')
  const row = {
    scenario: scenario.id,
    threads,
    kinds: new Set(run.cellClass).size,
    cells: cells.count,
    draws,
    seconds: Number(seconds.toFixed(3)),
    cpuSeconds: Number(cpuSeconds.toFixed(3)),
    megabytes: Math.round(process.memoryUsage().rss / 1e6),
  }
  rows.push(row)
  console.log(
    `${row.scenario.padEnd(30)} ${row.threads} thread(s) ${String(row.kinds).padStart(3)} kinds ${String(row.cells).padStart(7)} cells ${String(row.draws).padStart(6)} draws ${row.seconds.toFixed(3).padStart(8)} s ${row.cpuSeconds.toFixed(3).padStart(8)} s cpu ${String(row.megabytes).padStart(6)} MB`,
  )
}

/** Others on the machine slow a run down: told beside the figures. */
const loadBefore = loadavg()[0]?.toFixed(1)
const region = squares(19_000)
for (const threads of [1, 2] as const) for (const scenario of model.scenarios) measure(scenario, region, 1024, 4, threads)
const winter = model.scenarios.find(({ id }) => id === 'power-cut-winter-72h')
if (!winter) throw new TypeError('data/model has no power-cut-winter-72h')
for (const draws of [128, 4096, 16_384]) measure(winter, region, draws, draws > 4096 ? 1 : 2)
measure(winter, squares(400_000), 1024, 1)

await team.close()
mkdirSync(new URL('../results/', import.meta.url), { recursive: true })
writeFileSync(
  new URL('../results/impact.json', import.meta.url),
  `${JSON.stringify({ node: process.version, machine: cpus()[0]?.model, cores: cpus().length, loadBefore, rows }, null, 2)}\n`,
)
