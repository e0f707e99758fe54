import { closeSync, fsyncSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { DiskView } from '@weerbaar/core'

/** Milliseconds an answer stands: a screen that asks every second must not wear the disk. */
const STANDS = 60_000
const BLOCK = new Uint8Array(4096).fill(0x57)

/** Tries the disk of a folder: a block written and forced to the disk, and how much room is left. */
export function diskCheck(folder: string, now: () => number): () => DiskView {
  let last: { readonly at: number; readonly view: DiskView } | undefined
  return () => {
    const at = now()
    // A clock that was set back must not keep an old answer for ever.
    if (last === undefined || Math.abs(at - last.at) >= STANDS)
      last = { at, view: { checkedAt: new Date(at).toISOString(), fsyncMs: timeOfFsync(folder), free: freeBytes(folder) } }
    return last.view
  }
}

/** @returns milliseconds, `null` when the disk refused */
function timeOfFsync(folder: string): number | null {
  const path = join(folder, 'disk.check')
  const start = performance.now()
  try {
    const file = openSync(path, 'w', 0o600)
    try {
      writeSync(file, BLOCK)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    const took = performance.now() - start
    rmSync(path)
    return Math.round(took * 10) / 10
  } catch {
    return null // full, gone or read-only: that is the answer
  }
}

function freeBytes(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  } catch {
    return null
  }
}
