import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { type Imported, issueOf, type Region } from '@weerbaar/core'
import type { CandidatePreview } from '@weerbaar/importers/candidates'
import { MOST_LIST_BYTES, previewCandidates } from '@weerbaar/jobs'

/** What the list at a path would do to a region. A file too large for a list is not read at all. */
export function previewOfFile(region: Region, path: string): Imported<CandidatePreview> {
  try {
    const { size } = statSync(path)
    if (size > MOST_LIST_BYTES)
      return { issues: [issueOf('file-too-large', { bytes: size, most: MOST_LIST_BYTES }, { source: basename(path) })] }
    const file = { name: basename(path), bytes: new Uint8Array(readFileSync(path)) }
    return previewCandidates(region, file, (packed, most) => new Uint8Array(inflateRawSync(packed, { maxOutputLength: most })))
  } catch (fault) {
    const reason = fault instanceof Error && 'code' in fault ? String(fault.code) : undefined
    if (reason === undefined) throw fault
    return {
      issues: [reason === 'ENOENT' ? issueOf('file-not-found', { file: path }) : issueOf('file-unreadable', { file: path, reason })],
    }
  }
}
