import { groupCounts } from './group-rules.ts'
import type { Random } from './random.ts'
import type { Reduced } from './reduced.ts'
import { stateOf } from './state-of.ts'
import type { WorkMeter } from './work-meter.ts'

/** How much the mean over the scenarios counts beside the worst of them: it leads on where no exchange helps the worst. */
const LEAD = 1e-3

/**
 * Exchanges of one for one on several problems at once, that differ in what rows pay and not in their columns; what counts is
 * the largest of cost + offset. Slower than `localSearch`, which knows one cost: each closed column looks at every open one.
 */
export function worstSearch(problems: readonly Reduced[], offset: readonly number[]) {
  const [first] = problems
  if (first === undefined) throw new RangeError('no problem at all')
  const { columns, points } = first
  const states = problems.map(stateOf)
  const counts = groupCounts(first, points)
  const open = new Int32Array(points)
  const base = new Float64Array(problems.length)
  let worth = 1
  const level = (s: number): number => states[s]!.cost() + problems[s]!.constant + offset[s]!

  const score = (at: (s: number) => number): number => {
    let most = -Infinity
    let sum = 0
    for (let s = 0; s < problems.length; s++) {
      const cost = at(s)
      sum += cost
      if (cost > most) most = cost
    }
    return most + (LEAD * sum) / problems.length
  }

  function load(next: Iterable<number>): void {
    const list = Int32Array.from(next).sort()
    const wanted = new Set(list)
    counts.clear()
    for (const state of states) {
      for (let j = 0; j < columns; j++) if (state.isOpen[j] && !wanted.has(j)) state.remove(j)
      for (const j of list) if (!state.isOpen[j]) state.insert(j)
      state.rebuild()
    }
    open.set(list)
    for (const j of list) counts.insert(j)
    worth = Math.max(...problems.map((_, s) => Math.abs(level(s))), 1)
  }

  function exchange(k: number, place: number): void {
    const r = open[place]!
    for (const state of states) {
      state.insert(k)
      state.remove(r)
    }
    counts.insert(k)
    counts.remove(r)
    open[place] = k
  }

  /** The place of the open column whose exchange for `k` scores least, and that score. */
  function bestPlace(k: number): { place: number; score: number } {
    for (const [s, state] of states.entries()) base[s] = level(s) - state.gain(k)
    let best = { place: -1, score: Infinity }
    for (let place = 0; place < points; place++) {
      const r = open[place]!
      if (counts.ruled && !counts.mayExchange(k, r)) continue
      const at = score((s) => base[s]! + states[s]!.loss[r]! - states[s]!.relief[r]!)
      if (at < best.score) best = { place, score: at }
    }
    for (const state of states) state.forget()
    return best
  }

  const spend = (meter: WorkMeter): boolean => meter.spend(states.reduce((sum, state) => sum + state.takeWork(), points))

  function descend(meter: WorkMeter): void {
    for (let since = 0, k = 0; since < columns && !spend(meter); k = (k + 1) % columns) {
      since++
      if (states[0]!.isOpen[k]) continue
      const { place, score: at } = bestPlace(k)
      if (place < 0 || at >= score(level) - 1e-10 * worth) continue
      exchange(k, place)
      since = 0
    }
  }

  return {
    load,
    open: (): Int32Array => open.slice().sort(),
    worst: (): number => Math.max(...problems.map((_, s) => level(s))),
    descend,
    /** So many times: a few exchanges at random, and down again; back to the best where that did not help. */
    wander(random: Random, times: number, meter: WorkMeter): void {
      if (points === 0 || points === columns) return
      for (let n = 0; n < times && !meter.over(); n++) {
        const from = open.slice()
        const before = score(level)
        for (let m = 1 + random.below(3); m > 0; m--) {
          const k = random.below(columns)
          const place = random.below(points)
          if (!states[0]!.isOpen[k] && counts.mayExchange(k, open[place]!)) exchange(k, place)
        }
        descend(meter)
        if (score(level) > before) load(from)
      }
    },
  }
}
