import {
  type Imported,
  type Issue,
  type Model,
  type NetworkRequest,
  pointsFor,
  type Region,
  type IssueCode,
  issueOf,
  type IssueParams,
} from '@weerbaar/core'
import { closingDepths, floodClosures } from '@weerbaar/engines/impact'
import { areaIssues, MOST_SEED } from '../impact/resolve-impact.ts'
import type { NetworkOrder } from './network-order.ts'

/**
 * Fills in what a request leaves to its norms, and checks what it names against the region.
 *
 * @returns issues for unknown norms, sites or crossings, a site both fixed and forbidden, more points than sites, and a minimum above its maximum
 */
export function resolveOrder(request: NetworkRequest, region: Region, model: Model, detourFactor: number): Imported<NetworkOrder> {
  const issues: Issue[] = []
  const wrong = <C extends IssueCode>(code: C, field: string, params: IssueParams[C]) => issues.push(issueOf(code, params, { field }))
  const norms = model.norms.find(({ id }) => id === request.norms)
  if (!norms) wrong('reference-unknown', 'norms', { value: request.norms, known: model.norms.map(({ id }) => id).join(', ') })

  const { floods = [] } = request
  for (const [i, { area }] of floods.entries()) issues.push(...areaIssues(region, area, `floods[${i}].area`))
  if (issues.length > 0) return { issues } // where the water stands decides which sites there are
  const water = floods.length > 0 ? { floods, closedIn: closingDepths(model.assumptions) } : undefined
  const wet = water ? floodClosures(region, floods, water.closedIn).sites : []

  const sites = region.sites.length
  for (const field of ['fixed', 'forbidden'] as const)
    for (const site of request[field])
      if (!Number.isInteger(site) || site < 0 || site >= sites)
        wrong('value-out-of-range', field, { value: site, lowest: 0, highest: sites - 1 })
  for (const site of request.fixed)
    if (request.forbidden.includes(site) || wet.includes(site))
      wrong('fixed-and-forbidden', 'fixed', { site: region.sites[site]?.name ?? site })

  const crossings = new Set(region.crossings.map(({ name }) => name))
  for (const value of request.closedCrossings)
    if (!crossings.has(value)) wrong('reference-unknown', 'closedCrossings', { value, known: [...crossings].toSorted().join(', ') })

  const reach = request.reach ?? norms?.reach ?? 0
  if (norms && !(reach >= 100 && reach <= 20_000)) wrong('value-out-of-range', 'reach', { value: reach, lowest: 100, highest: 20_000 })
  const inhabitants = region.municipalities.reduce((sum, { inhabitants }) => sum + inhabitants, 0)
  const points = request.points ?? (norms ? pointsFor(norms, inhabitants) : 0)
  const available = sites - new Set([...request.forbidden, ...wet]).size
  if (norms && points < 1) wrong('value-out-of-range', 'points', { value: points, lowest: 1, highest: available })
  if (points > available) wrong('points-exceed-sites', 'points', { points, available })

  const { minimumPerMunicipality, maximumPerMunicipality, placesFrom, placesIn, seed = 1 } = request
  if (!Number.isInteger(minimumPerMunicipality) || minimumPerMunicipality < 0 || minimumPerMunicipality > sites)
    wrong('value-out-of-range', 'minimumPerMunicipality', { value: minimumPerMunicipality, lowest: 0, highest: sites })
  if (maximumPerMunicipality !== undefined && !(Number.isInteger(maximumPerMunicipality) && maximumPerMunicipality >= 0))
    wrong('value-out-of-range', 'maximumPerMunicipality', { value: maximumPerMunicipality, lowest: 0, highest: sites })
  else if (maximumPerMunicipality !== undefined && maximumPerMunicipality < minimumPerMunicipality)
    wrong('minimum-above-maximum', 'minimumPerMunicipality', { minimum: minimumPerMunicipality, maximum: maximumPerMunicipality })
  if (placesFrom !== undefined && !(Number.isInteger(placesFrom) && placesFrom >= 1))
    wrong('value-out-of-range', 'placesFrom', { value: placesFrom, lowest: 1, highest: inhabitants })
  const municipalities = new Set(region.municipalities.map(({ id }) => id))
  for (const value of placesIn ?? []) if (!municipalities.has(value)) wrong('outside-region', 'placesIn', { value, region: region.name })
  if (!Number.isInteger(seed) || seed < 0 || seed > MOST_SEED)
    wrong('value-out-of-range', 'seed', { value: seed, lowest: 0, highest: MOST_SEED })

  if (!norms || issues.length > 0) return { issues }
  const order: NetworkOrder = {
    norms,
    objective: request.objective,
    points,
    reach,
    fixed: ascending(request.fixed),
    forbidden: ascending(request.forbidden),
    minimumPerMunicipality,
    ...(maximumPerMunicipality === undefined ? {} : { maximumPerMunicipality }),
    ...(placesFrom === undefined ? {} : { placesFrom, ...(placesIn?.length ? { placesIn: [...new Set(placesIn)].toSorted() } : {}) }),
    closedCrossings: [...new Set(request.closedCrossings)].toSorted(),
    ...(water ? { water } : {}),
    seed,
    detourFactor,
  }
  return { data: order, issues }
}

const ascending = (sites: readonly number[]): number[] => [...new Set(sites)].toSorted((a, b) => a - b)
