import type { Paging } from './collect-features.ts'

/** RD metres: smallest x, smallest y, largest x, largest y. */
export type Box = readonly [minX: number, minY: number, maxX: number, maxY: number]

const RD = 'http://www.opengis.net/def/crs/EPSG/0/28992'
const PAGE = 1_000

/**
 * Pages of a collection by OGC API Features part 1 and 2 (17-069r4, 18-058r1): RD asked for, `next` links followed.
 *
 * @param base address of the service, up to and including its version
 */
export function ogcPaging(base: string, collection: string, filters: Readonly<Record<string, string>>, box?: Box): Paging {
  const url = new URL(`${base.replace(/\/$/, '')}/collections/${collection}/items`)
  const query = { f: 'json', limit: String(PAGE), crs: RD, ...(box && { bbox: box.join(','), 'bbox-crs': RD }), ...filters }
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  return {
    first: url.href,
    next: (page, at) => {
      const href = page.links.find(({ rel }) => rel === 'next')?.href
      return href === undefined ? undefined : URL.canParse(href, at) ? new URL(href, at).href : href
    },
  }
}
