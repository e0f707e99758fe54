/**
 * How many sites may be open in each group (municipality, place). Groups lie apart or one inside another, never across: the
 * sets that keep such rules, with a fixed number of sites in all, are the bases of a matroid, so that what is cheapest among
 * them is found by taking the cheapest that still fits, and any two differ by exchanges of one for one.
 */
export interface GroupRules {
  /** Shape [columns]. The innermost group of each site, 0 … groups − 1. */
  readonly group: Int32Array
  /** Shape [groups]. The group each lies in, a lower number than its own; −1: in none. */
  readonly parent: Int32Array
  /** Shape [groups]. Open sites in it, those of groups inside it counted: at least, and at most. */
  readonly minimum: Int32Array
  readonly maximum: Int32Array
}

/** How many sites are open in each group, and what may change without breaking a rule. */
export interface GroupCounts {
  /** False when no rule asks anything, so that nothing need be asked here. */
  readonly ruled: boolean
  readonly clear: () => void
  readonly insert: (j: number) => void
  readonly remove: (j: number) => void
  /** Whether open `r` may make place for closed `k`, all rules kept if they hold now. */
  readonly mayExchange: (k: number, r: number) => boolean
  /** The same for any site of group `a` in place of one of group `b`. */
  readonly mayExchangeGroups: (a: number, b: number) => boolean
  /** Whether `j` may open and every minimum can still be met within `points` in all, and within the maximums. */
  readonly mayAdd: (j: number) => boolean
  /** Whether opening `j` pays off something that a group is owed. */
  readonly fills: (j: number) => boolean
  /** Whether `j` may close without going below a minimum. */
  readonly mayRemove: (j: number) => boolean
  /** Whether every group is between its minimum and its maximum. */
  readonly holds: () => boolean
}

/** More sites than any group has. */
export const NO_MAXIMUM = 2 ** 31 - 1

const isRuled = ({ minimum, maximum }: Pick<GroupRules, 'minimum' | 'maximum'>, points: number): boolean =>
  minimum.some((least) => least > 0) || maximum.some((most) => most < points)

/** The rules that are left when a site opens for good: it counts in its group and in all around it. Changes them in place. */
export function countIn({ group, parent, minimum, maximum }: GroupRules, j: number): void {
  for (let g = group[j]!; g >= 0; g = parent[g]!) {
    minimum[g] = Math.max(0, minimum[g]! - 1)
    if (maximum[g] !== NO_MAXIMUM) maximum[g]!--
  }
}

export function groupCounts(rules: GroupRules, points: number): GroupCounts {
  const { group, parent, minimum, maximum } = rules
  const groups = minimum.length
  const ruled = isRuled(rules, points)
  const count = new Int32Array(groups)
  /** Sites that the groups just inside each still owe; and the outermost, to the whole. */
  const owedInside = new Int32Array(groups)
  let total = 0
  let owedInAll = 0

  const owed = (g: number): number => Math.max(minimum[g]! - count[g]!, owedInside[g]!, 0)

  function clear(): void {
    count.fill(0)
    owedInside.fill(0)
    total = owedInAll = 0
    for (let g = groups - 1; g >= 0; g--)
      if (parent[g]! >= 0) owedInside[parent[g]!]! += owed(g)
      else owedInAll += owed(g)
  }

  function change(j: number, by: 1 | -1): void {
    total += by
    let more = 0 // what the group inside owes more than before
    for (let g = group[j]!; g >= 0; g = parent[g]!) {
      const before = owed(g)
      owedInside[g]! += more
      count[g]! += by
      more = owed(g) - before
    }
    owedInAll += more
  }

  function mayAdd(j: number): boolean {
    let more = 0
    for (let g = group[j]!; g >= 0; g = parent[g]!) {
      const inside = owedInside[g]! + more
      if (count[g]! + 1 + inside > maximum[g]!) return false
      more = Math.max(minimum[g]! - count[g]! - 1, inside, 0) - owed(g)
    }
    return total + 1 + owedInAll + more <= points
  }

  function fills(j: number): boolean {
    let more = 0
    for (let g = group[j]!; g >= 0; g = parent[g]!) {
      const inside = owedInside[g]! + more
      if (count[g]! + 1 + inside > maximum[g]!) return false
      more = Math.max(minimum[g]! - count[g]! - 1, inside, 0) - owed(g)
    }
    return more < 0
  }

  function mayExchangeGroups(enters: number, leaves: number): boolean {
    let a = enters
    let b = leaves
    while (a !== b)
      if (a > b) {
        if (count[a]! >= maximum[a]!) return false
        a = parent[a]!
      } else {
        if (count[b]! <= minimum[b]!) return false
        b = parent[b]!
      }
    return true
  }

  function mayRemove(j: number): boolean {
    for (let g = group[j]!; g >= 0; g = parent[g]!) if (count[g]! <= minimum[g]!) return false
    return true
  }

  clear()
  return {
    ruled,
    clear,
    insert: (j) => change(j, 1),
    remove: (j) => change(j, -1),
    mayExchange: (k, r) => mayExchangeGroups(group[k]!, group[r]!),
    mayExchangeGroups,
    mayAdd,
    fills,
    mayRemove,
    holds: () => count.every((open, g) => open >= minimum[g]! && open <= maximum[g]!),
  }
}
