import { readFileSync, statSync } from 'node:fs'
import { type Imported, issueOf } from '@weerbaar/core'

/** The largest text of a province is some hundred megabytes; the text of half a gigabyte is the longest that Node holds. */
const MOST_BYTES = 400_000_000

/** A text file, UTF-8 unless told. @returns an issue naming the file when it is not there, not a file, too large, or not in that encoding */
export function readText(path: string, encoding = 'utf-8'): Imported<string> {
  let bytes: Uint8Array
  try {
    const { size } = statSync(path)
    if (size > MOST_BYTES) return { issues: [issueOf('file-too-large', { bytes: size, most: MOST_BYTES }, { source: path })] }
    bytes = readFileSync(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'onbekend'
    return code === 'ENOENT'
      ? { issues: [{ code: 'file-not-found', severity: 'error', params: { file: path } }] }
      : { issues: [{ code: 'file-unreadable', severity: 'error', params: { file: path, reason: code } }] }
  }
  try {
    return { data: new TextDecoder(encoding, { fatal: true }).decode(bytes), issues: [] }
  } catch {
    return { issues: [{ code: 'file-not-recognised', severity: 'error', source: path, params: { expected: 'UTF-8' } }] }
  }
}
