import { groupCounts } from './group-rules.ts'
import type { Random } from './random.ts'
import type { Reduced } from './reduced.ts'
import type { WorkMeter } from './work-meter.ts'
import { stateOf } from './state-of.ts'

/** Searches among networks by swaps; one at a time is held, and changed. */
export interface LocalSearch {
  /** Replaces the network. Exactly `points` columns that hold the minimums. */
  readonly load: (open: Iterable<number>) => void
  readonly open: () => Int32Array
  /** What the network costs, the problem's constant included. */
  readonly cost: () => number
  /** Swaps until no swap of one for one is better. */
  readonly descend: (meter: WorkMeter) => void
  /** Disturbs and repairs until so many pairs were looked at; ends with the best network found. */
  readonly wander: (random: Random, work: number, meter: WorkMeter) => void
}

/** Share of a site's mean worth by which a disturbed network may be worse and still be gone on from; shrinks to none. */
const SLACK = 0.1

export function localSearch(problem: Reduced): LocalSearch {
  const { columns, points, group, columnStart, columnRow, rowStart, site, rows } = problem
  const state = stateOf(problem)
  const { isOpen, loss, relief, touched } = state
  const open = new Int32Array(points)
  const placeOf = new Int32Array(columns)
  const counts = groupCounts(problem, points)
  const { ruled } = counts
  const queue = new Int32Array(columns)
  const queued = new Uint8Array(columns)
  /** 1 for columns a disturbance has just closed: reopening them at once would only undo it. */
  const barred = new Uint8Array(columns)
  let head = 0
  let queueLength = 0
  /** Open column of least loss: of all, and under rules of each group. −1: none, or not known. */
  let leastOfAll = -1
  const leastIn = new Int32Array(problem.minimum.length)
  let leastKnown = false
  /** What the last `bestRemoval` found. */
  let saving = 0
  const journal: number[] = []

  const push = (j: number): void => {
    if (queued[j] || isOpen[j]) return
    queued[j] = 1
    queue[(head + queueLength++) % columns] = j
  }

  const lower = (a: number, b: number): boolean => b < 0 || loss[a]! < loss[b]! || (loss[a] === loss[b] && a < b)

  function findLeast(): void {
    leastOfAll = -1
    if (ruled) leastIn.fill(-1)
    for (let c = 0; c < points; c++) {
      const j = open[c]!
      const g = group[j]!
      if (ruled && lower(j, leastIn[g]!)) leastIn[g] = j
      if (lower(j, leastOfAll)) leastOfAll = j
    }
    leastKnown = true
  }

  /** The open column whose exchange for closed `k` saves most, and in `saving` how much; −1 when no exchange is allowed. */
  function bestRemoval(k: number): number {
    if (!leastKnown) findLeast()
    const gain = state.gain(k)
    let best = ruled && !counts.mayExchange(k, leastOfAll) ? -1 : leastOfAll
    if (best < 0)
      for (const [g, own] of leastIn.entries()) if (own >= 0 && lower(own, best) && counts.mayExchangeGroups(group[k]!, g)) best = own
    let cost = best < 0 ? Infinity : loss[best]! - relief[best]!
    const count = state.touchedCount()
    for (let t = 0; t < count; t++) {
      const r = touched[t]!
      if (ruled && !counts.mayExchange(k, r)) continue
      const c = loss[r]! - relief[r]!
      if (c < cost || (c === cost && r < best)) {
        cost = c
        best = r
      }
    }
    state.forget()
    saving = gain - cost
    return best
  }

  function swap(k: number, r: number): void {
    state.insert(k)
    state.remove(r)
    const place = placeOf[r]!
    open[place] = k
    placeOf[k] = place
    if (ruled) {
      counts.insert(k)
      counts.remove(r)
    }
    leastKnown = false
  }

  /** Differences below this are rounding. */
  const grain = (): number => (problem.whole ? 0.5 : 1e-10 * (Math.abs(state.cost()) + 1e-9))

  /** Works the queue off; true when the network became better. */
  function settle(meter: WorkMeter): boolean {
    let better = false
    while (queueLength > 0) {
      const k = queue[head]!
      head = (head + 1) % columns
      queueLength--
      queued[k] = 0
      if (isOpen[k] || barred[k]) continue
      const r = bestRemoval(k)
      if (r < 0 || saving <= grain()) continue
      swap(k, r)
      journal.push(k, r)
      better = true
      state.markChanged(push)
      push(r)
      if (meter.spend(state.takeWork())) break
    }
    clearQueue()
    meter.spend(state.takeWork())
    return better
  }

  function clearQueue(): void {
    for (; queueLength > 0; queueLength--) {
      queued[queue[head]!] = 0
      head = (head + 1) % columns
    }
  }

  function descend(meter: WorkMeter): void {
    state.markChanged(() => {})
    do {
      for (let j = 0; j < columns; j++) push(j)
    } while (settle(meter) && !meter.over())
  }

  /** Exchanges a few columns that share rows, without asking whether it helps. */
  function disturb(random: Random): void {
    const strength = 1 + random.below(3)
    let i = random.below(rows)
    for (let n = 0; n < strength; n++) {
      const length = rowStart[i + 1]! - rowStart[i]!
      const near = problem.cover ? length : Math.min(length, 4 + random.below(12))
      const k = site[rowStart[i]! + random.below(near)]!
      if (!isOpen[k]) {
        let r = -1
        if (random.below(2) === 0) {
          // an open column of a row that k serves too
          const e = columnStart[k]! + random.below(columnStart[k + 1]! - columnStart[k]!)
          const other = columnRow[e]!
          for (let q = rowStart[other]!; q < rowStart[other + 1]!; q++)
            if (isOpen[site[q]!]) {
              r = site[q]!
              if (random.below(2) === 0) break
            }
          if (r >= 0 && ruled && !counts.mayExchange(k, r)) r = -1
        }
        if (r < 0) r = bestRemoval(k)
        if (r < 0) continue
        swap(k, r)
        journal.push(k, r)
      }
      i = columnRow[columnStart[k]! + random.below(columnStart[k + 1]! - columnStart[k]!)]!
    }
  }

  function undo(): void {
    for (let n = journal.length - 2; n >= 0; n -= 2) swap(journal[n + 1]!, journal[n]!)
  }

  function wander(random: Random, work: number, meter: WorkMeter): void {
    if (rows === 0 || points === 0 || points === columns) return
    let best = open.slice()
    let bestCost = state.cost()
    let present = bestCost
    const from = meter.spent()
    for (let round = 0; !meter.over(); round++) {
      const left = 1 - (meter.spent() - from) / work
      if (left <= 0) break
      const slack = SLACK * left * left * (loss.reduce((a, b) => a + b, 0) / points) * random.unit()
      journal.length = 0
      meter.spend(1)
      disturb(random)
      state.markChanged(push)
      const closed = journal.filter((_, n) => n % 2 === 1)
      for (const r of closed) barred[r] = 1
      settle(meter)
      for (const r of closed) {
        barred[r] = 0
        push(r)
      }
      settle(meter)
      if (state.cost() < bestCost - grain()) {
        bestCost = state.cost()
        best = open.slice()
      }
      if (state.cost() <= present + slack) present = state.cost()
      else {
        undo()
        state.markChanged(() => {})
      }
      if (!problem.whole && round % 1000 === 999) {
        state.rebuild()
        present = state.cost()
      }
    }
    load(best)
  }

  function load(next: Iterable<number>): void {
    change(next)
    state.markChanged(() => {})
  }

  function change(next: Iterable<number>): void {
    const list = Int32Array.from(next).sort()
    const wanted = new Uint8Array(columns)
    for (const j of list) wanted[j] = 1
    for (let j = 0; j < columns; j++) if (isOpen[j] && !wanted[j]) state.remove(j)
    for (const j of list) if (!isOpen[j]) state.insert(j)
    open.set(list)
    if (ruled) counts.clear()
    for (let c = 0; c < points; c++) {
      placeOf[open[c]!] = c
      if (ruled) counts.insert(open[c]!)
    }
    leastKnown = false
    if (!problem.whole) state.rebuild()
  }

  return {
    load,
    open: () => open.slice().sort(),
    cost: () => problem.constant + state.cost(),
    descend,
    wander,
  }
}
