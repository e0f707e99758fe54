import type { Reduced } from './reduced.ts'
import type { SwapState } from './swap-state.ts'

/**
 * {@link SwapState} for cover with backup: a row pays `penalty` without an open column, `again` with one, nothing with two or more.
 * Per row the count, and while it is one or two the columns themselves; a row is searched only when three become two.
 */
export function backupState(problem: Reduced): SwapState {
  const { rows, columns, penalty, again, columnStart, columnRow, rowStart, site, opening } = problem
  const isOpen = new Uint8Array(columns)
  const loss = new Float64Array(columns)
  const relief = new Float64Array(columns)
  const touched = new Int32Array(columns)
  const covers = new Int32Array(rows)
  const one = new Int32Array(rows)
  const two = new Int32Array(rows)
  /** What the first site saves a row; the second saves `again`, which is not more. */
  const firstSaves = penalty.map((most, i) => most - again[i]!)
  const changed = new Int32Array(rows)
  const isChanged = new Uint8Array(rows)
  let changedCount = 0
  let touchedCount = 0
  let work = 0
  let cost = penalty.reduce((a, b) => a + b, 0)

  function relieve(r: number, by: number): void {
    if (by <= 0) return
    if (relief[r] === 0) touched[touchedCount++] = r
    relief[r]! += by
  }

  function gain(k: number): number {
    let saved = 0 - opening[k]! // not −0
    const to = columnStart[k + 1]!
    work += to - columnStart[k]!
    for (let e = columnStart[k]!; e < to; e++) {
      const i = columnRow[e]!
      const n = covers[i]!
      if (n === 0) saved += firstSaves[i]!
      else if (n === 1) {
        saved += again[i]!
        relieve(one[i]!, firstSaves[i]! - again[i]!)
      } else if (n === 2) {
        relieve(one[i]!, again[i]!)
        relieve(two[i]!, again[i]!)
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
    let own = 0 - opening[k]! // not −0: what closing it would cost
    cost += opening[k]!
    for (let e = columnStart[k]!; e < to; e++) {
      const i = columnRow[e]!
      const n = covers[i]!++
      if (n > 2) continue
      note(i)
      if (n === 0) {
        own += firstSaves[i]!
        cost -= firstSaves[i]!
        one[i] = k
      } else if (n === 1) {
        own += again[i]!
        cost -= again[i]!
        loss[one[i]!]! -= firstSaves[i]! - again[i]!
        two[i] = k
      } else {
        loss[one[i]!]! -= again[i]!
        loss[two[i]!]! -= again[i]!
      }
    }
    loss[k] = own
    isOpen[k] = 1
  }

  function remove(r: number): void {
    const to = columnStart[r + 1]!
    work += to - columnStart[r]!
    isOpen[r] = 0
    cost -= opening[r]!
    for (let e = columnStart[r]!; e < to; e++) {
      const i = columnRow[e]!
      const n = --covers[i]!
      if (n > 2) continue
      note(i)
      if (n === 0) cost += firstSaves[i]!
      else if (n === 1) {
        if (one[i] === r) one[i] = two[i]!
        cost += again[i]!
        loss[one[i]!]! += firstSaves[i]! - again[i]!
      } else {
        findTwo(i)
        loss[one[i]!]! += again[i]!
        loss[two[i]!]! += again[i]!
      }
    }
    loss[r] = 0
  }

  function findTwo(i: number): void {
    let k = rowStart[i]!
    while (!isOpen[site[k]!]) k++
    one[i] = site[k++]!
    while (!isOpen[site[k]!]) k++
    two[i] = site[k]!
    work += k - rowStart[i]!
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
