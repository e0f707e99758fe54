import { type Imported, type Issue, issueOf } from '@weerbaar/core'
import { featureCrs } from './feature-crs.ts'
import { fetchJson } from './fetch-json.ts'
import type { Web } from './web-port.ts'

/** A feature as the server wrote it: nothing in it has been checked but that it is an object. */
export interface RawFeature {
  readonly id?: unknown
  readonly properties?: unknown
  readonly geometry?: unknown
}

export interface Collected {
  readonly features: readonly RawFeature[]
  readonly crs: 'rd' | 'degrees'
}

/** How one kind of service is paged. */
export interface Paging {
  readonly first: string
  /** @returns address of the page after this one; `undefined` after the last */
  readonly next: (page: FeaturePage, url: string, taken: number) => string | undefined
}

interface FeaturePage {
  readonly features: readonly RawFeature[]
  /** How many there are in all, where the server says it. */
  readonly matched?: number
  readonly links: readonly { readonly rel: string; readonly href: string }[]
}

export interface CollectOptions {
  /** How the source is called in issues. */
  readonly source: string
  /** What makes two features the same one: the same at every asking. */
  readonly keyOf: (feature: RawFeature) => string
  readonly progress?: (taken: number, matched: number | undefined) => void
}

/** Rounds over all pages: a server that sorts differently each time shows some features twice and others never. */
const ROUNDS = 3
/** More pages than any region has: a server that goes on for ever is stopped. */
const MOST_PAGES = 10_000

/**
 * All features behind a paged address, each once. When fewer came than the server says there are, all pages are asked again and
 * what is new is added; if they are still not all there, that is an error: half a layer looks like a whole one.
 */
export async function collectFeatures(web: Web, paging: Paging, options: CollectOptions): Promise<Imported<Collected>> {
  const { source, keyOf } = options
  const issues: Issue[] = []
  const found = new Map<string, RawFeature>()
  let crs: Collected['crs'] | undefined
  let matched: number | undefined
  let twice = 0
  for (let round = 1; round <= ROUNDS; round++) {
    const visited = new Set<string>()
    let url: string | undefined = paging.first
    let taken = 0
    twice = 0
    while (url !== undefined) {
      if (visited.has(url) || visited.size >= MOST_PAGES)
        return { issues: [...issues, issueOf('source-refused', { url, reason: 'next = next' }, { source })] }
      visited.add(url)
      const { data: page, issues: said } = await fetchJson(web, url, source, round > 1)
      issues.push(...said)
      if (!page) return { issues }
      const read = readPage(page.content)
      if (!read) return { issues: [...issues, issueOf('file-not-recognised', { expected: 'GeoJSON FeatureCollection' }, { source })] }
      const speaks = featureCrs(page.contentCrs, read.crs)
      if (typeof speaks === 'object') return { issues: [...issues, issueOf('crs-unexpected', { value: speaks.other }, { source })] }
      if (crs !== undefined && crs !== speaks) return { issues: [...issues, issueOf('crs-unexpected', { value: speaks }, { source })] }
      crs = speaks
      matched = read.page.matched
      for (const feature of read.page.features) {
        const key = keyOf(feature)
        if (found.has(key) && round === 1) twice++
        else found.set(key, feature)
      }
      taken += read.page.features.length
      options.progress?.(found.size, matched)
      const next = paging.next(read.page, url, taken)
      if (next !== undefined && !sameService(next, paging.first))
        return { issues: [...issues, issueOf('source-refused', { url: next, reason: new URL(paging.first).host }, { source })] }
      url = next
    }
    if (matched === undefined || found.size >= matched) break
  }
  if (matched !== undefined && found.size < matched)
    return { issues: [...issues, issueOf('source-incomplete', { found: found.size, expected: matched }, { source })] }
  if (twice > 0) issues.push(issueOf('features-twice', { count: twice }, { source }, 'note'))
  return { data: { features: [...found.values()], crs: crs ?? 'degrees' }, issues }
}

/** A page that leads to another host or path is not followed: the answer of a server may not choose whom we ask. */
function sameService(next: string, first: string): boolean {
  if (!URL.canParse(next)) return false
  const [a, b] = [new URL(next), new URL(first)]
  return a.origin === b.origin && a.pathname === b.pathname
}

function readPage(content: unknown): { readonly page: FeaturePage; readonly crs: unknown } | undefined {
  if (!isRecord(content) || !Array.isArray(content['features'])) return undefined
  const matched = content['numberMatched'] ?? content['totalFeatures']
  const links: unknown[] = Array.isArray(content['links']) ? content['links'] : []
  const page = {
    features: content['features'].filter(isRecord),
    ...(typeof matched === 'number' && Number.isInteger(matched) && { matched }),
    links: links.flatMap((link) =>
      isRecord(link) && typeof link['rel'] === 'string' && typeof link['href'] === 'string'
        ? [{ rel: link['rel'], href: link['href'] }]
        : [],
    ),
  }
  return { page, crs: content['crs'] }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
