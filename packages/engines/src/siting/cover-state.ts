import type { Reduced } from './reduced.ts'
import type { SwapState } from './swap-state.ts'

/**
 * {@link SwapState} for cover. Per row: how many open columns cover it, and their numbers combined by exclusive or; where the
 * count is one that is the column itself, so that no row is ever searched.
 */
export function coverState(problem: Reduced): SwapState {
  const { rows, columns, penalty, columnStart, columnRow, rowStart, site, opening } = problem
  const isOpen = new Uint8Array(columns)
  const loss = new Float64Array(columns)
  const relief = new Float64Array(columns)
  const touched = new Int32Array(columns)
  const covers = new Int32Array(rows)
  const coverers = new Int32Array(rows)
  const changed = new Int32Array(rows)
  const isChanged = new Uint8Array(rows)
  let changedCount = 0
  let touchedCount = 0
  let work = 0
  let cost = penalty.reduce((a, b) => a + b, 0)

  function gain(k: number): number {
    let saved = 0 - opening[k]! // not −0
    const to = columnStart[k + 1]!
    work += to - columnStart[k]!
    for (let e = columnStart[k]!; e < to; e++) {
      const i = columnRow[e]!
      const n = covers[i]!
      if (n === 0) saved += penalty[i]!
      else if (n === 1) {
        const only = coverers[i]!
        if (relief[only] === 0) touched[touchedCount++] = only
        relief[only]! += penalty[i]!
      }
    }
    return saved
  }

  function note(i: number): void {
    if (isChanged[i]) return
    isChanged[i] = 1
    changed[changedCount++] = i
  }

  function insert(k: number): void {
    const to = columnStart[k + 1]!
    work += to - columnStart[k]!
    let own = 0 - opening[k]! // not −0
    for (let e = columnStart[k]!; e < to; e++) {
      const i = columnRow[e]!
      const n = covers[i]!++
      if (n === 0) own += penalty[i]!
      else if (n === 1) loss[coverers[i]!]! -= penalty[i]!
      coverers[i]! ^= k
      if (n < 2) note(i)
    }
    loss[k] = own
    cost -= own
    isOpen[k] = 1
  }

  function remove(r: number): void {
    cost -= opening[r]!
    const to = columnStart[r + 1]!
    work += to - columnStart[r]!
    for (let e = columnStart[r]!; e < to; e++) {
      const i = columnRow[e]!
      const n = --covers[i]!
      coverers[i]! ^= r
      if (n === 0) cost += penalty[i]!
      else if (n === 1) loss[coverers[i]!]! += penalty[i]!
      if (n < 2) note(i)
    }
    loss[r] = 0
    isOpen[r] = 0
  }

  function markChanged(mark: (column: number) => void): void {
    for (let c = 0; c < changedCount; c++) {
      const i = changed[c]!
      isChanged[i] = 0
      const to = rowStart[i + 1]!
      work += to - rowStart[i]!
      for (let k = rowStart[i]!; k < to; k++) mark(site[k]!)
    }
    changedCount = 0
  }

  function rebuild(): void {
    const open = [...isOpen.keys()].filter((j) => isOpen[j])
    isOpen.fill(0)
    loss.fill(0)
    covers.fill(0)
    coverers.fill(0)
    cost = penalty.reduce((a, b) => a + b, 0)
    for (const j of open) insert(j)
  }

  return {
    isOpen,
    cost: () => cost,
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
