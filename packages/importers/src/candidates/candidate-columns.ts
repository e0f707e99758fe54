import type { CandidateSite } from '@weerbaar/core'

/** Columns of an own list of candidates, in the order of the template. */
export const CANDIDATE_COLUMNS = {
  id: ['nummer', 'id'],
  name: ['naam', 'name'],
  kind: ['soort', 'kind'],
  x: ['x_rd'],
  y: ['y_rd'],
  lat: ['breedtegraad', 'lat'],
  lon: ['lengtegraad', 'lon'],
  floorArea: ['oppervlakte_m2', 'floor_area_m2'],
  stepFree: ['zonder_drempels', 'step_free'],
  toilets: ['toiletten', 'toilets'],
  generator: ['noodstroom', 'generator'],
  ownerAgreed: ['eigenaar_akkoord', 'owner_agreed'],
} as const

/** How people write a kind of building. */
export const CANDIDATE_KINDS: Readonly<Record<Exclude<CandidateSite['kind'], 'place' | 'modelled'>, string>> = {
  'primary-school': 'basisschool',
  'secondary-school': 'middelbare school',
  school: 'school',
  'community-centre': 'dorpshuis',
  'meeting-place': 'gebouw voor bijeenkomsten',
  'sports-hall': 'sporthal',
  church: 'kerk',
  mosque: 'moskee',
  library: 'bibliotheek',
  'fire-station': 'brandweerpost',
  'town-hall': 'gemeentehuis',
}
