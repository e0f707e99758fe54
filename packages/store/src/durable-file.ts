import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Writes a whole file or none: a temporary file beside it, fsync, rename, fsync of the folder. When this returns, a power cut
 * loses nothing; when it throws, what stood at `path` stands there still.
 *
 * @param mode of the new file; 0o600 for what only this program may read
 */
export function writeDurably(path: string, bytes: Uint8Array, mode: number, temporary = `${path}.part`): void {
  const file = openSync(temporary, 'w', mode)
  try {
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(temporary, path)
  } catch (fault) {
    rmSync(temporary, { force: true })
    throw fault
  }
  syncFolder(dirname(path))
}

/** A rename is durable once its folder is. Windows has no handle on folders and orders renames itself. */
function syncFolder(folder: string): void {
  let handle: number
  try {
    handle = openSync(folder, 'r')
  } catch {
    return
  }
  try {
    fsyncSync(handle)
  } catch (fault) {
    if (!isRefusedOnWindows(fault)) throw fault
  } finally {
    closeSync(handle)
  }
}

const isRefusedOnWindows = (fault: unknown): boolean =>
  fault instanceof Error && 'code' in fault && (fault.code === 'EPERM' || fault.code === 'EINVAL')
