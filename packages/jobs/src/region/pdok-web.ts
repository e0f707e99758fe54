import { MANNERS, politeGet, type Web, webGet } from '@weerbaar/importers/web'
import { pageCache } from './page-cache.ts'

/** A minute for one page, and 256 MB: a page of a thousand detailed borders is some ten. */
const PATIENCE = 60_000
const MOST_BYTES = 256 * 2 ** 20

interface PdokWeb {
  /** The network and the clock of the app that asks. */
  readonly fetch: typeof globalThis.fetch
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number
  readonly wait: (milliseconds: number) => Promise<void>
  /** Folder in which pages stay. */
  readonly cache: string
  readonly offline: boolean
  /** Another server than the public one: no pause between requests. */
  readonly hurry: boolean
}

/** The network as the importers ask for it: polite, patient, with its pages kept on disk. */
export function pdokWeb({ fetch, now, wait, cache, offline, hurry }: PdokWeb): Web {
  const manners = hurry ? { ...MANNERS, gap: 0, firstWait: 1 } : MANNERS
  return {
    get: politeGet(
      webGet((url, options) => fetch(url, options), PATIENCE, MOST_BYTES),
      manners.gap,
      now,
      wait,
    ),
    cache: pageCache(cache),
    offline,
    wait,
    now,
    manners,
  }
}
