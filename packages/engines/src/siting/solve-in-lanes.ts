import type { SitingAnswer, SitingOptions } from './answer.ts'
import { clashes } from './clashes.ts'
import { isMost, type SitingProblem } from './problem.ts'

type Solved = Extract<SitingAnswer, { readonly value: number }>

/** One lane's work between two meetings. */
export interface LaneTask {
  readonly seed: number
  readonly effort: number
  /** Sites to begin from; absent at the first meeting. */
  readonly start?: Int32Array
}

/** Does all tasks by `solveSiting` and answers in their order; one after another or at the same time, which is all the same. */
export type RunLanes = (problem: SitingProblem, tasks: readonly LaneTask[]) => Promise<readonly SitingAnswer[]>

/** Lanes that search apart, and meetings at which all go on from the best network. */
const LANES = 2
const MEETINGS = 2

/**
 * Solves in two lanes that meet when each has done a fixed amount of work: the best network and the best bound of all go on. What a
 * lane does depends on its seed and on what was brought to the meeting, never on when the others were done, so one thread and two
 * give the same answer bit for bit. Takes as long as `solveSiting` on two threads, and twice that on one, for two ways of searching.
 *
 * @param options without a time limit: a clock would end lanes at different work
 */
export async function solveInLanes(
  problem: SitingProblem,
  options: Pick<SitingOptions, 'seed' | 'effort'>,
  run: RunLanes,
): Promise<SitingAnswer> {
  const clash = clashes(problem)
  if (clash.length > 0) return { status: 'infeasible', clash }
  let best: Solved | undefined
  let reason: SitingAnswer | undefined
  for (let meeting = 0; meeting < MEETINGS && best?.status !== 'optimal'; meeting++) {
    const tasks = Array.from({ length: LANES }, (_, lane): LaneTask => {
      const task = { seed: Math.imul(options.seed, 31) + 7 * meeting + lane, effort: (options.effort ?? 1) / MEETINGS }
      return best === undefined ? task : { ...task, start: best.open }
    })
    for (const answer of await run(problem, tasks)) {
      if (answer.status === 'infeasible') reason ??= answer
      else best = best === undefined ? answer : joined(problem, best, answer)
    }
  }
  if (best !== undefined) return best
  if (reason === undefined) throw new Error('no lane came back')
  return reason
}

/** The better value of the two, the first on a tie, under the better bound. */
function joined(problem: SitingProblem, a: Solved, b: Solved): Solved {
  const most = isMost(problem.objective)
  const best = most ? (b.value > a.value ? b : a) : b.value < a.value ? b : a
  const limit = most ? Math.min(a.bound, b.bound) : Math.max(a.bound, b.bound)
  const bound = most ? Math.max(limit, best.value) : Math.min(limit, best.value)
  const gap = bound === best.value ? 0 : Math.abs(bound - best.value) / Math.abs(best.value)
  return { ...best, bound, gap, status: gap === 0 ? 'optimal' : 'feasible', repeatable: a.repeatable && b.repeatable }
}
