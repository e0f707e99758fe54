import { at } from './at.ts'
import { completePairs, refuseTooMany } from './complete-pairs.ts'
import type { RawProblem } from './data.ts'
import { sections } from './sections.ts'
import { refuse } from './refuse.ts'

const EARTH_RADIUS_METRES = 6_378_100

/**
 * Maximal cover on cities (Máximo, Cordeau, Nascimento 2023): latitude and longitude, then demands; every point is row and
 * site. Cost is the great circle by arc cosine in metres, in single precision as the published values have it.
 * The file names no reach; without one nothing can be read.
 */
export function readCities(text: string, reach: number | undefined): RawProblem {
  const { dimension: n, section } = sections(text)
  if (reach === undefined) refuse('value-missing', { field: 'reach' }, {})
  refuseTooMany(n, n)
  const places = section('NODE_COORD_SECTION')
  const radians = Math.PI / 180
  const sine = new Float64Array(n)
  const cosine = new Float64Array(n)
  const east = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    const latitude = Math.fround(places.next('latitude')) * radians
    sine[i] = Math.sin(latitude)
    cosine[i] = Math.cos(latitude)
    east[i] = Math.fround(places.next('longitude')) * radians
  }
  places.end()
  const demands = section('DEMAND_SECTION')
  const weight = Float64Array.from({ length: n }, () => demands.fromZero('demand'))
  demands.end()
  function metres(i: number, j: number): number {
    if (i === j) return 0
    const cosineOfArc = at(sine, i) * at(sine, j) + at(cosine, i) * at(cosine, j) * Math.cos(at(east, i) - at(east, j))
    return Math.fround(EARTH_RADIUS_METRES * Math.acos(Math.min(1, cosineOfArc)))
  }
  return { objective: 'max-cover', rows: n, columns: n, weight, reach, pairs: completePairs(n, n, metres, reach) }
}
