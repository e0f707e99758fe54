import type { SitingProblem } from '../problem.ts'

/** Places in a list of open sites, ascending, and what is lost when all of them close. */
export interface ClosureLoss {
  readonly places: readonly number[]
  readonly weight: number
}

/**
 * Every set of at most `most` open sites that rows miss when all of it closes. Cover: the sites that cover a row, with its weight. p-median:
 * the nearest, the two nearest and so on, each with what the step to the next costs.
 *
 * Work: O(pairs + rows · most); rows that miss the same sites count once.
 */
export function closureLosses(problem: SitingProblem, open: Int32Array, most: number): readonly ClosureLoss[] {
  const { objective, rows, rowStart, site, cost, weight } = problem
  if ((objective.kind !== 'max-cover' && objective.kind !== 'p-median') || problem.worstOf !== undefined)
    throw new RangeError(`closures of ${objective.kind} are asked, expected max-cover or p-median with one scenario`)
  const placeOf = new Map(Array.from(open, (j, place) => [j, place]))
  const sets = new Map<string, { places: number[]; weight: number }>()
  const add = (near: readonly number[], lost: number): void => {
    if (lost <= 0 || near.length === 0) return
    const places = near.toSorted((a, b) => a - b)
    const key = places.join()
    const known = sets.get(key)
    if (known === undefined) sets.set(key, { places, weight: lost })
    else known.weight += lost
  }
  for (let i = 0; i < rows; i++) {
    const near: number[] = []
    const pays: number[] = []
    const enough = objective.kind === 'max-cover' ? most + 1 : most
    for (let k = rowStart[i]!; k < rowStart[i + 1]! && pays.length <= enough; k++) {
      if (objective.kind === 'max-cover' && cost[k]! > objective.reach) break
      const place = placeOf.get(site[k]!)
      if (place === undefined) continue
      near.push(place)
      pays.push(cost[k]!)
    }
    if (objective.kind === 'max-cover') {
      if (near.length <= most) add(near, weight[i]!)
      continue
    }
    for (let n = 1; n <= Math.min(most, near.length); n++)
      add(near.slice(0, n), weight[i]! * ((pays[n] ?? objective.outOfReach) - pays[n - 1]!))
  }
  return [...sets.values()]
}
