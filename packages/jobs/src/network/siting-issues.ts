import { type Issue, unreachable, issueOf } from '@weerbaar/core'
import type { Clash } from '@weerbaar/engines/siting'

/** Rules that cannot all hold, as issues a person can act on. @param groups names of the groups the problem numbers, where it has them */
export function sitingIssues(clashes: readonly Clash[], groups: readonly string[]): Issue[] {
  return clashes.map((clash) => sitingIssue(clash, groups))
}

function sitingIssue(clash: Clash, groups: readonly string[]): Issue {
  switch (clash.kind) {
    case 'more-points-than-sites':
      return issueOf('points-exceed-sites', { points: clash.points, available: clash.available })
    case 'more-fixed-than-points':
      return issueOf('fixed-exceed-points', { fixed: clash.fixed, points: clash.points })
    case 'minimum-above-sites':
      return issueOf('minimum-exceeds-sites', {
        group: groups[clash.group] ?? `#${clash.group}`,
        minimum: clash.minimum,
        available: clash.available,
      })
    case 'maximum-below-needed':
      return issueOf('maximum-below-needed', {
        group: groups[clash.group] ?? `#${clash.group}`,
        maximum: clash.maximum,
        needed: clash.needed,
      })
    case 'maximums-below-points':
      return issueOf('maximums-below-points', { points: clash.points, available: clash.available })
    case 'minimums-above-points':
      return issueOf('minimums-exceed-points', { needed: clash.needed, points: clash.points })
    case 'capacity-short':
      return issueOf('capacity-short', { demand: clash.demand, capacity: clash.capacity })
    case 'budget-short':
      return issueOf('budget-short', { budget: clash.budget, needed: clash.needed })
    case 'cover-out-of-reach':
      return issueOf('cover-out-of-reach', { needed: clash.needed, most: clash.most, point: clash.row })
    case 'cover-above-points':
      return issueOf('cover-above-points', { needed: clash.needed, points: clash.points })
    case 'no-assignment-found':
      return issueOf('assignment-not-found', { demand: clash.demand, capacity: clash.capacity })
    default:
      return unreachable(clash)
  }
}
