import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Imported, issueOf } from '@weerbaar/core'

/** Folders this very process holds; its own number in a lock file says nothing, for it may be reused after a crash. */
const held = new Set<string>()

/**
 * One hub to a data folder: two would each show an older picture than the other. A lock left by a hub that was killed is
 * taken over, because no process of that number lives any more.
 *
 * @returns a function that lets go
 */
export function lockFolder(folder: string): Imported<() => void> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const path = join(resolve(folder), 'hub.lock')
  const holder = existsSync(path) ? Number(readFileSync(path, 'utf8')) : undefined
  if (held.has(path) || (holder !== undefined && holder !== process.pid && isAlive(holder)))
    return { issues: [issueOf('folder-in-use', { file: folder, process: holder ?? process.pid })] }
  writeFileSync(path, `${process.pid}`, { mode: 0o600 })
  held.add(path)
  return {
    data: () => {
      held.delete(path)
      rmSync(path, { force: true })
    },
    issues: [],
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0) // sends nothing; only asks
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
