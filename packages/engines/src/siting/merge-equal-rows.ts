import type { ReducedRows } from './reduced.ts'

/**
 * Makes one row of all rows that the same sites cover; their weights add up. Cells in one street see the same candidate
 * sites, so this leaves a third to a half of the rows of a region.
 *
 * @returns besides, for each row of `problem` the row it went into
 *
 * Method: each row's sites ascending, a 32-bit fingerprint, and a comparison of the sites themselves where two agree.
 */
export function mergeEqualRows(problem: ReducedRows): { readonly merged: ReducedRows; readonly rowOf: Int32Array } {
  const { rows, rowStart, site, penalty } = problem
  const sorted = site.slice()
  const start = new Int32Array(rows + 1)
  const weight = new Float64Array(rows)
  const again = new Float64Array(problem.again.length)
  const rowOf = new Int32Array(rows)
  const withPrint = new Map<number, number[]>()
  let kept = 0
  let used = 0
  for (let i = 0; i < rows; i++) {
    const length = rowStart[i + 1]! - rowStart[i]!
    sorted.copyWithin(used, rowStart[i]!, rowStart[i + 1]) // never overtakes what is still to be read: used ≤ rowStart[i]
    const mine = sorted.subarray(used, used + length).sort()
    let print = length
    for (const j of mine) print = Math.imul(print ^ j, 0x01000193) ^ (print >>> 15)
    const alike = withPrint.get(print)
    const same = alike?.find((r) => start[r + 1]! - start[r]! === length && mine.every((j, k) => sorted[start[r]! + k] === j))
    rowOf[i] = same ?? kept
    if (same !== undefined) {
      weight[same]! += penalty[i]!
      if (again.length > 0) again[same]! += problem.again[i]!
      continue
    }
    if (alike === undefined) withPrint.set(print, [kept])
    else alike.push(kept)
    weight[kept] = penalty[i]!
    if (again.length > 0) again[kept] = problem.again[i]!
    used += length
    start[++kept] = used
  }
  return {
    merged: {
      ...problem,
      rows: kept,
      penalty: weight.slice(0, kept),
      again: again.slice(0, kept),
      rowStart: start.slice(0, kept + 1),
      site: sorted.slice(0, used),
    },
    rowOf,
  }
}
