import type { NetworkView, RegionView } from '@weerbaar/core'
import type { SiteMark, SiteState } from '../map/use-site-layer.ts'
import type { Comparison } from './change/comparison.ts'
import { ruleOf, type Rules } from './rules.ts'

/** What a site is now: a rule set by hand goes before what the network chose. */
export function siteState(site: number, rules: Rules, open: ReadonlySet<number>): SiteState {
  const rule = ruleOf(rules, site)
  if (rule !== 'free') return rule
  return open.has(site) ? 'chosen' : 'candidate'
}

export const openSites = (answer: Pick<NetworkView, 'open'>): ReadonlySet<number> => new Set(answer.open.map(({ site }) => site))

/** @param candidates draw the sites that were not chosen too @param comparison marks sites that only one of two networks has */
export function siteMarks(
  region: RegionView,
  answer: NetworkView,
  rules: Rules,
  looked: number | undefined,
  candidates: boolean,
  comparison?: Comparison,
): readonly SiteMark[] {
  const open = openSites(answer)
  const [left, joined] = [new Set(comparison?.left), new Set(comparison?.joined)]
  const state = (site: number): SiteState => (left.has(site) ? 'left' : joined.has(site) ? 'joined' : siteState(site, rules, open))
  return region.sites
    .map(({ lon, lat }, site) => ({ site, lon, lat, state: state(site), looked: site === looked }))
    .filter(({ state, looked: seen }) => candidates || seen || state !== 'candidate')
}
