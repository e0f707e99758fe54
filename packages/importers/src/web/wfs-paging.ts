import type { Paging } from './collect-features.ts'
import type { Box } from './ogc-paging.ts'

const RD = 'urn:ogc:def:crs:EPSG::28992'
const PAGE = 1_000

/**
 * Pages of a feature type by WFS 2.0 (09-025r2) as GeoJSON in RD, sorted by its key, where it has one, so that pages do not overlap.
 *
 * @param where a `fes:Filter` around which nothing needs escaping; it holds the box itself, since a WFS takes one or the other
 */
export function wfsPaging(
  base: string,
  type: string,
  key: string | undefined,
  asked: { readonly box: Box } | { readonly where: string },
): Paging {
  const pageAt = (start: number): string => {
    const url = new URL(base)
    const query = {
      service: 'WFS',
      version: '2.0.0',
      request: 'GetFeature',
      typeNames: type,
      outputFormat: 'application/json',
      srsName: RD,
      ...(key !== undefined && { sortBy: key }),
      count: String(PAGE),
      startIndex: String(start),
      ...('box' in asked ? { bbox: `${asked.box.join(',')},${RD}` } : { filter: asked.where }),
    }
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
    return url.href
  }
  return {
    first: pageAt(0),
    next: ({ features, matched }, _, taken) =>
      features.length === 0 || (matched === undefined ? features.length < PAGE : taken >= matched) ? undefined : pageAt(taken),
  }
}
