/**
 * How fast the band settles with more draws: scrambled Sobol points against random ones, on a region of three squares (draws, not squares, are
 * what counts). Error: root mean square over seeds of the distance to a run of very many draws, as a share of the number.
 * Writes its table into docs/methods/impact.md.
 * Run: node bench/impact/convergence.ts
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { buildCellTable, HOUR } from '@weerbaar/core'
import type { ImpactInput } from '@weerbaar/engines/impact'
import { mulberry32 } from '@weerbaar/testkit'
import { drawPass } from '../../packages/engines/src/impact/draw-pass.ts'
import { drawValues } from '../../packages/engines/src/impact/draw-values.ts'
import { OUTCOMES } from '../../packages/engines/src/impact/outcomes.ts'
import { planOf } from '../../packages/engines/src/impact/plan.ts'
import { quantilesOf } from '../../packages/engines/src/impact/quantiles.ts'
import { TIME_GRID } from '../../packages/engines/src/impact/time-grid.ts'
import { triangleAt } from '../../packages/engines/src/impact/triangle.ts'
import { shippedModel } from './shipped-model.ts'

const REFERENCE = 16_384
const SIZES = [64, 256, 1024]
const SEEDS = 12
const WATCHED = [
  ['without-mobile', 3],
  ['cold-home', 24],
  ['visitors-per-day', 48],
  ['meals-per-day', 72],
] as const
const NUMBERS = ['mean', 'low', 'mid', 'high'] as const
type Told = Readonly<Record<(typeof NUMBERS)[number], number>>

const model = shippedModel()
const scenario = model.scenarios.find(({ id }) => id === 'power-cut-winter-72h')
if (!scenario) throw new TypeError('data/model has no power-cut-winter-72h')
const cells = buildCellTable(
  [0, 1, 2].map((dwelling) => ({
    x: 100 * dwelling,
    y: 0,
    inhabitants: 1000,
    children: -1,
    elderly: -1,
    households: -1,
    municipality: 0,
    neighbourhood: -1,
    dwelling,
  })),
)
const input = (draws: number, seed: number): ImpactInput => ({
  services: model.services,
  assumptions: model.assumptions,
  scenario,
  cells,
  municipalityCount: 1,
  neighbourhoodCount: 0,
  hit: [new Uint8Array(3).fill(1)],
  options: { draws, seed },
})
const sobol = (draws: number, seed: number) => drawValues(planOf(input(draws, seed)))
function random(draws: number, seed: number): readonly Float64Array[] {
  const next = mulberry32(seed * 7919)
  return planOf(input(draws, seed)).unsure.map(({ range }) => Float64Array.from({ length: draws }, () => triangleAt(range, next())))
}

const plan = planOf(input(1, 1))
const pass = drawPass(plan, OUTCOMES.length)
/** Per watched number its mean and band over the draws. */
function told(values: readonly Float64Array[]): readonly Told[] {
  const draws = values[0]?.length ?? 0
  const columns = WATCHED.map(() => new Float64Array(draws))
  for (let d = 0; d < draws; d++) {
    const { rates } = pass(values.map((column) => column[d] ?? NaN))
    for (const [w, [id, hour]] of WATCHED.entries()) {
      const o = OUTCOMES.findIndex((outcome) => outcome.id === id)
      const t = TIME_GRID.indexOf(hour * HOUR)
      let sum = 0
      for (let c = 0; c < plan.classCount; c++)
        sum += (plan.classPeople[c] ?? NaN) * (rates[(c * TIME_GRID.length + t) * OUTCOMES.length + o] ?? NaN)
      const column = columns[w]
      if (column) column[d] = sum
    }
  }
  return columns.map((column) => ({ mean: column.reduce((a, b) => a + b, 0) / draws, ...quantilesOf(column) }))
}

const truth = told(sobol(REFERENCE, 4242))
/** Root mean square error as a share of the truth, per watched number and kind. */
function errorOf(make: typeof sobol, draws: number): readonly Told[] {
  const runs = Array.from({ length: SEEDS }, (_, i) => told(make(draws, i + 1)))
  return truth.map((exact, w) => {
    const of = (key: keyof Told) => Math.sqrt(runs.reduce((sum, run) => sum + ((run[w]?.[key] ?? NaN) / exact[key] - 1) ** 2, 0) / SEEDS)
    return { mean: of('mean'), low: of('low'), mid: of('mid'), high: of('high') }
  })
}

const percent = (share: number): string => (100 * share).toFixed(share < 0.01 ? 2 : 1)
const lines = [
  `Winter power cut; ${SEEDS} seeds; truth: ${REFERENCE.toLocaleString('en-GB')} Sobol draws. Error in %, random → Sobol.`,
  '',
  '| number | draws | mean | laag | midden | hoog |',
  '|---|---|---|---|---|---|',
]
const results = SIZES.map((draws) => ({ draws, chance: errorOf(random, draws), even: errorOf(sobol, draws) }))
for (const [w, [id, hour]] of WATCHED.entries())
  for (const { draws, chance, even } of results)
    lines.push(
      `| \`${id}\` at ${hour} h | ${draws.toLocaleString('en-GB')} | ${NUMBERS.map((key) => `${percent(chance[w]?.[key] ?? NaN)} → ${percent(even[w]?.[key] ?? NaN)}`).join(' | ')} |`,
    )
console.log(lines.join('\n'))

const BEGIN = '<!-- made by node bench/impact/convergence.ts -->'
const END = '<!-- end of convergence -->'
const page = new URL('../../docs/methods/impact.md', import.meta.url)
const [before, rest] = readFileSync(page, 'utf8').split(BEGIN)
const after = rest?.split(END)[1]
if (before === undefined || after === undefined) throw new TypeError(`docs/methods/impact.md lacks ${BEGIN} or ${END}`)
writeFileSync(page, `${before}${BEGIN}\n\n${lines.join('\n')}\n\n${END}${after}`)
