import { isMost, type SitingProblem } from './problem.ts'
import { reduceProblem } from './reduce-problem.ts'
import { stateOf } from './state-of.ts'

/** A network that a person changes on the map, with its value after each change at once. */
export interface NetworkByHand {
  readonly value: () => number
  /** Site numbers, ascending. */
  readonly open: () => Int32Array
  readonly insert: (site: number) => void
  readonly remove: (site: number) => void
}

/**
 * Holds a network so that opening or closing one site costs a pass over the pairs of that site, not over all. Rules on number, groups,
 * fixed and forbidden sites are not asked: whoever moves a site wants to see what it does. Cover, with backup or not, and p-median.
 *
 * Built in O(pairs); a change costs O(pairs of the site).
 */
export function networkByHand(problem: SitingProblem, open: Iterable<number>): NetworkByHand {
  if (problem.worstOf !== undefined || problem.budget !== undefined)
    throw new RangeError('a network of one scenario without a budget is expected')
  const reduced = reduceProblem({ ...problem, state: new Uint8Array(problem.columns), points: problem.columns })
  const state = stateOf(reduced)
  const most = isMost(problem.objective)
  const total = most ? problem.weight.reduce((a, b) => a + b, 0) : 0
  const known = (site: number): void => {
    if (state.isOpen[site] === undefined) throw new RangeError(`site ${site} is not one of 0…${problem.columns - 1}`)
  }
  const network: NetworkByHand = {
    value: () => (most ? total - (reduced.constant + state.cost()) : reduced.constant + state.cost()),
    open: () => Int32Array.from([...state.isOpen.keys()].filter((j) => state.isOpen[j] === 1)),
    insert(site) {
      known(site)
      if (state.isOpen[site] === 0) state.insert(site)
      state.markChanged(() => {})
    },
    remove(site) {
      known(site)
      if (state.isOpen[site] === 1) state.remove(site)
      state.markChanged(() => {})
    },
  }
  for (const j of open) network.insert(j)
  return network
}
