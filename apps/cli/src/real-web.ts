import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Web } from '@weerbaar/importers/web'
import { pdokWeb } from '@weerbaar/jobs'

/** The network and a folder for its pages: `$XDG_CACHE_HOME/weerbaar/pdok` unless told. */
export const realWeb = (cache: string | undefined, offline: boolean, hurry: boolean): Web =>
  pdokWeb({
    fetch,
    now: Date.now,
    wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
    cache: cache ?? join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'weerbaar', 'pdok'),
    offline,
    hurry,
  })
