import { type Issue, type Region, unreachable } from '@weerbaar/core'
import type { Clash } from '@weerbaar/engines/siting'

/** Rules that cannot all hold, as issues a person can act on. @param groups names of the groups the problem numbers, where it has them */
export function sitingIssues(clashes: readonly Clash[], groups: readonly string[]): Issue[] {
  return clashes.map((clash): Issue => ({ severity: 'error', ...issueOf(clash, groups) }))
}

/** The groups of a region's own problem are its municipalities. */
export const groupNames = (region: Region): string[] => region.municipalities.map(({ name }) => name)

function issueOf(clash: Clash, groups: readonly string[]): Omit<Issue, 'severity'> {
  switch (clash.kind) {
    case 'more-points-than-sites':
      return { code: 'points-exceed-sites', params: { points: clash.points, available: clash.available } }
    case 'more-fixed-than-points':
      return { code: 'fixed-exceed-points', params: { fixed: clash.fixed, points: clash.points } }
    case 'minimum-above-sites':
      return {
        code: 'minimum-exceeds-sites',
        params: { group: groups[clash.group] ?? `groep ${clash.group}`, minimum: clash.minimum, available: clash.available },
      }
    case 'minimums-above-points':
      return { code: 'minimums-exceed-points', params: { needed: clash.needed, points: clash.points } }
    case 'capacity-short':
      return { code: 'capacity-short', params: { demand: clash.demand, capacity: clash.capacity } }
    case 'no-assignment-found':
      return { code: 'assignment-not-found', params: { demand: clash.demand, capacity: clash.capacity } }
    default:
      return unreachable(clash)
  }
}
