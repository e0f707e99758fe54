import { readFileSync } from 'node:fs'
import type { Imported } from '@weerbaar/core'

/** A UTF-8 text file. @returns an issue naming the file when it is not there, not a file, or not UTF-8 */
export function readText(path: string): Imported<string> {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'onbekend'
    return code === 'ENOENT'
      ? { issues: [{ code: 'file-not-found', severity: 'error', params: { file: path } }] }
      : { issues: [{ code: 'file-unreadable', severity: 'error', params: { file: path, reason: code } }] }
  }
  try {
    return { data: new TextDecoder('utf-8', { fatal: true }).decode(bytes), issues: [] }
  } catch {
    return { issues: [{ code: 'file-not-recognised', severity: 'error', source: path, params: { expected: 'UTF-8' } }] }
  }
}
