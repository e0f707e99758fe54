import { sortRowsByCost } from './sort-rows.ts'
import { type GroupRules, NO_MAXIMUM } from './group-rules.ts'
import { FIXED, FORBIDDEN, FREE, type Objective, type SitingProblem } from './problem.ts'

/** More pairs than this are refused before anything is allocated: 12 bytes each here and 28 in the solver, so 8 GB. */
export const MAX_PAIRS = 200_000_000

/** Which site a row can go to, and at what cost. Three lists side by side, in any order; an absent pair is out of reach. */
export interface SitingPairs {
  readonly row: ArrayLike<number>
  readonly site: ArrayLike<number>
  /** Zero or more, finite. */
  readonly cost: ArrayLike<number>
}

/** Several ways in which demand may fall. */
export interface DemandScenarios {
  /** Shape [scenarios][rows]. */
  readonly weights: readonly ArrayLike<number>[]
  /** Shape [scenarios]: how much each counts in the mean; above zero together. Absent: all the same. */
  readonly shares?: ArrayLike<number>
  /** `mean`: the value under the mean of the weights; `worst`: under the scenario that fares worst, for cover and p-median. */
  readonly judge: 'mean' | 'worst'
}

/** What a caller has; {@link buildSitingProblem} turns it into what the solver needs. Plain data: it may come from a file. */
export interface SitingProblemInput {
  readonly objective:
    | { readonly kind: 'max-cover'; readonly reach: number }
    | { readonly kind: 'p-median'; readonly outOfReach: number }
    | { readonly kind: 'p-centre' }
    | { readonly kind: 'backup-cover'; readonly reach: number; readonly once: number }
    | { readonly kind: 'fewest-sites'; readonly reach: number; readonly share: number }
    | {
        readonly kind: 'capacitated-p-median'
        readonly demand: ArrayLike<number>
        readonly weighted: boolean
        readonly split?: boolean
        readonly outOfReach?: number
      }
    | { readonly kind: 'capacitated-cover'; readonly reach: number; readonly demand: ArrayLike<number>; readonly split: boolean }
  readonly rows: number
  readonly columns: number
  /** Shape [rows]; absent: 1 each. */
  readonly weight?: ArrayLike<number>
  /** Takes the place of `weight`. */
  readonly scenarios?: DemandScenarios
  readonly pairs: SitingPairs
  /** Besides the existing sites. For `fewest-sites` at most so many. */
  readonly points: number
  /** Sites that stand already: open, free, and not counted in `points`; they do count in their groups. */
  readonly existing?: Iterable<number>
  readonly fixed?: Iterable<number>
  readonly forbidden?: Iterable<number>
  /** Shape [columns]; absent: all in one group. */
  readonly group?: ArrayLike<number>
  /** Shape [groups]: the group it lies in, one before it, or −1. Absent: all apart. */
  readonly parent?: ArrayLike<number>
  /** Shape [groups]; absent: no minimum anywhere. */
  readonly minimum?: ArrayLike<number>
  /** Shape [groups], `Infinity` for none; absent: no maximum anywhere. */
  readonly maximum?: ArrayLike<number>
  /** Takes the place of the exact number: `opening` of the open sites is at most this together, and they are at most `points`. */
  readonly budget?: number
  /** Shape [columns]. What opening each costs: against the budget; without one in the unit of the value, metres × people or people. */
  readonly opening?: ArrayLike<number>
  /** Shape [columns]. */
  readonly capacity?: ArrayLike<number>
}

/**
 * The one door to a {@link SitingProblem}: checks everything its type promises, and sorts the pairs.
 * A problem whose rules cannot all hold (more points than sites) passes: that is an answer, see `clashes`.
 *
 * Work: O(pairs · log(pairs per row)).
 * @throws RangeError naming the place and the value of the first thing that cannot be
 */
export function buildSitingProblem(input: SitingProblemInput): SitingProblem {
  const { rows, columns, points } = input
  wholeFrom0('rows', rows)
  wholeFrom0('columns', columns)
  wholeFrom0('points', points)
  const scenarios = input.scenarios?.weights.map((weights, s) => numbers(`weight of scenario ${s},`, weights, rows))
  const weight =
    scenarios === undefined
      ? numbers('weight', input.weight ?? new Float64Array(rows).fill(1), rows)
      : meanWeight(scenarios, input.scenarios?.shares, rows)
  const existing = [...new Set(input.existing ?? [])]
  const state = siteStates(columns, [...(input.fixed ?? []), ...existing], input.forbidden ?? [])
  const counted = [...new Set(input.fixed ?? [])].filter((j) => existing.includes(j))
  if (counted.length > 0) throw new RangeError(`site ${counted[0]} is both fixed and existing`)
  const rules = siteGroups(input)
  const objective = checkedObjective(input.objective, rows)
  const sorted = sortRowsByCost(checkedPairs(input.pairs, rows, columns), rows, columns)
  if ((objective.kind === 'capacitated-p-median' && objective.split === true) || objective.kind === 'capacitated-cover')
    for (let i = 0; i < rows; i++)
      if (objective.demand[i] === 0 && weight[i]! > 0)
        throw new RangeError(`demand ${i} is 0 with a weight of ${weight[i]}, expected above zero`)
  if ((objective.kind === 'p-median' || objective.kind === 'capacitated-p-median') && objective.outOfReach !== undefined)
    for (let k = 0; k < sorted.cost.length; k++)
      if (sorted.cost[k]! > objective.outOfReach)
        throw new RangeError(
          `outOfReach is ${objective.outOfReach}, expected at least the largest cost; site ${sorted.site[k]} has ${sorted.cost[k]}`,
        )
  const opening = input.opening === undefined ? {} : { opening: numbers('opening', input.opening, columns) }
  for (const j of existing) if (opening.opening !== undefined) opening.opening[j] = 0
  const problem = {
    objective,
    rows,
    columns,
    weight,
    ...sorted,
    points: points + existing.length,
    standing: existing.length,
    state,
    ...rules,
    ...opening,
  }
  const worst = scenarios !== undefined && scenarios.length > 1 && input.scenarios?.judge === 'worst'
  if (worst && objective.kind !== 'max-cover' && objective.kind !== 'p-median')
    throw new RangeError(`the worst scenario is asked for, expected max-cover or p-median, not ${objective.kind}`)
  if (input.budget !== undefined) {
    if (!(input.budget >= 0 && input.budget < Infinity)) throw new RangeError(`budget is ${input.budget}, expected zero or more and finite`)
    if (!['max-cover', 'p-median'].includes(objective.kind) || worst)
      throw new RangeError(`a budget is given, expected max-cover or p-median for one scenario, not ${objective.kind}`)
    if (opening.opening === undefined) throw new RangeError('opening is absent, expected one cost for each site beside a budget')
    return { ...problem, budget: input.budget }
  }
  if (worst) return { ...problem, worstOf: scenarios }
  if (input.opening !== undefined && !['max-cover', 'p-median', 'backup-cover'].includes(objective.kind))
    throw new RangeError(`opening costs are given, expected none for ${objective.kind}`)
  if (input.capacity !== undefined) return { ...problem, capacity: numbers('capacity', input.capacity, columns) }
  if (objective.kind === 'capacitated-p-median' || objective.kind === 'capacitated-cover')
    throw new RangeError('capacity is absent, expected one number for each site')
  return problem
}

function checkedObjective(objective: SitingProblemInput['objective'], rows: number): Objective {
  switch (objective.kind) {
    case 'max-cover':
      if (!(objective.reach >= 0)) throw new RangeError(`reach is ${objective.reach}, expected zero or more`)
      return objective
    case 'p-median':
      if (!(objective.outOfReach >= 0 && objective.outOfReach < Infinity))
        throw new RangeError(`outOfReach is ${objective.outOfReach}, expected zero or more and finite`)
      return objective
    case 'p-centre':
      return objective
    case 'backup-cover':
      if (!(objective.reach >= 0)) throw new RangeError(`reach is ${objective.reach}, expected zero or more`)
      if (!(objective.once >= 0.5 && objective.once <= 1)) throw new RangeError(`once is ${objective.once}, expected 0.5 to 1`)
      return objective
    case 'fewest-sites':
      if (!(objective.reach >= 0)) throw new RangeError(`reach is ${objective.reach}, expected zero or more`)
      if (!(objective.share >= 0 && objective.share <= 1)) throw new RangeError(`share is ${objective.share}, expected 0 to 1`)
      return objective
    case 'capacitated-p-median':
      if (objective.split !== true && objective.outOfReach !== undefined)
        throw new RangeError(`outOfReach is ${objective.outOfReach}, expected none where every row goes whole to one site`)
      if (objective.outOfReach !== undefined && !(objective.outOfReach >= 0 && objective.outOfReach < Infinity))
        throw new RangeError(`outOfReach is ${objective.outOfReach}, expected zero or more and finite`)
      return { ...objective, demand: numbers('demand', objective.demand, rows) }
    case 'capacitated-cover':
      if (!(objective.reach >= 0)) throw new RangeError(`reach is ${objective.reach}, expected zero or more`)
      return { ...objective, demand: numbers('demand', objective.demand, rows) }
  }
}

function checkedPairs(pairs: SitingPairs, rows: number, columns: number): SitingPairs {
  const count = pairs.row.length
  if (pairs.site.length !== count || pairs.cost.length !== count)
    throw new RangeError(`pairs have ${count} rows, ${pairs.site.length} sites and ${pairs.cost.length} costs, expected as many of each`)
  if (count > MAX_PAIRS) throw new RangeError(`pairs are ${count}, expected at most ${MAX_PAIRS}`)
  for (let k = 0; k < count; k++) {
    const row = pairs.row[k]!
    const site = pairs.site[k]!
    const cost = pairs.cost[k]!
    if (!(row >= 0 && row < rows && Number.isInteger(row))) throw new RangeError(`pair ${k}: row ${row} is not one of 0…${rows - 1}`)
    if (!(site >= 0 && site < columns && Number.isInteger(site)))
      throw new RangeError(`pair ${k}: site ${site} is not one of 0…${columns - 1}`)
    if (!(cost >= 0 && cost < Infinity)) throw new RangeError(`pair ${k}: cost is ${cost}, expected zero or more and finite`)
  }
  return pairs
}

function siteStates(columns: number, fixed: Iterable<number>, forbidden: Iterable<number>): Uint8Array {
  const state = new Uint8Array(columns)
  for (const [name, sites, value] of [
    ['fixed', fixed, FIXED],
    ['forbidden', forbidden, FORBIDDEN],
  ] as const)
    for (const site of sites) {
      if (state[site] === undefined) throw new RangeError(`${name}: site ${site} is not one of 0…${columns - 1}`)
      if (state[site] !== FREE && state[site] !== value) throw new RangeError(`site ${site} is both fixed and forbidden`)
      state[site] = value
    }
  return state
}

function siteGroups({ columns, group, parent, minimum, maximum }: SitingProblemInput): GroupRules {
  const named = minimum ?? maximum ?? parent
  if (group !== undefined && group.length !== columns) throw new RangeError(`group has ${group.length} numbers, expected ${columns}`)
  const of = new Int32Array(columns)
  let groups = named?.length ?? 1
  for (let j = 0; j < columns; j++) {
    const g = group?.[j] ?? 0
    wholeFrom0(`group of site ${j}`, g)
    if (named !== undefined && g >= named.length) throw new RangeError(`group of site ${j} is ${g}, not one of 0…${named.length - 1}`)
    of[j] = g
    groups = Math.max(groups, g + 1)
  }
  const rules = {
    group: of,
    parent: new Int32Array(groups).fill(-1),
    minimum: new Int32Array(groups),
    maximum: new Int32Array(groups).fill(NO_MAXIMUM),
  }
  for (const [name, list] of Object.entries({ parent, minimum, maximum }))
    if (list !== undefined && list.length !== groups) throw new RangeError(`${name} has ${list.length} numbers, expected ${groups}`)
  for (let g = 0; g < groups; g++) {
    const [around, least, most] = [parent?.[g] ?? -1, minimum?.[g] ?? 0, maximum?.[g] ?? Infinity]
    if (!(Number.isInteger(around) && around >= -1 && around < g))
      throw new RangeError(`parent of group ${g} is ${around}, expected -1 or a group before it`)
    wholeFrom0(`minimum of group ${g}`, least)
    if (most !== Infinity) wholeFrom0(`maximum of group ${g}`, most)
    if (least > most) throw new RangeError(`group ${g} has a minimum of ${least} above its maximum of ${most}`)
    rules.parent[g] = around
    rules.minimum[g] = least
    rules.maximum[g] = Math.min(most, NO_MAXIMUM)
  }
  return rules
}

function meanWeight(scenarios: readonly Float64Array[], shares: ArrayLike<number> | undefined, rows: number): Float64Array {
  const share = numbers('share', shares ?? new Float64Array(scenarios.length).fill(1), scenarios.length)
  const all = share.reduce((a, b) => a + b, 0)
  if (!(all > 0)) throw new RangeError(`the shares of the scenarios are ${all} together, expected above zero`)
  return Float64Array.from({ length: rows }, (_, i) => scenarios.reduce((sum, weights, s) => sum + share[s]! * weights[i]!, 0) / all)
}

function numbers(name: string, values: ArrayLike<number>, count: number): Float64Array {
  if (values.length !== count) throw new RangeError(`${name} has ${values.length} numbers, expected ${count}`)
  const copy = Float64Array.from(values)
  for (let i = 0; i < count; i++)
    if (!(copy[i]! >= 0 && copy[i]! < Infinity)) throw new RangeError(`${name} ${i} is ${copy[i]}, expected zero or more and finite`)
  return copy
}

function wholeFrom0(name: string, value: number): void {
  if (!(Number.isInteger(value) && value >= 0 && value < 2 ** 31))
    throw new RangeError(`${name} is ${value}, expected a whole number, zero or more`)
}
