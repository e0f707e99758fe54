import { readFileSync } from 'node:fs'
import { type Assumption, buildCellTable, type Scenario, type Service, type Slug } from '@weerbaar/core'
import { expect, test } from 'vitest'
import type { ImpactInput } from '../impact-input.ts'
import { OUTCOMES } from '../outcomes.ts'
import { runImpact } from '../run-impact.ts'
import { TIME_GRID } from '../time-grid.ts'
import { compareRuns } from '../what-if/compare-runs.ts'
import { withWhatIf } from '../what-if/what-if.ts'
import { differenceCurve } from './difference-curve.ts'
import { drawTable } from './draw-table.ts'
import { foldCells } from './fold-cells.ts'

const data = (path: string) => JSON.parse(readFileSync(new URL(`../../../../../data/model/${path}`, import.meta.url), 'utf8'))
const cells = buildCellTable(
  Array.from({ length: 60 }, (_, i) => ({
    x: 100 * i,
    y: 0,
    inhabitants: 5 + ((i * 7) % 23),
    children: i % 5 === 0 ? -1 : i % 4,
    elderly: i % 7 === 0 ? -1 : i % 3,
    households: i % 2 === 0 ? -1 : 3,
    municipality: i % 3,
    neighbourhood: i % 4,
    dwelling: Math.floor(i / 20),
  })),
)
const inputOf = (id: string): ImpactInput => {
  const scenario = data(`scenarios/${id}.json`) as Scenario
  return {
    services: data('services.json').services as readonly Service[],
    assumptions: data('assumptions.json').assumptions as readonly Assumption[],
    scenario,
    cells,
    municipalityCount: 3,
    neighbourhoodCount: 4,
    hit: scenario.disruptions.map((_, j) => Uint8Array.from({ length: 60 }, (_, c) => (j === 0 || c % 4 < 2 ? 1 : 0))),
    options: { draws: 32, seed: 5 },
  }
}

test.each(['power-cut-winter-72h', 'hybrid-two-weeks', 'gas-district-week'])(
  '%s on folded squares gives region and municipalities the same numbers',
  (id) => {
    const input = inputOf(id)
    const crews: ImpactInput =
      id === 'gas-district-week'
        ? {
            ...input,
            scenario: {
              ...input.scenario,
              disruptions: input.scenario.disruptions.map((one) => ({
                ...one,
                restoration: { shape: 'crews', crews: 2, visitsPerCrewDay: 20 },
              })),
            },
          }
        : input
    const folded = foldCells(crews)
    expect(folded.cells.count).toBeLessThan(60)
    expect(folded.cells.inhabitants.reduce((a, b) => a + b, 0)).toBe(cells.inhabitants.reduce((a, b) => a + b, 0))
    const [full, short] = [runImpact(crews)!, runImpact(folded)!]
    const numbers = 4 * OUTCOMES.length * TIME_GRID.length
    for (const key of ['low', 'mid', 'high', 'mean'] as const)
      for (let i = 0; i < numbers; i++)
        expect(Math.abs(full[key][i]! - short[key][i]!), `${key} ${i}`).toBeLessThanOrEqual(1e-6 * Math.abs(full[key][i]!))
  },
)

test('a curve of differences holds what the comparison of whole runs says, at every standard time', () => {
  const input = foldCells(inputOf('power-cut-winter-72h'))
  const second = withWhatIf(input, { kind: 'hold', assumption: 'mobile-battery-hold' as Slug, likelyHours: 4 })
  const whole = compareRuns(input, second)!
  const first = drawTable(input)
  const table = drawTable(second, first)
  for (const [o, { id }] of OUTCOMES.entries())
    for (const area of [0, 2]) {
      const curve = differenceCurve(first, table, { outcome: o, area })
      for (const [t, seconds] of whole.times.entries()) {
        const at = (area * OUTCOMES.length + o) * whole.times.length + t
        const here = curve.difference[TIME_GRID.indexOf(seconds)]!
        for (const key of ['low', 'mid', 'high', 'mean'] as const)
          expect(Math.abs(here[key] - whole[key][at]!), `${id} ${key}`).toBeLessThan(1e-6 * Math.max(1, whole.before[at]!))
      }
    }
})
