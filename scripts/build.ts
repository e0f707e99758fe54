/**
 * Builds the planners' app into apps/web/dist. With `--if-needed` only when a source is newer than the last build.
 * Everything else runs from its TypeScript as it is.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = new URL('../', import.meta.url)
const built = new URL('apps/web/dist/index.html', root)
const SOURCES = [
  'apps/web/src',
  'apps/web/index.html',
  'apps/web/vite.config.ts',
  'packages/ui/src',
  'packages/core/src',
  'packages/text/src',
  'package-lock.json',
]

if (process.argv.includes('--if-needed') && existsSync(built) && statSync(built).mtimeMs >= newest(SOURCES)) process.exit(0)
console.error('Het scherm wordt gebouwd …')
const { status } = spawnSync(
  process.execPath,
  [fileURLToPath(new URL('node_modules/vite/bin/vite.js', root)), 'build', '--logLevel', 'warn'],
  {
    cwd: fileURLToPath(new URL('apps/web/', root)),
    stdio: ['ignore', 2, 2],
  },
)
process.exit(status ?? 1)

function newest(paths: readonly string[]): number {
  let time = 0
  for (const path of paths) {
    const url = new URL(path, root)
    if (!existsSync(url)) continue
    const stat = statSync(url)
    time = Math.max(time, stat.mtimeMs)
    if (stat.isDirectory())
      for (const name of readdirSync(url, { recursive: true, encoding: 'utf8' }))
        time = Math.max(time, statSync(new URL(`${path}/${name}`, root)).mtimeMs)
  }
  return time
}
