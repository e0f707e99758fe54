import type { SitingAnswer, SitingOptions } from './answer.ts'
import type { SitingProblem } from './problem.ts'
import { solveSiting } from './solve.ts'

/** One step of the slider: what so many points can do. */
export interface FrontierStep {
  readonly points: number
  readonly answer: SitingAnswer
}

/**
 * The answer for every number of points asked for, ascending, each with its own bound.
 *
 * Each run is given the network of the one before, so that values never get worse as points are added where the rules allow the
 * same sites plus one. Progress runs over all of them together; when it says stop, the steps done so far come back.
 * @throws RangeError when a number is not whole or is below zero
 */
export function frontier(problem: SitingProblem, points: readonly number[], options: SitingOptions): readonly FrontierStep[] {
  const steps: FrontierStep[] = []
  const asked = [...new Set(points)].sort((a, b) => a - b)
  for (const count of asked)
    if (!(Number.isInteger(count) && count >= 0)) throw new RangeError(`points is ${count}, expected a whole number, zero or more`)
  let stopped = false
  for (const [n, count] of asked.entries()) {
    const before = steps.at(-1)?.answer
    const { onProgress } = options
    const answer = solveSiting(
      { ...problem, points: count },
      {
        ...options,
        ...(onProgress !== undefined && {
          onProgress(progress) {
            const go = onProgress({ ...progress, done: (n + progress.done) / asked.length })
            stopped ||= go === 'stop'
            return go
          },
        }),
      },
      before !== undefined && before.status !== 'infeasible' ? before.open : undefined,
    )
    steps.push({ points: count, answer })
    if (stopped) break
  }
  return steps
}
