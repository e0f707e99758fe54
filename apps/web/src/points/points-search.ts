import { type MunicipalityId, parseMunicipalityId } from '@weerbaar/core'

/** What is being looked at, in the address. */
export interface PointsSearch {
  /** One municipality; absent: the region. */
  readonly gemeente?: MunicipalityId
  readonly map?: 'table'
  /** Points that were never opened too. */
  readonly all?: true
}

export function pointsSearch(search: Record<string, unknown>): PointsSearch {
  const municipality = typeof search['gemeente'] === 'string' ? parseMunicipalityId(search['gemeente']) : undefined
  return {
    ...(municipality ? { gemeente: municipality } : {}),
    ...(search['map'] === 'table' ? { map: 'table' } : {}),
    ...(search['all'] === true ? { all: true } : {}),
  }
}
