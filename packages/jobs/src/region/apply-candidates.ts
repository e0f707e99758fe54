import { type Imported, issueOf, type LayerCard, type Region, type Words } from '@weerbaar/core'
import { type CandidatePreview, compareCandidates, readCandidates } from '@weerbaar/importers/candidates'
import { readText } from '../read-text.ts'

const OWN_LIST: Words = { nl: 'eigen lijst', en: 'own list' }

/** What an own list of candidates would do to a region; nothing is changed. @returns an issue for a list in which no row can be used */
export function previewCandidates(region: Region, path: string): Imported<CandidatePreview> {
  const text = readText(path)
  if (text.data === undefined) return { issues: text.issues }
  const { data: list, issues } = readCandidates(text.data, path, region.municipalities)
  if (!list) return { issues }
  if (list.length === 0)
    return { issues: [...issues, issueOf('file-not-recognised', { expected: 'kandidaat-locaties' }, { source: path })] }
  return { data: compareCandidates(region.sites, list), issues }
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
