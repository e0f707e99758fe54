import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { CachedPage, WebCache } from '@weerbaar/importers/web'
import { nodeCrypto } from '@weerbaar/store'

/** Pages on disk, one file each, named by the hash of its address. A page is written beside its place and renamed: a cut leaves no half one. */
export function pageCache(folder: string): WebCache {
  mkdirSync(folder, { recursive: true })
  const place = (url: string): string =>
    join(
      folder,
      `${Buffer.from(nodeCrypto.sha256(new TextEncoder().encode(url)))
        .toString('hex')
        .slice(0, 40)}.json`,
    )
  return {
    read: (url) => {
      let text: string
      try {
        text = readFileSync(place(url), 'utf8')
      } catch (fault) {
        if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return undefined
        throw fault
      }
      const page = pageIn(text)
      return page?.url === url ? page : undefined
    },
    write: (url, page) => {
      const half = `${place(url)}.half`
      const file = openSync(half, 'w')
      try {
        writeSync(file, JSON.stringify({ url, ...page }))
        fsyncSync(file)
      } finally {
        closeSync(file)
      }
      renameSync(half, place(url))
    },
  }
}

/** @returns `undefined` for a file that somebody damaged: the page is then fetched again */
function pageIn(text: string): (CachedPage & { readonly url: string }) | undefined {
  try {
    const page = JSON.parse(text) as Partial<CachedPage & { url: string }> // every field is looked at below
    return typeof page.url === 'string' && typeof page.text === 'string' && typeof page.at === 'number'
      ? (page as CachedPage & { url: string }) // the fields that must be there are; the others are optional words for the server
      : undefined
  } catch {
    return undefined
  }
}
