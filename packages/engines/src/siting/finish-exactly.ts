import highsModule, { type Highs, type InitOptions, type ModelData } from 'highs'
import type { SitingAnswer } from './answer.ts'
import { ascend } from './ascend.ts'
import { evaluate } from './evaluate.ts'
import { exactModel } from './exact-model.ts'
import { firstPrices } from './first-prices.ts'
import { fixByReducedCost, lagrange } from './lagrange.ts'
import { FIXED, type SitingProblem } from './problem.ts'
import { reduceProblem } from './reduce-problem.ts'
import type { Reduced } from './reduced.ts'
import { IN, restrict } from './restrict.ts'
import { workMeter } from './work-meter.ts'

/** The package's types are those of its CommonJS build; as an ES module its default export is the loader itself. */
const load = highsModule as unknown as (options?: InitOptions) => Promise<Highs>

export interface FinishOptions {
  /** HiGHS ends at the latest then, by its own clock; without an answer. Absent: no limit. */
  readonly timeLimitSeconds?: number
  /** Models with more coefficients are not tried; absent: 400,000. */
  readonly largestModel?: number
}

/**
 * Closes the gap of a feasible answer with HiGHS, where what reduced costs leave is small enough.
 *
 * Columns that no better network has go first; the answer's value enters as a cutoff row, one whole unit better where all
 * is whole. Counted only when HiGHS says optimal, or that nothing is left below the cutoff; else the answer comes back as it was.
 * Runs for long in one piece: call it in a worker, and end the worker to stop it.
 */
export async function finishExactly(problem: SitingProblem, answer: SitingAnswer, options: FinishOptions = {}): Promise<SitingAnswer> {
  if (answer.status !== 'feasible' || problem.worstOf !== undefined || problem.budget !== undefined) return answer
  if (problem.objective.kind !== 'max-cover' && problem.objective.kind !== 'p-median') return answer
  const whole = reduceProblem(problem)
  const total = whole.cover ? problem.weight.reduce((a, b) => a + b, 0) : 0
  const cost = whole.cover ? total - answer.value : answer.value
  const target = whole.whole ? cost - 1 : cost * (1 - 1e-9)
  const { left, decided } = leftOver(whole, answer.open, cost, target)
  const model = left === undefined ? undefined : exactModel(left, target - left.constant)
  if (model !== undefined && (model.matrix.indices.length ?? 0) > (options.largestModel ?? 400_000)) return answer
  const found = left === undefined || model === undefined ? 'nothing' : minimise(await load(), model, left.columns, options)
  if (found === 'unknown') return answer
  const fixed = [...problem.state.keys()].filter((j) => problem.state[j] === FIXED)
  const open =
    found === 'nothing' || left === undefined
      ? answer.open
      : Int32Array.from([...fixed, ...decided, ...found.map((j) => left.origin[j]!)]).sort()
  const { value, assignment } = evaluate(problem, open)
  return { ...answer, status: 'optimal', value, bound: value, gap: 0, open, assignment }
}

/** What reduced costs leave after one climb; nothing when they leave no choice. */
function leftOver(whole: Reduced, open: Int32Array, cost: number, target: number): { left?: Reduced; decided: number[] } {
  const columnOf = new Map(Array.from(whole.origin, (site, j) => [site, j]))
  const start = Array.from(open, (site) => columnOf.get(site) ?? -1).filter((j) => j >= 0)
  const meter = workMeter({ seed: 0 }, Infinity, () => ({ bound: 0 }))
  const dual = lagrange(whole, firstPrices(whole, start))
  const known = new Uint8Array(whole.columns)
  const limit = whole.whole ? target + 1e-6 : target
  const climb = { steps: 2000, pace: 1.5, patience: 30, slowest: 0.005 }
  const ended = ascend(
    dual,
    known,
    climb,
    () => limit,
    () => cost,
    meter,
    (choice) => {
      fixByReducedCost(whole, dual.present(), dual.reducedCost, choice, limit, known)
      return undefined
    },
  )
  if (ended === 'closed') return { decided: [] }
  const { left } = restrict(whole, known, dual.price)
  return { left, decided: [...known.keys()].filter((j) => known[j] === IN).map((j) => whole.origin[j]!) }
}

/** The open columns of the least solution, `nothing` when there is none, `unknown` when HiGHS does not say. */
function minimise(highs: Highs, model: ModelData, columns: number, { timeLimitSeconds }: FinishOptions): number[] | 'nothing' | 'unknown' {
  return highs.withModel(model, (solver) => {
    solver.options.set({
      output_flag: false,
      mip_rel_gap: 0,
      mip_abs_gap: 0.5e-6,
      ...(timeLimitSeconds !== undefined && { time_limit: timeLimitSeconds }),
    })
    solver.run()
    const { modelStatus } = highs.constants
    const status = solver.getModelStatus()
    if (status === modelStatus.infeasible) return 'nothing'
    if (status !== modelStatus.optimal) return 'unknown'
    const values = solver.getSolution().colValue
    const open = Array.from({ length: columns }, (_, j) => j).filter((j) => (values[j] ?? 0) > 0.5)
    return open
  })
}
