/** What came back: an answer of the server, whatever its status, or none at all (no route, time-out, cut halfway). */
export type WebAnswer =
  | { readonly kind: 'answer'; readonly status: number; readonly header: (name: string) => string | undefined; readonly text: string }
  | { readonly kind: 'none'; readonly reason: string }

/** One GET. Only an app has the network; it also decides on the time-out and on the most bytes it takes in. */
export type WebGet = (url: string, headers: Readonly<Record<string, string>>) => Promise<WebAnswer>

export interface CachedPage {
  readonly text: string
  /** The validators the server gave, to ask later whether the page is still the same. */
  readonly etag?: string
  readonly lastModified?: string
  /** Coordinate system as the server's header names it, where it did. */
  readonly contentCrs?: string
  /** Milliseconds since 1970 at which the server last said so. */
  readonly at: number
}

/** Pages fetched before, by address. A page that was written stays whole or is not there. */
export interface WebCache {
  readonly read: (url: string) => CachedPage | undefined
  readonly write: (url: string, page: CachedPage) => void
}

/** All a client needs of the world. */
export interface Web {
  readonly get: WebGet
  readonly cache: WebCache
  /** Nothing is asked of the network; what is not in the cache is an issue. */
  readonly offline: boolean
  readonly wait: (milliseconds: number) => Promise<void>
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly manners: Manners
}

/** How gently a server is treated. All in milliseconds but `tries`. */
export interface Manners {
  /** Between the beginnings of two requests. */
  readonly gap: number
  readonly tries: number
  /** Before the second try; doubled before each next one. */
  readonly firstWait: number
  readonly longestWait: number
  /** A page this young is used without asking: so that a build that was cut goes on where it was. */
  readonly freshFor: number
}

/** Five requests a second at most, six tries over about a minute, a day before a page is asked after again. */
export const MANNERS: Manners = { gap: 200, tries: 6, firstWait: 2_000, longestWait: 60_000, freshFor: 86_400_000 }
