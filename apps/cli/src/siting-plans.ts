import {
  buildSitingProblem,
  type Clash,
  checkAnswer,
  type SitingOptions,
  type SitingProblem,
  solveStages,
  solveTwoNetworks,
} from '@weerbaar/engines/siting'
import type { SitingProblemData } from '@weerbaar/importers/siting-problem'
import { percentOf } from './percent-of.ts'

/** What a plan of stages or of two networks has to say: as JSON and in words, or the rules that stand in the way. */
export type PlanOutcome =
  | { readonly clash: readonly Clash[] }
  | { readonly json: object; readonly words: (nl: boolean) => string; readonly faults: readonly string[] }

/** Nothing when the file asks for one network at one moment. */
export function sitingPlan(data: SitingProblemData, problem: SitingProblem, options: SitingOptions): PlanOutcome | undefined {
  if (data.stages !== undefined) return inStages(problem, data.stages, options)
  if (data.second !== undefined) return besideEachOther(data, data.second, problem, options)
  return undefined
}

function inStages(problem: SitingProblem, stages: NonNullable<SitingProblemData['stages']>, options: SitingOptions): PlanOutcome {
  const answer = solveStages(problem, stages, options)
  if (answer.status === 'infeasible') return { clash: answer.clash }
  const { status, value, bound, gap, repeatable } = answer
  const rows = answer.stages.map((stage) => ({ value: stage.value, open: [...stage.open] }))
  const kept = answer.stages.slice(1).every((stage, t) => answer.stages[t]?.open.every((j) => stage.open.includes(j)))
  return {
    json: { status, value, bound, gap, repeatable, stages: rows },
    faults: kept ? [] : ['a site of one stage is gone in the next'],
    words: (nl) =>
      [
        proofOf(status, gap, nl),
        ...rows.map((row, t) => `${nl ? 'fase' : 'stage'} ${t + 1}: ${row.value}, open ${row.open.join(' ')}`),
        repeatable ? '' : nl ? 'niet herhaalbaar' : 'not repeatable',
      ]
        .filter((line) => line !== '')
        .join('\n'),
  }
}

function besideEachOther(
  data: SitingProblemData,
  second: NonNullable<SitingProblemData['second']>,
  problem: SitingProblem,
  options: SitingOptions,
): PlanOutcome {
  const other = buildSitingProblem(second.problem)
  const answer = solveTwoNetworks(problem, other, new Float64Array(data.columns).fill(second.saving), options)
  if (answer.status === 'infeasible') return { clash: answer.clash }
  const { status, total, bound, saved, repeatable } = answer
  const gap = total === bound ? 0 : (total - bound) / Math.abs(total)
  const row = (one: typeof answer.first) => ({ value: one.value, open: [...one.open], assignment: [...one.assignment] })
  return {
    json: {
      status,
      total,
      bound,
      gap,
      saved,
      repeatable,
      together: [...answer.together],
      first: row(answer.first),
      second: row(answer.second),
    },
    faults: [...checkAnswer(problem, answer.first), ...checkAnswer(other, answer.second)],
    words: (nl) =>
      [
        proofOf(status, gap, nl),
        `${nl ? 'eerste' : 'first'}: ${answer.first.value}, open ${answer.first.open.join(' ')}`,
        `${nl ? 'tweede' : 'second'}: ${answer.second.value}, open ${answer.second.open.join(' ')}`,
        `${nl ? 'samen op één plek' : 'together in one place'}: ${answer.together.join(' ')} (${nl ? 'bespaart' : 'saves'} ${saved})`,
      ].join('\n'),
  }
}

const proofOf = (status: 'optimal' | 'feasible', gap: number, nl: boolean): string =>
  status === 'optimal'
    ? nl
      ? 'optimaal, bewezen'
      : 'optimal, proven'
    : nl
      ? `hooguit ${percentOf(gap, nl)} % beter mogelijk`
      : `at most ${percentOf(gap, nl)} % better is possible`
