import type { Tags } from './read-block.ts'

/** Roads one may walk on unless a tag says otherwise (wiki.openstreetmap.org/wiki/OSM_tags_for_routing/Access_restrictions). */
const OPEN_ROADS = new Set(
  (
    'footway path pedestrian steps corridor living_street residential service unclassified road track cycleway bridleway ' +
    'tertiary tertiary_link secondary secondary_link primary primary_link platform elevator'
  ).split(' '),
)
/** Roads for motor traffic, which walkers use only where a tag invites them. */
const MOTOR_ROADS = new Set(['trunk', 'trunk_link', 'motorway', 'motorway_link', 'busway', 'bus_guideway'])
const INVITES = new Set(['yes', 'designated', 'permissive', 'destination', 'official', 'customers'])
const FORBIDS = new Set(['no', 'private', 'use_sidepath', 'restricted', 'military', 'forestry', 'agricultural', 'delivery'])

/** How people come along a way on foot; `undefined` when they do not. Direction is of no matter on foot. */
export type FootWay = 'way' | 'steps' | 'ferry'

export function footWay(tags: Tags): FootWay | undefined {
  const foot = tags.get('foot')
  const invited = foot !== undefined && INVITES.has(foot)
  if (foot !== undefined && FORBIDS.has(foot)) return undefined
  const access = tags.get('access')
  if (!invited && access !== undefined && FORBIDS.has(access)) return undefined
  const highway = tags.get('highway')
  if (tags.get('route') === 'ferry') return 'ferry'
  if (highway === undefined) return tags.get('man_made') === 'pier' || tags.get('railway') === 'platform' ? 'way' : undefined
  if (!invited && tags.get('motorroad') === 'yes') return undefined
  if (highway === 'steps') return 'steps'
  if (OPEN_ROADS.has(highway)) return 'way'
  return MOTOR_ROADS.has(highway) && invited ? 'way' : undefined
}

/** Barriers that stop somebody on foot, where no tag says that they do not. A gate, a bollard and a stile do not. */
const CLOSED_BARRIERS = new Set([
  'wall',
  'fence',
  'hedge',
  'ditch',
  'retaining_wall',
  'city_wall',
  'guard_rail',
  'debris',
  'jersey_barrier',
])

/** Whether nobody on foot gets past this node. */
export function stopsWalkers(tags: Tags): boolean {
  const foot = tags.get('foot')
  if (foot !== undefined) return FORBIDS.has(foot)
  const barrier = tags.get('barrier')
  if (barrier === undefined) return false
  return CLOSED_BARRIERS.has(barrier) || FORBIDS.has(tags.get('access') ?? '') || tags.get('locked') === 'yes'
}

/** Where a way over water runs. */
export function crossingKind(tags: Tags): 'bridge' | 'ferry' | 'lock' | 'tunnel' {
  const is = (key: string): boolean => tags.has(key) && tags.get(key) !== 'no'
  if (tags.get('route') === 'ferry') return 'ferry'
  if (is('tunnel')) return 'tunnel'
  return is('lock') || tags.get('waterway') === 'lock_gate' ? 'lock' : 'bridge'
}
