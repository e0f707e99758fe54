import { existsSync, readdirSync } from 'node:fs'
import { join, sep } from 'node:path'

const NEVER = new Set(['node_modules', 'dist', '.git', '.weerbaar', 'test-output'])

/** Files below `dir` with forward slashes, relative to it, sorted; built and downloaded folders left out. None when `dir` is absent. */
export function filesUnder(dir: string): string[] {
  if (!existsSync(dir)) return []
  return readdirSync(dir, { withFileTypes: true })
    .flatMap((entry) => {
      if (NEVER.has(entry.name)) return []
      if (!entry.isDirectory()) return [entry.name]
      return filesUnder(join(dir, entry.name)).map((file) => `${entry.name}/${file.split(sep).join('/')}`)
    })
    .sort()
}
