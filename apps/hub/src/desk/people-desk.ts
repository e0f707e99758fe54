import {
  type AssumptionChange,
  contentHash,
  decideChangeAssumption,
  decideChangeGap,
  decideRaiseGap,
  decideRemoveScenario,
  decideSaveScenario,
  type GapChange,
  type GapDraft,
  gapOf,
  type GapPatch,
  gapsIn,
  type GapView,
  issueOf,
  type Gap,
  type Model,
  parseMunicipalityId,
  parseRecordId,
  parseRegionId,
  parseSlug,
  type RecordId,
  type Scenario,
  type Settled,
  toHex,
} from '@weerbaar/core'
import { parseAssumption } from '@weerbaar/importers/model'
import { type OpenRegion, readScenarioObject, resolveImpact } from '@weerbaar/jobs'
import { nodeCrypto } from '@weerbaar/store'
import { type Asked, granted, refused } from '../desk.ts'
import type { Books } from './books.ts'

export interface PeopleDesk {
  readonly changeAssumption: (id: string, change: AssumptionChange) => Promise<Asked<unknown>>
  readonly saveScenario: (content: unknown) => Promise<Asked<Scenario>>
  readonly removeScenario: (id: string) => Promise<Asked<unknown>>
  readonly gaps: () => readonly GapView[]
  readonly raiseGap: (draft: GapDraft) => Promise<Asked<GapView>>
  readonly changeGap: (id: string, patch: GapPatch) => Promise<Asked<GapView>>
}

interface Tools {
  readonly opened: OpenRegion
  readonly books: Books
  /** With what people changed already in it. */
  readonly model: () => Model
  /** Whether a run or network of that name is here. */
  readonly runOf: (hash: string) => Promise<boolean>
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number
  readonly randomBytes: (count: number) => Uint8Array
}

const missing = (field: string, value: string) => refused(404, { code: 'not-found', severity: 'error', field, params: { value } })

/** What people decide, each as an event: scenarios, assumptions, opgaven. */
export function peopleDesk({ opened, books, model, runOf, now, randomBytes }: Tools): PeopleDesk {
  const { region } = opened
  const newId = (): RecordId => {
    const id = parseRecordId(toHex(randomBytes(10)))
    if (!id) throw new TypeError('twenty hexadecimal digits are an id')
    return id
  }
  const today = () => new Date(now()).toISOString().slice(0, 10)

  return {
    async changeAssumption(id, change) {
      const before = model().assumptions.find((one) => one.id === id)
      if (!before) return missing('id', id)
      const { lowest, likely, highest, why } = change
      // A person's change rests on that person's reason: it becomes the source, and the value is a judgement until someone measures.
      const after = parseAssumption({
        ...plain(before),
        lowest,
        likely,
        highest,
        source: { title: why, date: today() },
        checked: today(),
        kind: 'judgement',
      })
      if (!after.data) return refused(400, ...after.issues)
      return books.write(decideChangeAssumption(after.data, contentHash(plain(before), nodeCrypto.sha256)))
    },
    async saveScenario(content) {
      const read = readScenarioObject(content, model())
      if (!read.data) return refused(400, ...read.issues)
      const fits = resolveImpact({ scenario: read.data }, region, model())
      if (!fits.data) return refused(400, ...fits.issues)
      const saved = await books.write(decideSaveScenario(read.data, null))
      return saved.ok ? granted(read.data) : saved
    },
    async removeScenario(id) {
      const slug = parseSlug(id)
      if (!slug) return missing('id', id)
      const { scenarios, causes } = books.picture()
      return books.write(decideRemoveScenario(slug, scenarios, causes))
    },
    // The newest stands first: it is the one somebody just made.
    gaps: () =>
      gapsIn(books.picture().gaps, books.picture().causes)
        .map(gapView)
        .toSorted((a, b) => (a.raisedAt < b.raisedAt ? 1 : a.raisedAt > b.raisedAt ? -1 : 0)),
    async raiseGap({ area, about, runHash, ...fields }) {
      const areaId = parseRegionId(area) ?? parseMunicipalityId(area)
      if (!areaId || !(areaId === region.id || region.municipalities.some(({ id }) => id === areaId)))
        return refused(400, { code: 'outside-region', severity: 'error', field: 'area', params: { value: area, region: region.name } })
      const known = await runOf(runHash)
      if (!known) return missing('runHash', runHash.slice(0, 12))
      for (const field of ['present', 'wanted'] as const)
        if ((fields[field] ?? 0) < 0) return refused(400, issueOf('value-negative', { value: fields[field] ?? 0 }, { field }))
      const outcome = parseSlug(about)
      const id = newId()
      const raised = await books.write(
        decideRaiseGap(
          id,
          { area: areaId, about: outcome ? { kind: 'outcome', outcome } : { kind: 'measure', measure: about }, runHash },
          { ...fields, owner: said(fields.owner), payer: said(fields.payer), decision: said(fields.decision) },
          books.picture().gaps,
        ),
      )
      return raised.ok ? shown(id) : raised
    },
    async changeGap(id, patch) {
      const known = parseRecordId(id)
      if (!known) return missing('id', id)
      const { gaps, causes } = books.picture()
      const decisions = changesOf(patch).map((change) => decideChangeGap(known, change, gaps, causes))
      const no = decisions.find(({ ok }) => !ok)
      const changed = await books.write(no ?? { ok: true, events: decisions.flatMap((decision) => (decision.ok ? decision.events : [])) })
      if (!changed.ok) return changed
      return shown(known)
    },
  }

  function shown(id: RecordId): Asked<GapView> {
    const gap = gapOf(books.picture().gaps, id, books.picture().causes)
    return gap ? granted(gapView(gap)) : missing('id', id)
  }
}

/** Only what an assumption itself says, without what a screen hangs on it. */
function plain({ id, name, lowest, likely, highest, unit, source, owner, checked, kind, note, others }: Model['assumptions'][number]) {
  return { id, name, lowest, likely, highest, unit, source, owner, checked, kind, ...(note ? { note } : {}), others }
}

function gapView({ id, origin, fields }: Gap): GapView {
  const { area, about, runHash } = origin.value
  return {
    id,
    area,
    about: about.kind === 'outcome' ? about.outcome : about.measure,
    runHash,
    raisedAt: instant(origin.by.recordedAt),
    title: fields.title.value,
    unit: fields.unit.value,
    present: beside(fields.present),
    wanted: beside(fields.wanted),
    owner: beside(fields.owner),
    payer: beside(fields.payer),
    decision: beside(fields.decision),
  }
}

/** Only spaces is nothing said. */
const said = (text: string | null): string | null => (text === null || text.trim() === '' ? null : text.trim())
const beside = <T>({ value, beside: others }: Settled<T>): readonly T[] => [value, ...others.map((other) => other.value)]
const instant = (ms: number): string => new Date(ms).toISOString()

function changesOf(patch: GapPatch): GapChange[] {
  const changes: GapChange[] = []
  for (const field of ['title', 'unit'] as const) if (patch[field] !== undefined) changes.push({ field, value: patch[field] })
  for (const field of ['owner', 'payer', 'decision'] as const)
    if (patch[field] !== undefined) changes.push({ field, value: said(patch[field]) })
  for (const field of ['present', 'wanted'] as const) if (patch[field] !== undefined) changes.push({ field, value: patch[field] })
  return changes
}
