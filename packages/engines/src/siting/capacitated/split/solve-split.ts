import type { SitingAnswer, SitingOptions } from '../../answer.ts'
import { evaluate, type Shares } from '../../evaluate.ts'
import { groupCounts } from '../../group-rules.ts'
import { fixByReducedCost } from '../../lagrange.ts'
import type { SitingProblem } from '../../problem.ts'
import { IN, OUT, UNDECIDED } from '../../restrict.ts'
import { workMeter } from '../../work-meter.ts'
import { splitBound } from './split-bound.ts'
import { splitProblem } from './split-problem.ts'
import { transport } from './transport.ts'
import { wholeShares } from './whole-shares.ts'

/** Pairs looked at before giving up on a proof, besides so many times all pairs. */
const WORK = 3e9
/** Closed sites that are tried in a pass of exchanges, and open ones tried for each. */
/** A network that differs in more than this share of its sites is divided anew. */
const ANEW = 0.15
/** Sites to begin thinning out with, as many times those asked for. */
const MANY = 1.5
const ENTER = 60
const LEAVE = 4

/**
 * Sites with a capacity, where the people of a row may go to several; and cover with capacity, where rows that must stay whole are
 * rounded from that, so that the bound of the one is a bound of the other.
 *
 * A climb of the bound chooses sites; `transport` divides the demand over them; exchanges of one site for one, those first that
 * the prices of the division promise most of, keep it the best division there is; then branching on sites.
 */
export function solveSplit(problem: SitingProblem, options: SitingOptions): SitingAnswer {
  const { objective } = problem
  if (objective.kind !== 'capacitated-p-median' && objective.kind !== 'capacitated-cover') throw new TypeError('expected capacity')
  const flat = splitProblem(problem)
  const { columns } = flat
  const dual = splitBound(flat)
  const flow = transport(flat)
  const counts = groupCounts(flat, flat.points)
  const known = flat.known.slice()
  let best: { readonly open: Int32Array; readonly cost: number } = { open: new Int32Array(0), cost: Infinity }
  let bound = flat.whole ? 0 : -1e-9
  const ceiling = flat.demand.reduce((sum, q, i) => sum + q * flat.unserved[i]!, 0)
  const cover = objective.kind === 'capacitated-cover'
  const asValue = (cost: number): number => (cover ? ceiling - cost : cost)
  const target = (): number =>
    best.cost === Infinity ? Infinity : flat.whole ? best.cost - 1 + 1e-6 : best.cost - 1e-9 * Math.abs(best.cost)
  const closed = (): boolean => bound > target()
  const budget = (options.effort ?? (options.timeLimitMs === undefined ? 1 : Infinity)) * (WORK + 50 * flat.site.length)
  const meter = workMeter(options, budget, () => ({
    ...(best.cost < Infinity && { value: asValue(best.cost) }),
    bound: asValue(Math.min(bound, best.cost)),
  }))
  const isOpen = flow.isOpen

  function keep(): void {
    meter.spend(flow.takeWork())
    if (best.cost === Infinity || flow.cost() < best.cost - 1e-12 * Math.abs(best.cost))
      best = { open: Int32Array.from({ length: columns }, (_, j) => j).filter((j) => isOpen[j] === 1), cost: flow.cost() }
  }

  function load(next: Iterable<number>): void {
    const wanted = new Set(next)
    const entering = [...wanted].filter((j) => !isOpen[j])
    if (entering.length > 5 + ANEW * wanted.size) flow.startAnew([...wanted].sort((a, b) => a - b))
    else {
      for (const j of entering) flow.open(j)
      for (let j = 0; j < columns; j++) if (isOpen[j] && !wanted.has(j)) flow.close(j)
    }
    counts.clear()
    for (const j of wanted) counts.insert(j)
    keep()
  }

  /**
   * A network from half as many sites again as are asked for, those the bound chose most often: the one that would be missed least
   * closes, again and again. Leaves capacity where it is scarce, which a choice by prices alone does not.
   */
  function thinOut(): void {
    const { points } = flat
    const liked = Array.from({ length: columns }, (_, j) => j).filter((j) => flat.known[j] !== OUT)
    const fixedFirst = (j: number): number => (flat.known[j] === IN ? 1 : 0)
    liked.sort(
      (a, b) =>
        fixedFirst(b) - fixedFirst(a) ||
        dual.leaning[b]! - dual.leaning[a]! ||
        dual.bestReducedCost[a]! - dual.bestReducedCost[b]! ||
        a - b,
    )
    const many = liked.slice(0, Math.ceil(MANY * points)).sort((a, b) => a - b)
    flow.startAnew(many)
    counts.clear()
    for (const j of many) counts.insert(j)
    let losses = flow.losses()
    for (let open = many.length, since = 0; open > points; open--, since++) {
      if (since >= 1 + points / 60) {
        losses = flow.losses()
        since = 0
      }
      let least = -1
      for (const j of many)
        if (isOpen[j] && flat.known[j] !== IN && counts.mayRemove(j) && (least < 0 || losses[j]! < losses[least]!)) least = j
      if (least < 0 || meter.spend(flow.takeWork() + flat.site.length / 10)) return load(best.open)
      flow.close(least)
      counts.remove(least)
    }
    if (counts.holds()) keep()
  }

  /** Exchanges that help, those first that the prices promise most of, until none of a whole pass does. */
  function descend(): void {
    for (let helped = true; helped && !meter.over() && !closed(); ) {
      helped = false
      dual.price.set(flow.rowPrices())
      if (dual.value(flat.known) === false) return
      const promise = dual.reducedCost.slice()
      const losses = flow.losses()
      const enter = Array.from({ length: columns }, (_, j) => j).filter((j) => !isOpen[j] && flat.known[j] === UNDECIDED)
      enter.sort((a, b) => promise[a]! - promise[b]! || a - b)
      for (const k of enter.slice(0, ENTER)) {
        if (meter.over()) return
        const before = flow.cost()
        flow.open(k)
        const leave = Array.from({ length: columns }, (_, j) => j)
          .filter((r) => isOpen[r] && r !== k && flat.known[r] !== IN && counts.mayExchange(k, r))
          .sort((a, b) => losses[a]! - losses[b]! || a - b)
        let out = -1
        for (const r of leave.slice(0, LEAVE)) {
          flow.close(r)
          meter.spend(flow.takeWork())
          if (flow.cost() < before - 1e-9 * Math.abs(before)) {
            out = r
            break
          }
          flow.open(r)
        }
        if (out < 0) {
          flow.close(k)
          continue
        }
        counts.insert(k)
        counts.remove(out)
        helped = true
        keep()
      }
    }
  }

  /** Climbs; the best bound, `Infinity` when nothing of use is left. */
  function climb(steps: number, pace: number, patience: number, tryEvery: number, marked: number[]): number {
    let since = 0
    dual.state.best = -Infinity
    for (let n = 0; n < steps; n++) {
      const before = dual.state.best
      const choice = dual.value(known)
      if (choice === false || dual.state.best > target()) return Infinity
      if (dual.state.best > before + 1e-6 * Math.abs(dual.state.best)) since = 0
      else if (++since >= patience) {
        since = 0
        pace *= 0.6
        dual.price.set(dual.bestPrice)
        if (pace < 0.01) break
      }
      if (n % 5 === 4 && best.cost < Infinity) {
        const was = known.slice()
        if (fixByReducedCost(flat, dual.state.bound, dual.reducedCost, choice, target(), known) > 0)
          for (let j = 0; j < columns; j++) if (was[j] !== known[j]) marked.push(j)
      }
      if (tryEvery > 0 && n % tryEvery === tryEvery - 1) load(choice.list)
      if (!dual.step(choice, aim(), pace)) {
        load(choice.list)
        break
      }
      if (meter.spend(dual.takeWork())) break
    }
    dual.price.set(dual.bestPrice)
    return dual.state.best
  }

  /** A little above the best bound while no network is known that is near it: a target far off makes steps that lead nowhere. */
  function aim(): number {
    const near = dual.state.best > 0 ? 1.1 * dual.state.best : ceiling
    return Math.min(best.cost, near, ceiling)
  }

  const marked: number[] = []
  startPrices()
  const first = climb(150, 1.2, 12, 0, marked)
  bound = Math.max(bound, first)
  if (best.cost === Infinity) {
    const choice = dual.value(known)
    if (choice !== false) load(choice.list)
  }
  if (!closed() && !meter.over()) {
    thinOut()
    bound = Math.max(bound, climb(400, 1, 20, 0, marked)) // with a network near the best its steps are of the right length
  }
  // choices on the way are tried where that is cheap; on large problems exchanges lead there sooner
  const tryEvery = flat.site.length < 20_000 ? 40 : 0
  for (let round = 0; round < 4 && !closed() && !meter.over(); round++) {
    load(best.open)
    descend()
    if (closed() || meter.over()) break
    if (round % 2 === 0) dual.price.set(flow.rowPrices())
    bound = Math.max(bound, climb(200, round === 0 ? 1 : 0.5, 12, tryEvery, marked))
  }
  if (!closed() && !meter.over()) bound = Math.max(bound, branch(dual.bestPrice.slice(), bound))
  if (closed()) bound = Infinity

  return answered()

  /** Depth first on the site the bound chooses about half of the time; a bound on all below. */
  function branch(from: Float64Array, above: number): number {
    let on = -1
    for (let j = 0; j < columns; j++)
      if (known[j] === UNDECIDED && (on < 0 || Math.abs(dual.leaning[j]! - 0.5) < Math.abs(dual.leaning[on]! - 0.5))) on = j
    if (on < 0) {
      load([...known.keys()].filter((j) => known[j] === IN))
      return best.cost // the only network left has been counted
    }
    let least = Infinity
    for (const side of [IN, OUT]) {
      if (meter.over()) return above
      const here: number[] = []
      known[on] = side
      dual.restart(from)
      const top = climb(50, 0.8, 6, 25, here)
      if (top <= target())
        least = Math.min(least, meter.over() ? Math.max(above, top) : branch(dual.bestPrice.slice(), Math.max(above, top)))
      for (const j of here) known[j] = UNDECIDED
      known[on] = UNDECIDED
    }
    return least
  }

  function startPrices(): void {
    const near = Math.ceil((1.5 * columns) / Math.max(1, flat.points))
    for (let i = 0; i < flat.rows; i++) {
      const from = flat.rowStart[i]!
      const to = flat.rowStart[i + 1]!
      dual.price[i] = from + near < to ? flat.cost[from + near]! : flat.unserved[i]! / (cover ? 2 : 1)
    }
  }

  function answered(): SitingAnswer {
    load(best.open)
    const left = flow.unservedUnits()
    const proven = bound > target()
    if (flat.mustServe && left > 1e-9 * ceiling) {
      const demand = flat.demand.reduce((a, b) => a + b, 0)
      return { status: 'infeasible', clash: [{ kind: 'no-assignment-found', proven, demand, capacity: demand - left }] }
    }
    const { row, to, units } = flow.shares()
    const divided: Shares = {
      row: Int32Array.from(row, (i) => flat.origin[i]!),
      site: Int32Array.from(to),
      amount: Float64Array.from(units),
    }
    const shares = objective.kind === 'capacitated-cover' && !objective.split ? wholeShares(problem, best.open, divided) : divided
    const { value, assignment } = evaluate(problem, best.open, undefined, shares)
    const lost = shares !== divided // rounding to whole rows may lose what the bound knows nothing of
    const limit = bound === Infinity ? best.cost : Math.min(bound, best.cost)
    const rounded = asValue(flat.whole && Number.isInteger(ceiling) ? Math.ceil(limit - 1e-6) : limit)
    const shown = proven && !lost ? value : cover ? Math.max(value, rounded) : Math.min(value, rounded)
    return {
      status: shown === value ? 'optimal' : 'feasible',
      value,
      bound: shown,
      gap: shown === value ? 0 : Math.abs(shown - value) / Math.abs(value),
      repeatable: !meter.cutShort(),
      open: best.open,
      assignment,
      shares,
    }
  }
}
