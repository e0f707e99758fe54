import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/** Stands in the source of the service worker where the list of files comes. */
const PLACE = '__PRECACHE__'

/**
 * Tells the service worker which files make up the app, and names the whole by its content: a worker that differs in one byte is a new
 * version to a browser, and the same content is the same version on every laptop.
 */
export function fillPrecache(): Plugin {
  return {
    name: 'fill-precache',
    apply: 'build',
    writeBundle({ dir = '' }) {
      const worker = join(dir, 'service-worker.js')
      const files = readdirSync(dir, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
        .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1))
        .filter((file) => file !== 'service-worker.js')
        .toSorted()
      const source = readFileSync(worker, 'utf8')
      if (!source.includes(PLACE)) throw new TypeError(`service-worker.js has no ${PLACE}, so it would keep nothing`)
      const hash = createHash('sha256').update(source)
      for (const file of files) hash.update(`\n${file}\n`).update(readFileSync(join(dir, file)))
      const list = JSON.stringify({ version: hash.digest('hex').slice(0, 16), files })
      writeFileSync(
        worker,
        source.replaceAll(new RegExp(`["'\`]${PLACE}["'\`]`, 'g'), () => JSON.stringify(list)),
      )
    },
  }
}
