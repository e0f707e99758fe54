import { type Imported, type Issue, issueOf, type LayerCard, type Region, type Words } from '@weerbaar/core'
import { type CandidatePreview, compareCandidates, readCandidates } from '@weerbaar/importers/candidates'
import type { CsvRow } from '@weerbaar/importers/csv'
import { type Inflate, readSheet } from '@weerbaar/importers/xlsx'

const OWN_LIST: Words = { nl: 'eigen lijst', en: 'own list' }
/** More than any list of a region: a file of gigabytes is not taken into memory. */
export const MOST_LIST_BYTES = 5_000_000

/** A list as somebody hands it in: what it is called and what is in it. */
export interface ListFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * What an own list of candidates would do to a region; nothing is changed. XLSX, or CSV in UTF-8 or in the code page in which Excel writes it.
 *
 * @returns an issue for a list in which no row can be used
 */
export function previewCandidates(region: Region, file: ListFile, inflate: Inflate): Imported<CandidatePreview> {
  const { name, bytes } = file
  if (bytes.length > MOST_LIST_BYTES)
    return { issues: [issueOf('file-too-large', { bytes: bytes.length, most: MOST_LIST_BYTES }, { source: name })] }
  const rows: Imported<string | readonly CsvRow[]> = isZip(bytes) ? readSheet(bytes, name, inflate) : textOfBytes(file)
  if (rows.data === undefined) return { issues: rows.issues }
  const read = readCandidates(rows.data, name, region.municipalities)
  const issues: Issue[] = [...rows.issues, ...read.issues]
  if (!read.data) return { issues }
  if (read.data.length === 0)
    return { issues: [...issues, issueOf('file-not-recognised', { expected: 'kandidaat-locaties' }, { source: name })] }
  return { data: compareCandidates(region.sites, read.data), issues }
}

/** What it is says how it begins, not what it is called. */
const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b

function textOfBytes({ name, bytes }: ListFile): Imported<string> {
  try {
    return { data: new TextDecoder('utf-8', { fatal: true }).decode(bytes), issues: [] }
  } catch {
    if (bytes.includes(0)) return { issues: [issueOf('file-not-recognised', { expected: 'CSV / XLSX' }, { source: name })] }
    const issues = [issueOf('encoding-guessed', { encoding: 'windows-1252' }, { source: name }, 'warning')]
    return { data: new TextDecoder('windows-1252').decode(bytes), issues }
  }
}

/** The region with the sites of a preview; its card says that people added to it. */
export function withCandidates(region: Region, { sites }: CandidatePreview): Region {
  const named = ({ source }: LayerCard): Words =>
    source.nl.includes(OWN_LIST.nl) ? source : { nl: `${source.nl}; ${OWN_LIST.nl}`, en: `${source.en}; ${OWN_LIST.en}` }
  return {
    ...region,
    sites,
    layers: region.layers.map((card) => (card.layer === 'sites' ? { ...card, source: named(card), features: sites.length } : card)),
  }
}
