/**
 * What a slider waits for in a browser: one change worked out on 128 draws of the folded squares, and its difference with a band.
 * Wall time, worst of ten after a warm-up, on this machine's Node; the browser's worker runs the same code.
 * Run: node bench/impact/preview.ts
 */
import { differenceCurve, drawTable, foldCells, type ImpactInput, OUTCOMES, withWhatIf } from '@weerbaar/engines/impact'
import { MUNICIPALITIES, NEIGHBOURHOODS, squares } from './made-up-region.ts'
import { shippedModel } from './shipped-model.ts'

const model = shippedModel()
for (const count of [19_000, 400_000])
  for (const id of ['power-cut-winter-72h', 'hybrid-two-weeks']) {
    const scenario = model.scenarios.find((one) => one.id === id)
    if (!scenario) throw new TypeError(`data/model has no ${id}`)
    const input: ImpactInput = {
      ...model,
      scenario,
      cells: squares(count),
      municipalityCount: MUNICIPALITIES,
      neighbourhoodCount: NEIGHBOURHOODS,
      hit: scenario.disruptions.map(() => new Uint8Array(count).fill(1)),
      options: { draws: 128, seed: 1 },
    }
    const folded = foldCells(input)
    const table = drawTable(folded)
    const outcome = OUTCOMES.findIndex((one) => one.id === 'visitors-per-day')
    const slide = (share: number): number => {
      const start = performance.now()
      differenceCurve(table, drawTable(withWhatIf(folded, { kind: 'kits', share }), table), { outcome, area: 0 })
      return performance.now() - start
    }
    slide(0.4)
    const times = Array.from({ length: 10 }, (_, i) => slide(0.5 + i / 100)).sort((a, b) => a - b)
    console.log(
      `${id.padEnd(24)} ${String(count).padStart(7)} squares, ${String(folded.cells.count).padStart(3)} folded: median ${times[5]?.toFixed(0)} ms, worst ${times[9]?.toFixed(0)} ms`,
    )
  }
