import { homedir } from 'node:os'
import { join } from 'node:path'
import { MANNERS, politeGet, type Web, webGet } from '@weerbaar/importers/web'
import { pageCache } from '@weerbaar/jobs'

/** A minute for one page, and 256 MB: a page of a thousand detailed borders is some ten. */
const PATIENCE = 60_000
const MOST_BYTES = 256 * 2 ** 20

/** The network and a folder for its pages: `$XDG_CACHE_HOME/weerbaar/pdok` unless told. */
export function realWeb(cache: string | undefined, offline: boolean, hurry: boolean): Web {
  const manners = hurry ? { ...MANNERS, gap: 0, firstWait: 1 } : MANNERS
  const wait = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds))
  return {
    get: politeGet(
      webGet((url, options) => fetch(url, options), PATIENCE, MOST_BYTES),
      manners.gap,
      Date.now,
      wait,
    ),
    cache: pageCache(cache ?? join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'weerbaar', 'pdok')),
    offline,
    wait,
    now: Date.now,
    manners,
  }
}
