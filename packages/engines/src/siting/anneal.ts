import { groupCounts } from './group-rules.ts'
import type { Random } from './random.ts'
import type { Reduced } from './reduced.ts'
import type { WorkMeter } from './work-meter.ts'
import { stateOf } from './state-of.ts'

/** Exchanges between two looks at the meter and at the temperature. */
const LOOK_EVERY = 256
/** Exchanges done between two recounts, where numbers are not whole and rounding piles up. */
const RECOUNT_EVERY = 20_000

export interface Annealing {
  /** Exchanges to look at; cools over exactly these, so that the end is cold. */
  readonly proposals: number
  /** Temperatures at the start and the end, as a share of what an open column is worth on average. */
  readonly from: number
  readonly to: number
}

/**
 * A better network by exchanges that may also be worse: often while it is hot, hardly any at the end.
 *
 * Each proposal is a closed column at random, and the open one whose exchange for it is best among those that share a row with
 * it and the least of all. It is done when it helps, else with probability e^(−worse/temperature). Source: Kirkpatrick,
 * Gelatt, Vecchi, Science 220 (1983). A proposal looks at one column; only what is done changes anything.
 *
 * @param start exactly `points` columns that hold the minimums
 * @returns the best network on the way, ascending, and its cost with the problem's constant
 */
export function anneal(
  problem: Reduced,
  start: Iterable<number>,
  { proposals, from, to }: Annealing,
  random: Random,
  meter: WorkMeter,
): { readonly open: Int32Array; readonly cost: number } {
  const { columns, points } = problem
  const state = stateOf(problem)
  const { isOpen, loss, relief, touched } = state
  const open = Int32Array.from(start).sort()
  const placeOf = new Int32Array(columns)
  const counts = groupCounts(problem, points)
  const { ruled, mayExchange } = counts
  for (const [place, j] of open.entries()) {
    state.insert(j)
    placeOf[j] = place
    counts.insert(j)
  }
  if (!problem.whole) state.rebuild()
  const grain = problem.whole ? 0.5 : 1e-10 * (Math.abs(state.cost()) + 1e-9)
  let bestCost = state.cost()
  let best = open.slice()
  if (points === 0 || points === columns) return { open: best, cost: problem.constant + bestCost }

  const worth = loss.reduce((a, b) => a + b, 0) / points
  let least = -1 // open column of least loss, where no rule asks for a group; −1: not known
  let temperature = 0
  let done = 0
  for (let n = 0; n < proposals; n++) {
    if (n % LOOK_EVERY === 0) {
      temperature = worth * from * (to / from) ** (n / proposals)
      if (meter.spend(state.takeWork() + LOOK_EVERY)) break
    }
    const k = random.below(columns)
    if (isOpen[k]) continue
    const gain = state.gain(k)
    const r = bestRemoval(k)
    const worse = r < 0 ? Infinity : loss[r]! - relief[r]! - gain
    state.forget()
    if (worse > 0 && random.unit() >= Math.exp(-worse / temperature)) continue
    exchange(k, r)
    if (state.cost() >= bestCost - grain) continue
    bestCost = state.cost()
    best = open.slice()
  }
  meter.spend(state.takeWork())
  return { open: best.sort(), cost: problem.constant + bestCost }

  /** The open column that costs least to close when `k` opens, by what `gain` left in `relief`; −1 when the rules let none go. */
  function bestRemoval(k: number): number {
    if (least < 0) least = leastLoss()
    let r = ruled && !mayExchange(k, least) ? -1 : least
    let cost = r < 0 ? Infinity : loss[r]! - relief[r]!
    const count = state.touchedCount()
    for (let t = 0; t < count; t++) {
      const q = touched[t]!
      const c = loss[q]! - relief[q]!
      if (c > cost || (c === cost && q >= r) || (ruled && !mayExchange(k, q))) continue
      cost = c
      r = q
    }
    return r
  }

  function leastLoss(): number {
    let lowest = open[0]!
    for (let place = 1; place < points; place++) {
      const j = open[place]!
      if (loss[j]! < loss[lowest]! || (loss[j] === loss[lowest] && j < lowest)) lowest = j
    }
    return lowest
  }

  function exchange(k: number, r: number): void {
    state.insert(k)
    state.remove(r)
    const place = placeOf[r]!
    open[place] = k
    placeOf[k] = place
    if (ruled) {
      counts.insert(k)
      counts.remove(r)
    }
    least = -1
    if (!problem.whole && ++done % RECOUNT_EVERY === 0) state.rebuild()
  }
}
