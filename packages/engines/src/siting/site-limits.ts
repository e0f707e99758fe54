import { FIXED, FORBIDDEN, type SitingProblem } from './problem.ts'

export interface SiteLimits {
  /** Fewest and most sites of a network under the rules, whatever number is asked for. */
  readonly least: number
  readonly most: number
  /** Shape [groups]. Sites that must be open in each group by what is fixed and by the groups inside it, its own minimum left out. */
  readonly needed: Int32Array
  /** Shape [groups]. Sites that may be open in each by what the groups inside it allow, its own maximum left out. */
  readonly available: Int32Array
}

/**
 * How many sites the rules of groups, fixed and forbidden sites ask for and allow. Every number between the two is possible
 * where no group asks for more than it allows.
 */
export function siteLimits({ columns, state, group, parent, minimum, maximum }: SitingProblem): SiteLimits {
  const needed = new Int32Array(minimum.length)
  const available = new Int32Array(minimum.length)
  for (let j = 0; j < columns; j++) {
    if (state[j] === FORBIDDEN) continue
    available[group[j]!]!++
    if (state[j] === FIXED) needed[group[j]!]!++
  }
  let least = 0
  let most = 0
  for (let g = minimum.length - 1; g >= 0; g--) {
    const must = Math.max(needed[g]!, minimum[g]!)
    const may = Math.max(must, Math.min(available[g]!, maximum[g]!))
    const around = parent[g]!
    if (around >= 0) {
      needed[around]! += must
      available[around]! += may
    } else {
      least += must
      most += may
    }
  }
  return { least, most, needed, available }
}
