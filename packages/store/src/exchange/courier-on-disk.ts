import { closeSync, fstatSync, openSync, readFileSync, statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Imported, type Issue, issueOf } from '@weerbaar/core'
import { writeDurably } from '../durable-file.ts'
import { isAgeFile } from './courier-key.ts'
import { COURIER_BODY_LIMIT } from './courier-manifest.ts'

/**
 * Puts a courier file on a stick, whole or not at all: what stood under that name is replaced in one step or stays.
 *
 * @param write how; for tests of sticks that fail
 * @returns the issue when it could not be written; nothing new stands at `path` then
 */
export function writeCourierFile(path: string, bytes: Uint8Array, write: typeof writeDurably = writeDurably): readonly Issue[] {
  try {
    write(path, bytes, 0o600)
    return []
  } catch (fault) {
    const place = { source: path }
    if (codeOf(fault) === 'ENOSPC') return [issueOf('space-left-short', { left: spaceLeft(dirname(path)) }, place)]
    return [issueOf('file-not-written', { file: path, reason: codeOf(fault) }, place)]
  }
}

/** May a new courier file take the place of this one? Only of an age file: a name typed wrong must not cost a log. */
export function isReplaceable(path: string): boolean {
  const read = readCourierFile(path)
  return read.data !== undefined && isAgeFile(read.data)
}

/** Larger than any file we make: body, manifest and what age adds. */
const FILE_LIMIT = 2 * COURIER_BODY_LIMIT

/** All bytes of a file somebody chose; one too large to be a courier file is not read. */
export function readCourierFile(path: string): Imported<Uint8Array> {
  let file: number | undefined
  try {
    file = openSync(path, 'r')
    const { size } = fstatSync(file)
    if (size > FILE_LIMIT)
      return { issues: [issueOf('value-out-of-range', { value: size, lowest: 1, highest: FILE_LIMIT }, { source: path, field: 'bytes' })] }
    return { data: new Uint8Array(readFileSync(file)), issues: [] }
  } catch (fault) {
    if (codeOf(fault) === 'ENOENT') return { issues: [issueOf('file-not-found', { file: path })] }
    return { issues: [issueOf('file-unreadable', { file: path, reason: codeOf(fault) })] }
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

/** `ENOSPC`, `EIO`: as the system names it. @throws the fault itself when the system has no name for it */
function codeOf(fault: unknown): string {
  if (fault instanceof Error && 'code' in fault && typeof fault.code === 'string') return fault.code
  throw fault
}

function spaceLeft(folder: string): string {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return `${Math.floor((bavail * bsize) / 1000)} kB`
  } catch {
    return '0 kB'
  }
}
