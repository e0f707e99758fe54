import type { NetworkRequest } from '@weerbaar/core'

/** A request for a network as it is being edited; absent `points` and `reach` follow the norms. */
export type Rules = NetworkRequest

export type SiteRule = 'free' | 'fixed' | 'forbidden'

export const ruleOf = (rules: Rules, site: number): SiteRule =>
  rules.fixed.includes(site) ? 'fixed' : rules.forbidden.includes(site) ? 'forbidden' : 'free'

/** Fixes, forbids or frees one site; the lists stay ascending so that equal choices give equal requests. */
export function setRule(rules: Rules, site: number, rule: SiteRule): Rules {
  const without = (sites: readonly number[]): number[] => sites.filter((other) => other !== site)
  const join = (sites: readonly number[]): number[] => [...without(sites), site].toSorted((a, b) => a - b)
  return {
    ...rules,
    fixed: rule === 'fixed' ? join(rules.fixed) : without(rules.fixed),
    forbidden: rule === 'forbidden' ? join(rules.forbidden) : without(rules.forbidden),
  }
}

/** Closes or opens every crossing of this name; the list stays in order so that equal choices give equal requests. */
export function setCrossing(rules: Rules, name: string, closed: boolean): Rules {
  return { ...rules, closedCrossings: withNames(rules.closedCrossings, [name], closed) }
}

/** In order, each once. */
export function withNames(names: readonly string[], changed: readonly string[], on: boolean): readonly string[] {
  const without = names.filter((name) => !changed.includes(name))
  return on ? [...new Set([...without, ...changed])].toSorted() : without
}

/** As many points, or as far, as the norms say when `value` is absent; without that limit or rule, for the others. */
export function setOptional(
  rules: Rules,
  key: 'points' | 'reach' | 'maximumPerMunicipality' | 'placesFrom',
  value: number | undefined,
): Rules {
  const { [key]: _, ...rest } = rules
  return value === undefined ? rest : { ...rest, [key]: value }
}

export const sameRules = (a: Rules, b: Rules): boolean => JSON.stringify(tidy(a)) === JSON.stringify(tidy(b))

/** One order of keys, without what is absent. */
export const tidy = (rules: Rules): Rules => ({
  norms: rules.norms,
  objective: rules.objective,
  ...(rules.points === undefined ? {} : { points: rules.points }),
  ...(rules.reach === undefined ? {} : { reach: rules.reach }),
  fixed: rules.fixed,
  forbidden: rules.forbidden,
  minimumPerMunicipality: rules.minimumPerMunicipality,
  ...(rules.maximumPerMunicipality === undefined ? {} : { maximumPerMunicipality: rules.maximumPerMunicipality }),
  ...(rules.placesFrom === undefined ? {} : { placesFrom: rules.placesFrom }),
  ...(rules.placesFrom === undefined || rules.placesIn === undefined ? {} : { placesIn: rules.placesIn }),
  closedCrossings: rules.closedCrossings,
  ...(rules.floods === undefined ? {} : { floods: rules.floods }),
})
