import type { Place, Position, Region } from '@weerbaar/core'
import type { NetworkOrder } from './network-order.ts'

/** A site counts for a place when none of its municipality is nearer, and this is the farthest: metres as the crow flies. */
const OF_THE_PLACE = 2000

/** Municipalities as groups of sites, and inside them the places that are to have a point of their own. */
export interface NetworkGroups {
  readonly names: readonly string[]
  /** Shape [sites]. */
  readonly group: readonly number[]
  /** Shape [groups], as the siting engine wants them. */
  readonly parent: readonly number[]
  readonly minimum: readonly number[]
  readonly maximum: readonly number[]
}

export function networkGroups(
  { municipalities, places, sites }: Pick<Region, 'municipalities' | 'places' | 'sites'>,
  { minimumPerMunicipality, maximumPerMunicipality = Infinity, placesFrom = Infinity, placesIn }: NetworkRules,
): NetworkGroups {
  const numbers = new Map(municipalities.map(({ id }, number) => [id, number]))
  const wanted = places.filter(
    ({ inhabitants = 0, municipality }) =>
      inhabitants >= placesFrom && numbers.has(municipality) && (placesIn === undefined || placesIn.includes(municipality)),
  )
  const group = sites.map(({ municipality, at }) => {
    const place = nearest(
      places.filter((one) => one.municipality === municipality),
      at,
    )
    const own = place === undefined ? -1 : wanted.indexOf(place)
    return own < 0 ? (numbers.get(municipality) ?? 0) : municipalities.length + own
  })
  return {
    names: [...municipalities, ...wanted].map(({ name }) => name),
    group,
    parent: [...municipalities.map(() => -1), ...wanted.map(({ municipality }) => numbers.get(municipality) ?? -1)],
    minimum: [...municipalities.map(() => minimumPerMunicipality), ...wanted.map(() => 1)],
    maximum: [...municipalities.map(() => maximumPerMunicipality), ...wanted.map(() => Infinity)],
  }
}

type NetworkRules = Pick<NetworkOrder, 'minimumPerMunicipality' | 'maximumPerMunicipality' | 'placesFrom' | 'placesIn'>

function nearest(places: readonly Place[], at: Position): Place | undefined {
  const far = (place: Place): number => Math.hypot(place.at[0] - at[0], place.at[1] - at[1])
  const [first] = places.toSorted((a, b) => far(a) - far(b))
  return first && far(first) <= OF_THE_PLACE ? first : undefined
}
