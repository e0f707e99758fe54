import { type Issue, issueOf } from '@weerbaar/core'

/** What the machine says when a file or folder cannot be made: an answer for the person, not a fault of the program. */
const SAID_BY_THE_MACHINE = new Set(['ENOENT', 'EACCES', 'EEXIST', 'EROFS', 'ENOSPC', 'ENOTDIR', 'EISDIR', 'EPERM'])

/** @returns the issue behind an error of the file system, `undefined` for any other error */
export function systemIssue(error: unknown): Issue | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string' || !SAID_BY_THE_MACHINE.has(error.code))
    return undefined
  const file = 'path' in error && typeof error.path === 'string' ? error.path : '?'
  return issueOf('file-unwritable', { file, reason: error.code })
}
