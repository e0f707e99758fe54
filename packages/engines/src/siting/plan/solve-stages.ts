import type { Clash, SitingAnswer, SitingOptions } from '../answer.ts'
import { FIXED, FORBIDDEN, isMost, type SitingProblem } from '../problem.ts'
import { solveSiting } from '../solve.ts'

/** The end of a year or another stage: how many sites stand then, or what they cost together; and how much the stage counts. */
export type Stage = { readonly share: number } & ({ readonly points: number } | { readonly budget: number })

export type StagedAnswer =
  | {
      readonly status: 'optimal' | 'feasible'
      /** Per stage the network as it then stands; each holds all sites of the one before. */
      readonly stages: readonly Extract<SitingAnswer, { readonly value: number }>[]
      /** Mean over the stages by their shares, and its bound: no stage does better than it could alone. */
      readonly value: number
      readonly bound: number
      readonly gap: number
      readonly repeatable: boolean
    }
  | { readonly status: 'infeasible'; readonly stage: number; readonly clash: readonly Clash[] }

/** Effort of each of the solves on the way, as a share of the effort asked for. */
const EFFORT_EACH = 0.25
const PASSES = 3

type Solved = Extract<SitingAnswer, { readonly value: number }>

/**
 * A network that grows: what opens in one stage stays in all later ones.
 *
 * Each stage is solved alone, which bounds it; then from each of these networks earlier stages are cut out of it and later ones built
 * onto it, and the best of these rows of networks is gone over again stage by stage between its neighbours.
 * Minimums of groups hold at the last stage, everything else at all of them.
 *
 * @param stages points or budgets that never fall, at least one; existing sites are not counted
 */
export function solveStages(problem: SitingProblem, stages: readonly Stage[], options: SitingOptions): StagedAnswer {
  const last = stages.length - 1
  const most = isMost(problem.objective)
  const all = stages.reduce((sum, { share }) => sum + share, 0)
  if (last < 0 || !(all > 0)) throw new RangeError(`${stages.length} stages with shares of ${all} together, expected above zero`)
  for (let t = 1; t <= last; t++)
    if (extent(stages[t]!) < extent(stages[t - 1]!))
      throw new RangeError(`stage ${t} has ${extent(stages[t]!)}, expected at least what stage ${t - 1} has`)
  const effort = EFFORT_EACH * (options.effort ?? 1)
  const solves = stages.length + stages.length ** 2 + PASSES * stages.length
  let done = 0
  let repeatable = true
  let stopped = false

  /** Stage `t` with all of `inner` open and nothing outside `outer`. */
  function between(t: number, inner: Iterable<number>, outer?: Int32Array): SitingAnswer {
    const state = problem.state.slice()
    const allowed = outer === undefined ? undefined : new Set(outer)
    if (allowed !== undefined) for (let j = 0; j < state.length; j++) if (state[j] !== FIXED && !allowed.has(j)) state[j] = FORBIDDEN
    for (const j of inner) state[j] = FIXED
    const { onProgress } = options
    const stage = stages[t]!
    const answer = solveSiting(
      {
        ...problem,
        state,
        minimum: t === last ? problem.minimum : problem.minimum.map(() => 0),
        ...('points' in stage ? { points: stage.points + problem.standing } : { points: problem.columns, budget: stage.budget }),
      },
      {
        ...options,
        effort,
        ...(onProgress !== undefined && {
          onProgress({ bound }) {
            const go = onProgress({ bound, done: Math.min(1, done / solves) })
            stopped ||= go === 'stop'
            return go
          },
        }),
      },
    )
    done++
    if (answer.status !== 'infeasible' && !answer.repeatable) repeatable = false
    return answer
  }

  const alone: Solved[] = []
  for (let t = 0; t <= last; t++) {
    const answer = between(t, [])
    if (answer.status === 'infeasible') return { status: 'infeasible', stage: t, clash: answer.clash }
    alone.push(answer)
  }
  const mean = (rows: readonly Solved[], of: (answer: Solved) => number): number =>
    rows.reduce((sum, answer, t) => sum + (stages[t]!.share * of(answer)) / all, 0)
  const better = (a: number, b: number): boolean => (most ? a > b : a < b)

  let best: Solved[] | undefined
  const offer = (row: Solved[]): boolean => {
    if (
      best !== undefined &&
      !better(
        mean(row, (a) => a.value),
        mean(best, (a) => a.value),
      )
    )
      return false
    best = row
    return true
  }
  // the last stage first: it leads to a row that holds the minimums
  for (let anchor = last; anchor >= 0; anchor--) {
    if (stopped && best !== undefined) break
    const row = grownFrom(anchor)
    if (row !== undefined) offer(row)
  }
  for (let pass = 0; pass < PASSES; pass++) {
    if (best === undefined || stopped) break
    let helped = false
    for (let t = 0; t <= last; t++) {
      const row: Solved[] = best
      const again = between(t, row[t - 1]?.open ?? [], row[t + 1]?.open)
      if (again.status !== 'infeasible') helped = offer(row.with(t, again)) || helped
    }
    if (!helped) break
  }
  if (best === undefined) throw new Error('the last stage was solved, and no row of stages was found within it')
  const value = mean(best, (answer) => answer.value)
  const limit = mean(alone, (answer) => answer.bound)
  const bound = better(value, limit) ? value : limit
  const gap = value === bound ? 0 : Math.abs(bound - value) / Math.abs(value)
  return { status: gap <= 1e-12 ? 'optimal' : 'feasible', stages: best, value, bound, gap, repeatable: repeatable && !stopped }

  /** Stages cut out below one that stands alone, and built onto it above; nothing when rules stand in the way. */
  function grownFrom(anchor: number): Solved[] | undefined {
    const row: Solved[] = [...alone]
    for (let t = anchor - 1; t >= 0; t--) {
      const answer = between(t, [], row[t + 1]!.open)
      if (answer.status === 'infeasible') return undefined
      row[t] = answer
    }
    for (let t = anchor + 1; t <= last; t++) {
      const answer = between(t, row[t - 1]!.open)
      if (answer.status === 'infeasible') return undefined
      row[t] = answer
    }
    return row
  }
}

const extent = (stage: Stage): number => ('points' in stage ? stage.points : stage.budget)
