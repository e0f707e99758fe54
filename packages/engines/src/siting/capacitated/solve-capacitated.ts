import type { SitingAnswer, SitingOptions } from '../answer.ts'
import { evaluate } from '../evaluate.ts'
import { fixByReducedCost } from '../lagrange.ts'
import type { SitingProblem } from '../problem.ts'
import { seededRandom } from '../random.ts'
import { IN, OUT, UNDECIDED } from '../restrict.ts'
import { workMeter } from '../work-meter.ts'
import { type Assigned, assignmentSearch } from './assignment-search.ts'
import { capacitated } from './capacitated.ts'
import { capacitatedBound, type Decided } from './capacitated-bound.ts'

/**
 * Solves a capacitated p-median, each row whole to one site: a Lagrangian bound with a knapsack per site, an assignment
 * search from its choices, and branching first on sites, then on rows.
 */
export function solveCapacitated(problem: SitingProblem, options: SitingOptions): SitingAnswer {
  const flat = capacitated(problem)
  const { rows, columns, rowStart, site, cost, demand } = flat
  const search = assignmentSearch(flat)
  const dual = capacitatedBound(flat)
  const random = seededRandom(options.seed)
  let best: Assigned | undefined
  let bound = 0
  const meter = workMeter(options, 6e9 * (options.effort ?? 1), () => ({ ...(best !== undefined && { value: best.cost }), bound }))
  const target = (): number => (best === undefined ? Infinity : flat.whole ? best.cost - 1 + 1e-6 : best.cost * (1 - 1e-9))
  const tried = new Set<string>()

  function offer(found: Assigned | undefined): void {
    meter.spend(search.takeWork())
    if (found !== undefined && (best === undefined || found.cost < best.cost)) best = found
  }
  function offerSites(open: Int32Array): void {
    const key = open.join()
    if (tried.has(key)) return
    tried.add(key)
    offer(search.fromSites(open))
  }

  // a ceiling for the step length while no network is known
  let ceiling = 0
  for (let i = 0; i < rows; i++) ceiling += cost[rowStart[i + 1]! - 1] ?? 0
  const stepTarget = (): number => Math.min(best?.cost ?? Infinity, ceiling)

  const decided: Decided = { known: flat.known.slice(), sent: new Int32Array(rows).fill(-1), banned: new Uint8Array(site.length) }
  const bestPrice = new Float64Array(rows)

  /** Climbs from the present prices; the best bound found, `Infinity` when the branch is closed. */
  function climb(steps: number, pace: number, patience: number, slowest: number, offerEvery: number, marked: number[]): number {
    let top = -Infinity
    let since = 0
    dual.forgetDirection()
    for (let n = 0; n < steps; n++) {
      const choice = dual.value(decided)
      if (choice === false) return Infinity
      const now = dual.state.bound
      if (now > target()) return Infinity
      if (now > top + 1e-6 * Math.abs(now)) since = 0
      if (now > top) {
        top = now
        bestPrice.set(dual.price)
      } else if (++since >= patience) {
        since = 0
        pace *= 0.6
        dual.price.set(bestPrice)
        if (pace < slowest) break
      }
      if (offerEvery > 0 && n % offerEvery === offerEvery - 1) offerSites(choice.list)
      if (n % 10 === 9 && best !== undefined) {
        const before = decided.known.slice()
        if (fixByReducedCost(flat, now, dual.reducedCost, choice, target(), decided.known) > 0)
          for (let j = 0; j < columns; j++) if (before[j] !== decided.known[j]) marked.push(j)
      }
      const outcome = dual.step(choice, decided, stepTarget(), pace)
      if (outcome === 'packed') {
        offer(dual.packing(choice, decided))
        return now > target() ? Infinity : top
      }
      if (outcome === 'stuck') break
      meter.spend(dual.takeWork())
      if (meter.over()) break
    }
    dual.price.set(bestPrice)
    return top
  }

  const rootMarks: number[] = []
  for (let i = 0; i < rows; i++)
    dual.price[i] = cost[Math.min(rowStart[i + 1]! - 1, rowStart[i]! + Math.ceil((1.5 * columns) / Math.max(1, problem.points)))] ?? 0
  bound = climb(600, 1.2, 20, 0.01, 20, rootMarks)
  if (best !== undefined && bound <= target()) {
    let present: Assigned = best
    const rounds = 400
    for (let n = 0; n < rounds && !meter.over(); n++) {
      const next = search.disturbed(present, random)
      offer(next)
      if (next !== undefined && next.cost <= present.cost * (1 + 0.01 * (1 - n / rounds) * random.unit())) present = next
    }
  }
  let unfinished = Infinity
  if (bound <= target()) {
    const left = climb(200, 0.5, 15, 0.02, 10, rootMarks)
    bound = Math.max(bound, left)
    if (left <= target()) branch(left, bestPrice.slice(), 0)
    bound = Math.max(bound, unfinished)
  }

  function node(from: Float64Array, parent: number, depth: number): void {
    dual.price.set(from)
    const marked: number[] = []
    const top = Math.max(parent, climb(60, 0.7, 6, 0.1, depth < 4 ? 20 : 0, marked))
    if (top <= target()) {
      if (meter.over()) unfinished = Math.min(unfinished, top)
      else branch(top, bestPrice.slice(), depth + 1)
    }
    for (const j of marked) decided.known[j] = UNDECIDED
  }

  function branch(top: number, from: Float64Array, depth: number): void {
    let on = -1
    let nearest = Infinity
    for (let j = 0; j < columns; j++) {
      if (decided.known[j] !== UNDECIDED) continue
      const distance = Math.abs(dual.leaning[j]! - 0.5)
      if (distance >= nearest) continue
      nearest = distance
      on = j
    }
    if (on >= 0) {
      for (const side of [IN, OUT]) {
        if (leave(top)) break
        decided.known[on] = side
        node(from, top, depth)
      }
      decided.known[on] = UNDECIDED
      return
    }
    branchOnRow(top, from, depth)
  }

  function leave(top: number): boolean {
    if (meter.over()) unfinished = Math.min(unfinished, top)
    return meter.over()
  }

  function branchOnRow(top: number, from: Float64Array, depth: number): void {
    // all sites are decided: the row of most demand that the bound serves twice or not at all
    dual.price.set(from)
    const choice = dual.value(decided)
    if (choice === false) return
    dual.step(choice, decided, stepTarget(), 0)
    let row = -1
    for (let i = 0; i < rows; i++)
      if (decided.sent[i]! < 0 && Math.abs(dual.served[i]! - 1) > 1e-9 && (row < 0 || demand[i]! > demand[row]!)) row = i
    if (row < 0) for (let i = 0; i < rows; i++) if (decided.sent[i]! < 0 && (row < 0 || demand[i]! > demand[row]!)) row = i
    if (row < 0) {
      const at = decided.sent.map((k) => site[k]!)
      let total = 0
      for (let i = 0; i < rows; i++) total += cost[decided.sent[i]!]!
      offer({ open: Int32Array.from(choice.list), at, cost: total })
      return
    }
    for (let k = rowStart[row]!; k < rowStart[row + 1]!; k++) {
      if (decided.known[site[k]!] !== IN || decided.banned[k]) continue
      if (leave(top)) break
      decided.sent[row] = k
      node(from, top, depth)
    }
    decided.sent[row] = -1
  }

  if (best === undefined)
    return {
      status: 'infeasible',
      clash: [
        {
          kind: 'no-assignment-found',
          proven: bound === Infinity,
          demand: demand.reduce((a, b) => a + b, 0),
          capacity: flat.capacity.reduce((a, b) => a + b, 0),
        },
      ],
    }
  const answer: Assigned = best
  const { value, assignment } = evaluate(problem, answer.open, answer.at)
  const proven = bound > target()
  const shown = proven ? value : Math.min(value, flat.whole ? Math.ceil(bound - 1e-6) : bound)
  return {
    status: proven ? 'optimal' : 'feasible',
    value,
    bound: shown,
    gap: proven ? 0 : (value - shown) / value,
    repeatable: !meter.cutShort(),
    open: answer.open,
    assignment,
  }
}
