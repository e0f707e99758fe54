import type { CandidateSite, SiteFacts } from '@weerbaar/core'

/** One field that would change, as the region has it and as the list has it; absent is unknown. */
export interface FieldChange {
  readonly field: 'name' | 'kind' | 'at' | 'ownerAgreed' | keyof SiteFacts
  readonly before?: string | number | boolean
  readonly after?: string | number | boolean
}

export interface CandidateChange {
  readonly site: CandidateSite
  /** Empty for one that is new. */
  readonly fields: readonly FieldChange[]
}

/** What a list would do to the sites of a region, before anybody accepts it. Sites that the list does not name stay as they are. */
export interface CandidatePreview {
  readonly added: readonly CandidateChange[]
  readonly changed: readonly CandidateChange[]
  readonly same: number
  /** The sites after it, in order of id. */
  readonly sites: readonly CandidateSite[]
}

const FACTS = ['floorArea', 'stepFree', 'toilets', 'generator'] as const

/** An empty field of the list leaves what is known: unknown does not erase. */
export function compareCandidates(sites: readonly CandidateSite[], list: readonly CandidateSite[]): CandidatePreview {
  const now = new Map(sites.map((site) => [site.id, site]))
  const added: CandidateChange[] = []
  const changed: CandidateChange[] = []
  let same = 0
  for (const given of list) {
    const before = now.get(given.id)
    const facts = { ...before?.facts, ...given.facts }
    const site = Object.keys(facts).length > 0 ? { ...given, facts } : given
    now.set(given.id, site)
    if (!before) {
      added.push({ site, fields: [] })
      continue
    }
    const fields = differences(before, site)
    if (fields.length === 0) same++
    else changed.push({ site, fields })
  }
  return { added, changed, same, sites: [...now.values()] }
}

function differences(before: CandidateSite, after: CandidateSite): FieldChange[] {
  const plain = (site: CandidateSite): Readonly<Record<FieldChange['field'], FieldChange['before']>> => ({
    name: site.name,
    kind: site.kind,
    at: site.at.join(', '),
    ownerAgreed: site.ownerAgreed,
    floorArea: site.facts?.floorArea,
    stepFree: site.facts?.stepFree,
    toilets: site.facts?.toilets,
    generator: site.facts?.generator,
  })
  const [old, next] = [plain(before), plain(after)]
  return (['name', 'kind', 'at', 'ownerAgreed', ...FACTS] as const).flatMap((field): FieldChange[] => {
    const [was, is] = [old[field], next[field]]
    return was === is ? [] : [{ field, ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) }]
  })
}
