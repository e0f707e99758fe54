import { groupCounts } from '../group-rules.ts'
import type { Random } from '../random.ts'
import type { Reduced } from '../reduced.ts'
import { stateOf } from '../state-of.ts'
import type { WorkMeter } from '../work-meter.ts'

/**
 * Searches among networks that stay within a budget: opens what saves most for its money, exchanges one for one, and one for as many
 * as its money takes, after which what is left is spent again.
 *
 * @param spend shape [columns]: what each column costs
 */
export function budgetSearch(problem: Reduced, spend: Float64Array, budget: number) {
  const { columns, points } = problem
  const state = stateOf(problem)
  const { isOpen, loss, relief } = state
  const counts = groupCounts(problem, points)
  const open = new Set<number>()
  const worth = new Float64Array(columns)
  const byWorth = Int32Array.from({ length: columns }, (_, j) => j)
  let spent = 0

  const grain = (): number => (problem.whole ? 0.5 : 1e-10 * (Math.abs(state.cost()) + 1e-9))
  const fits = (more: number): boolean => spent + more <= budget

  function insert(k: number): void {
    state.insert(k)
    counts.insert(k)
    open.add(k)
    spent += spend[k]!
  }

  function remove(r: number): void {
    state.remove(r)
    counts.remove(r)
    open.delete(r)
    spent -= spend[r]!
  }

  function load(next: Iterable<number>): void {
    const wanted = new Set(next)
    for (const r of open) if (!wanted.has(r)) remove(r)
    for (const k of wanted) if (!open.has(k)) insert(k)
    if (!problem.whole) state.rebuild()
    spent = 0
    for (const j of open) spent += spend[j]!
  }

  /** Opens what saves most for its money until nothing fits or helps; `noise` mixes the order. */
  function fill(meter: WorkMeter, noise?: Random): void {
    for (let added = true; added && !meter.spend(state.takeWork()); ) {
      added = false
      for (let k = 0; k < columns; k++) {
        if (isOpen[k] || !fits(spend[k]!) || open.size >= points) worth[k] = -1
        else {
          worth[k] = (state.gain(k) / (spend[k]! + 1e-9 * (budget + 1))) * (noise === undefined ? 1 : 0.5 + noise.unit())
          state.forget()
        }
      }
      byWorth.sort((a, b) => worth[b]! - worth[a]! || a - b)
      for (const k of byWorth) {
        if (worth[k]! <= 0) break
        if (open.size >= points || !fits(spend[k]!) || (counts.ruled && !counts.mayAdd(k))) continue
        const gain = state.gain(k)
        state.forget()
        if (gain <= grain()) continue
        insert(k)
        added = true
      }
    }
  }

  /** One for one where the money allows; true when it helped. */
  function exchange(k: number): boolean {
    const gain = state.gain(k)
    let best = -1
    let least = gain - grain()
    for (const r of open) {
      if (!fits(spend[k]! - spend[r]!) || (counts.ruled && !counts.mayExchange(k, r))) continue
      const cost = loss[r]! - relief[r]!
      if (cost > least || (cost === least && r > best)) continue
      least = cost
      best = r
    }
    state.forget()
    if (best < 0) return false
    remove(best)
    insert(k)
    return true
  }

  /** Opens `k`, closes what is worth least for its money until the budget holds, and spends what is left; undone when it did not help. */
  function force(k: number, meter: WorkMeter): boolean {
    const before = [...open]
    const cost = state.cost()
    if (counts.ruled && !counts.mayAdd(k)) return false
    insert(k)
    while (!fits(0) || open.size > points) {
      let worst = -1
      for (const r of open) {
        if (r === k || spend[r] === 0 || (counts.ruled && !counts.mayRemove(r))) continue
        if (
          worst < 0 ||
          loss[r]! * spend[worst]! < loss[worst]! * spend[r]! ||
          (loss[r]! * spend[worst]! === loss[worst]! * spend[r]! && r < worst)
        )
          worst = r
      }
      if (worst < 0) break
      remove(worst)
    }
    if (fits(0) && open.size <= points) {
      fill(meter)
      if (state.cost() < cost - grain()) return true
    }
    load(before)
    return false
  }

  function descend(meter: WorkMeter): void {
    fill(meter)
    for (let since = 0, k = 0; since < columns && !meter.spend(state.takeWork()); k = (k + 1) % columns) {
      since++
      if (isOpen[k] || !exchange(k)) continue
      since = 0
      fill(meter)
    }
    let helped = false
    for (let k = 0; k < columns && !meter.spend(state.takeWork()); k++) if (!isOpen[k]) helped = force(k, meter) || helped
    if (helped && !meter.over()) descend(meter)
  }

  return {
    load,
    open: (): Int32Array => Int32Array.from(open).sort(),
    cost: (): number => problem.constant + state.cost(),
    within: (): boolean => fits(0) && open.size <= points && counts.holds(),
    descend,
    /** Closes until a set that was chosen without regard to money is within the budget; what is worth least for its money goes first. */
    trim(): void {
      while (!fits(0) || open.size > points) {
        let worst = -1
        for (const r of open) {
          if (counts.ruled && !counts.mayRemove(r)) continue
          if (worst < 0 || loss[r]! * (spend[worst]! + 1e-12) < loss[worst]! * (spend[r]! + 1e-12)) worst = r
        }
        if (worst < 0) return
        remove(worst)
      }
    },
    /** So many times: closes a few, spends the money otherwise, and descends; back to the best where that did not help. */
    wander(random: Random, times: number, meter: WorkMeter): void {
      for (let n = 0; n < times && !meter.over(); n++) {
        const from = [...open]
        const before = state.cost()
        for (let m = 1 + random.below(3); m > 0 && open.size > 0; m--) {
          const r = [...open][random.below(open.size)]!
          if (!counts.ruled || counts.mayRemove(r)) remove(r)
        }
        fill(meter, random)
        descend(meter)
        if (state.cost() > before) load(from)
      }
    },
  }
}
