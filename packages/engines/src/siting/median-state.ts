import type { Reduced } from './reduced.ts'
import type { SwapState } from './swap-state.ts'

/**
 * {@link SwapState} for p-median. Per row: the places of the two nearest open columns among its pairs; the row's end
 * stands for "none", at the penalty. Closing a column costs its rows the way to their second.
 * Source: Resende, Werneck, European Journal of Operational Research 182 (2007), on Whitaker (1983).
 */
export function medianState(problem: Reduced): SwapState {
  const { rows, columns, penalty, rowStart, site, cost, columnStart, columnRow, columnPair, columnCost, opening } = problem
  const isOpen = new Uint8Array(columns)
  const loss = new Float64Array(columns)
  const relief = new Float64Array(columns)
  const touched = new Int32Array(columns)
  const first = new Int32Array(rows)
  const second = new Int32Array(rows)
  /** Column of the first, −1 for none. */
  const nearest = new Int32Array(rows).fill(-1)
  const firstCost = penalty.slice()
  const secondCost = penalty.slice()
  const changed = new Int32Array(rows)
  const isChanged = new Uint8Array(rows)
  /** The dearest second cost since the row was noted: columns beyond it saw no change. */
  const changedTo = new Float64Array(rows)
  let changedCount = 0
  let touchedCount = 0
  let work = 0
  let total = penalty.reduce((a, b) => a + b, 0)
  for (let i = 0; i < rows; i++) first[i] = second[i] = rowStart[i + 1]!

  function gain(k: number): number {
    let saved = 0 - opening[k]! // not −0
    const to = columnStart[k + 1]!
    work += to - columnStart[k]!
    for (let e = columnStart[k]!; e < to; e++) {
      const i = columnRow[e]!
      const beyond = secondCost[i]!
      const c = columnCost[e]!
      if (c >= beyond) continue
      const now = firstCost[i]!
      let less = beyond - now
      if (c < now) saved += now - c
      else less = beyond - c
      const r = nearest[i]!
      if (r < 0 || less === 0) continue
      if (relief[r] === 0) touched[touchedCount++] = r
      relief[r]! += less
    }
    return saved
  }

  function note(i: number): void {
    if (isChanged[i]) {
      if (secondCost[i]! > changedTo[i]!) changedTo[i] = secondCost[i]!
      return
    }
    isChanged[i] = 1
    changedTo[i] = secondCost[i]!
    changed[changedCount++] = i
  }

  function insert(k: number): void {
    const to = columnStart[k + 1]!
    work += to - columnStart[k]!
    isOpen[k] = 1
    loss[k] = 0 - opening[k]!
    total += opening[k]!
    for (let e = columnStart[k]!; e < to; e++) {
      const place = columnPair[e]!
      const i = columnRow[e]!
      if (place > second[i]!) continue
      const c = columnCost[e]!
      note(i)
      const r = nearest[i]!
      if (place < first[i]!) {
        if (r >= 0) loss[r]! -= secondCost[i]! - firstCost[i]!
        total -= firstCost[i]! - c
        second[i] = first[i]!
        secondCost[i] = firstCost[i]!
        first[i] = place
        firstCost[i] = c
        nearest[i] = k
        loss[k] += secondCost[i] - c
      } else {
        loss[r]! -= secondCost[i]! - c // some column is first, as `place` comes after it
        second[i] = place
        secondCost[i] = c
      }
    }
  }

  function remove(r: number): void {
    const to = columnStart[r + 1]!
    work += to - columnStart[r]!
    isOpen[r] = 0
    loss[r] = 0
    total -= opening[r]!
    for (let e = columnStart[r]!; e < to; e++) {
      const place = columnPair[e]!
      const i = columnRow[e]!
      if (place > second[i]!) continue
      const end = rowStart[i + 1]!
      const was = secondCost[i]!
      if (place === first[i]) {
        total += was - firstCost[i]!
        first[i] = second[i]!
        firstCost[i] = was
        nearest[i] = second[i] === end ? -1 : site[second[i]!]!
      } else loss[nearest[i]!]! -= was - firstCost[i]!
      let next = second[i]!
      if (next < end) for (next++; next < end && !isOpen[site[next]!]; ) next++
      work += next - second[i]!
      second[i] = next
      secondCost[i] = next < end ? cost[next]! : penalty[i]!
      if (nearest[i]! >= 0) loss[nearest[i]!]! += secondCost[i] - firstCost[i]!
      note(i)
    }
  }

  function markChanged(mark: (column: number) => void): void {
    for (let c = 0; c < changedCount; c++) {
      const i = changed[c]!
      isChanged[i] = 0
      const to = rowStart[i + 1]!
      const limit = changedTo[i]!
      let k = rowStart[i]!
      for (; k < to && cost[k]! < limit; k++) mark(site[k]!)
      work += k - rowStart[i]! + 1
    }
    changedCount = 0
  }

  function rebuild(): void {
    const open = [...isOpen.keys()].filter((j) => isOpen[j])
    isOpen.fill(0)
    loss.fill(0)
    nearest.fill(-1)
    firstCost.set(penalty)
    secondCost.set(penalty)
    for (let i = 0; i < rows; i++) first[i] = second[i] = rowStart[i + 1]!
    total = penalty.reduce((a, b) => a + b, 0)
    for (const j of open) insert(j)
  }

  return {
    isOpen,
    cost: () => total,
    loss,
    gain,
    relief,
    touched,
    touchedCount: () => touchedCount,
    forget: () => {
      for (let t = 0; t < touchedCount; t++) relief[touched[t]!] = 0
      touchedCount = 0
    },
    insert,
    remove,
    markChanged,
    rebuild,
    takeWork: () => {
      const taken = work
      work = 0
      return taken
    },
  }
}
