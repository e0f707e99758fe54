import type { SitingAnswer, SitingOptions } from './answer.ts'
import { evaluate } from './evaluate.ts'
import { findCover } from './find-cover.ts'
import { hasSite } from './has-site.ts'
import { narrow } from './narrow.ts'
import { FORBIDDEN, type SitingProblem } from './problem.ts'

/**
 * The p-centre: the least reach at which p sites cover every row that a site can serve at all.
 *
 * Method: covering everyone at each of the distinct costs, by halves (Minieka 1970), each row counting one. The answer is one
 * of those costs, so the proof is exact where both sides of it are decided.
 */
export function leastReach(problem: SitingProblem, options: SitingOptions): SitingAnswer {
  const { rows, rowStart, site, cost, state, points } = problem
  const counts = Float64Array.from({ length: rows }, (_, i) => (problem.weight[i]! > 0 && hasSite(problem, i, Infinity) ? 1 : 0))
  const distinct = new Set<number>()
  let least = 0 // no row does better than its nearest site
  for (let i = 0; i < rows; i++) {
    if (counts[i] === 0) continue
    let nearest = Infinity
    for (let k = rowStart[i]!; k < rowStart[i + 1]!; k++) {
      if (state[site[k]!] === FORBIDDEN) continue
      distinct.add(cost[k]!)
      nearest = Math.min(nearest, cost[k]!)
    }
    least = Math.max(least, nearest)
  }
  const reaches = Float64Array.from(distinct).sort()
  const last = reaches.length - 1
  const ask = (step: number, given: SitingOptions, from?: Int32Array) =>
    findCover({ ...problem, weight: counts, objective: { kind: 'max-cover', reach: reaches[step] ?? 0 } }, 0, given, from)
  const first = ask(last, options)
  if (first.found.kind !== 'network')
    return {
      status: 'infeasible',
      clash: [
        {
          kind: 'cover-above-points',
          proven: first.found.kind === 'none',
          points: points - problem.standing,
          needed: counts.reduce((a, b) => a + b, 0),
        },
      ],
    }
  const { no, open, repeatable } = narrow(Math.max(0, reaches.indexOf(least)) - 1, last, first.found.open, inReaches(options, reaches), ask)
  const { value, assignment } = evaluate(problem, open)
  const bound = Math.min(value, reaches[no + 1] ?? 0)
  return {
    status: bound === value ? 'optimal' : 'feasible',
    value,
    bound,
    gap: value === bound ? 0 : (value - bound) / value,
    repeatable: repeatable && !first.cutShort,
    open,
    assignment,
  }
}

/** Progress told in costs instead of in their numbers. */
function inReaches(options: SitingOptions, reaches: Float64Array): SitingOptions {
  const { onProgress } = options
  if (onProgress === undefined) return options
  return {
    ...options,
    onProgress: ({ value = reaches.length - 1, bound, done }) =>
      onProgress({ value: reaches[value] ?? 0, bound: reaches[bound] ?? 0, done }),
  }
}
