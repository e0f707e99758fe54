import type { SitingOptions } from '../answer.ts'
import { evaluate } from '../evaluate.ts'
import { isMost, type SitingProblem } from '../problem.ts'
import { workMeter } from '../work-meter.ts'
import { closureLosses } from './closure-losses.ts'

/** Looks at a set of sites before giving up on a proof, at effort 1. */
const WORK = 3e8

/** The sites of a network whose closing together hurts most. */
export interface WorstClosures {
  /** Site numbers, ascending. */
  readonly closed: Int32Array
  /** What the network is still worth without them. */
  readonly value: number
  /** How much that is worse; `bound`: no other choice of so many sites loses more than this. */
  readonly loss: number
  readonly bound: number
  readonly repeatable: boolean
}

/**
 * Which `count` sites of a network are missed most when they close together: the worst that flood, fire or one failing
 * supplier can do. For cover and p-median with one demand scenario.
 *
 * A row loses something when all its nearest sites close, so each such set carries a weight, and the loss is the weight of the
 * sets that lie within the closed sites. Branch and bound: what a set weighs is shared by the sites still to be chosen in it, and no choice
 * loses more than the largest shares together. (Interdiction: Church, Scaparra, Middleton 2004.)
 */
export function worstClosures(problem: SitingProblem, open: Int32Array, count: number, options: SitingOptions): WorstClosures {
  const most = Math.min(count, open.length)
  const sets = closureLosses(problem, open, most)
  const places = open.length
  const isIn = new Uint8Array(places)
  const isOut = new Uint8Array(places)
  const share = new Float64Array(places)
  let best: { readonly loss: number; readonly closed: readonly number[] } = { loss: -1, closed: [] }
  let unfinished = 0
  const meter = workMeter(options, WORK * (options.effort ?? 1), () => ({ value: best.loss, bound: Math.max(best.loss, unfinished) }))

  /** Loss of what is closed now, and in `share` what each other place may add at most, with `left` more to close. */
  function weigh(left: number): number {
    share.fill(0)
    let lost = 0
    for (const { places: set, weight } of sets) {
      let missing = 0
      let barred = false
      for (const q of set) {
        if (isIn[q] === 0) missing++
        if (isOut[q] === 1) barred = true
      }
      if (missing === 0) lost += weight
      else if (!barred && missing <= left) for (const q of set) if (isIn[q] === 0) share[q]! += weight / missing
    }
    meter.spend(sets.length)
    return lost
  }

  function search(chosen: readonly number[]): void {
    const left = most - chosen.length
    const lost = weigh(left)
    const free = Array.from({ length: places }, (_, q) => q).filter((q) => isIn[q] === 0 && isOut[q] === 0)
    if (left === 0) {
      if (lost > best.loss) best = { loss: lost, closed: chosen }
      return
    }
    free.sort((a, b) => share[b]! - share[a]! || a - b)
    if (free.length < left) return
    const bound = free.slice(0, left).reduce((sum, q) => sum + share[q]!, lost)
    if (bound <= best.loss * (1 + 1e-12)) return
    if (meter.over() && best.loss >= 0) {
      unfinished = Math.max(unfinished, bound)
      return
    }
    const on = free[0]!
    isIn[on] = 1
    search([...chosen, on])
    isIn[on] = 0
    isOut[on] = 1
    search(chosen)
    isOut[on] = 0
  }
  search([])

  const closed = Int32Array.from(best.closed, (q) => open[q]!).sort()
  const gone = new Set(closed)
  const before = evaluate(problem, open).value
  const { value } = evaluate(
    problem,
    open.filter((j) => !gone.has(j)),
  )
  const opening = problem.opening === undefined ? 0 : closed.reduce((sum, j) => sum + problem.opening![j]!, 0)
  const loss = isMost(problem.objective) ? before - value + opening : value + opening - before
  return { closed, value, loss, bound: Math.max(loss, unfinished), repeatable: !meter.cutShort() }
}
