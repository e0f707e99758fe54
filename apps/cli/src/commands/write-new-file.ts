import { existsSync, writeFileSync } from 'node:fs'
import { type Imported, issueOf } from '@weerbaar/core'
import type { Given, Option } from '../command.ts'

export const OUT_OPTION: Option = { takes: 'text', placeholder: 'FILE', words: { nl: 'waar het bestand komt', en: 'where the file goes' } }
export const FORCE_OPTION: Option = {
  takes: 'flag',
  words: { nl: 'vervang het bestand als het er al is', en: 'replace the file if it is there' },
}

/** Name of the file of `--out`; refused when it is there already, unless `--force`. */
export function newFileOf(given: Given, example: string): Imported<string> {
  const out = given.text('out')
  if (!out) return { issues: [issueOf('option-needs-value', { option: '--out', example: `--out ${example}` })] }
  if (existsSync(out) && !given.flag('force')) return { issues: [issueOf('file-exists', { file: out })] }
  return { data: out, issues: [] }
}

/** @returns the issue that stood in the way, or nothing */
export function writeNewFile(file: string, bytes: Uint8Array): Imported<true> {
  try {
    writeFileSync(file, bytes)
    return { data: true, issues: [] }
  } catch (fault) {
    return { issues: [issueOf('file-unwritable', { file, reason: fault instanceof Error ? fault.message : String(fault) })] }
  }
}
