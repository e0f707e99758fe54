import { buildCellTable, type CellTable, UNKNOWN } from '@weerbaar/core'
import type { ImpactInput } from '../impact-input.ts'

/**
 * The same question on far fewer squares: those of one municipality that are hit by the same disruptions, have the same dwelling class
 * and tell the same of age and homes, become one. Region and municipalities come out the same (but for rounding, where sums are made
 * in another order); neighbourhoods are gone. A few dozen rows: small enough to send to a browser.
 */
export function foldCells(input: ImpactInput): ImpactInput {
  const { cells, hit, edges = {} } = input
  const edgeRows = Object.values(edges)
  const folded = new Map<string, { readonly sample: number; inhabitants: number; children: number; elderly: number; households: number }>()
  for (let cell = 0; cell < cells.count; cell++) {
    const key = [
      cells.municipality[cell],
      cells.dwelling[cell],
      ...GROUPS.map((group) => cells[group][cell] === UNKNOWN),
      ...hit.map((row) => row[cell]),
      ...edgeRows.map((row) => row[cell]),
    ].join()
    const row = folded.get(key)
    if (!row) {
      const of = (group: (typeof GROUPS)[number]) => cells[group][cell]!
      folded.set(key, {
        sample: cell,
        inhabitants: cells.inhabitants[cell]!,
        children: of('children'),
        elderly: of('elderly'),
        households: of('households'),
      })
      continue
    }
    row.inhabitants += cells.inhabitants[cell]!
    for (const group of GROUPS) if (row[group] !== UNKNOWN) row[group] += cells[group][cell]!
  }
  const rows = [...folded].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
  const table: CellTable = buildCellTable(
    rows.map(({ sample, ...people }, i) => ({
      ...people,
      x: 100 * i,
      y: 0,
      municipality: cells.municipality[sample]!,
      neighbourhood: UNKNOWN,
      dwelling: cells.dwelling[sample]!,
    })),
  )
  return {
    ...input,
    cells: table,
    neighbourhoodCount: 0,
    hit: hit.map((row) => Uint8Array.from(rows, ({ sample }) => row[sample]!)),
    ...(edgeRows.length > 0
      ? { edges: Object.fromEntries(Object.entries(edges).map(([id, row]) => [id, Uint8Array.from(rows, ({ sample }) => row[sample]!)])) }
      : {}),
  }
}

const GROUPS = ['children', 'elderly', 'households'] as const
