import { type Imported, type Issue, issueOf } from '@weerbaar/core'
import type { CachedPage, Web } from './web-port.ts'

export interface JsonPage {
  readonly content: unknown
  /** The `Content-Crs` header, without its angle brackets. */
  readonly contentCrs?: string
  /** Where it came from: asked now, confirmed by the server as unchanged, or from the cache alone. */
  readonly from: 'server' | 'confirmed' | 'cache'
}

/** Answers after which it is worth asking again. */
const PASSING = new Set([408, 425, 429, 500, 502, 503, 504])

/**
 * One JSON page, politely: from the cache when it is fresh, confirmed by its validators when it is not, fetched else. Cut JSON counts
 * as no answer and is never kept. What does not come in the tries allowed is an issue, with the address and the last reason.
 *
 * @param again ask the server, however fresh the cached page is
 */
export async function fetchJson(web: Web, url: string, source: string, again = false): Promise<Imported<JsonPage>> {
  const failed = (issue: Issue): Imported<JsonPage> => ({ issues: [issue] })
  const kept = web.cache.read(url)
  const known = kept && parsed(kept.text)
  if (web.offline || (!again && kept && known && web.now() - kept.at < web.manners.freshFor)) {
    if (kept && known) return { data: pageOf(known.content, kept.contentCrs, 'cache'), issues: [] }
    return failed(issueOf('not-in-cache', { url }, { source }))
  }
  const headers = kept && known ? validatorsOf(kept) : {}
  let reason = ''
  for (let attempt = 1; attempt <= web.manners.tries; attempt++) {
    const answer = await web.get(url, { accept: 'application/geo+json, application/json', ...headers })
    let wait = Math.min(web.manners.longestWait, web.manners.firstWait * 2 ** (attempt - 1))
    if (answer.kind === 'none') reason = answer.reason
    else if (answer.status === 304 && kept && known) {
      web.cache.write(url, { ...kept, at: web.now() })
      return { data: pageOf(known.content, kept.contentCrs, 'confirmed'), issues: [] }
    } else if (answer.status >= 200 && answer.status < 300) {
      const json = parsed(answer.text)
      if (json) {
        const contentCrs = answer.header('content-crs')?.replace(/^<|>$/g, '')
        const [etag, lastModified] = [answer.header('etag'), answer.header('last-modified')]
        web.cache.write(url, {
          text: answer.text,
          at: web.now(),
          ...(etag !== undefined && { etag }),
          ...(lastModified !== undefined && { lastModified }),
          ...(contentCrs !== undefined && { contentCrs }),
        })
        return { data: pageOf(json.content, contentCrs, 'server'), issues: [] }
      }
      // A WFS says what is wrong in XML, with status 200: asking again does not help.
      if (answer.text.trimStart().startsWith('<'))
        return failed(issueOf('source-refused', { url, reason: wordsOf(answer.text) }, { source }))
      reason = 'JSON'
    } else {
      reason = `HTTP ${answer.status}`
      if (!PASSING.has(answer.status)) return failed(issueOf('source-refused', { url, reason }, { source }))
      wait = Math.max(wait, Math.min(web.manners.longestWait, askedToWait(answer.header('retry-after'), web.now())))
    }
    if (attempt < web.manners.tries) await web.wait(wait)
  }
  return failed(issueOf('source-unreachable', { url, reason }, { source }))
}

const pageOf = (content: unknown, contentCrs: string | undefined, from: JsonPage['from']): JsonPage =>
  contentCrs === undefined ? { content, from } : { content, contentCrs, from }

function parsed(text: string): { readonly content: unknown } | undefined {
  try {
    return { content: JSON.parse(text) }
  } catch {
    return undefined
  }
}

function validatorsOf({ etag, lastModified }: CachedPage): Record<string, string> {
  return { ...(etag !== undefined && { 'if-none-match': etag }), ...(lastModified !== undefined && { 'if-modified-since': lastModified }) }
}

/** Milliseconds of a `Retry-After`, in seconds or as a date; 0 for anything else. */
function askedToWait(header: string | undefined, now: number): number {
  if (header === undefined) return 0
  if (/^\d+$/.test(header)) return Number(header) * 1_000
  const at = Date.parse(header)
  return Number.isNaN(at) ? 0 : Math.max(0, at - now)
}

/** The words in an XML exception report, without its tags. */
const wordsOf = (xml: string): string =>
  xml
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200)
