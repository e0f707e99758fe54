import {
  type GeneratorsView,
  type ImpactInputView,
  type ImpactMapView,
  type ImpactRequest,
  type ImpactView,
  issueOf,
  type Issue,
  type JobView,
  type MadeRunView,
  type Model,
  parseContentHash,
  type Scenario,
} from '@weerbaar/core'
import { bestGeneratorSites, type Generators, type ImpactInput, withGeneratorSites } from '@weerbaar/engines/impact'
import {
  findBlob,
  findImpact,
  findImpactMap,
  findManifest,
  impactAreas,
  impactInput,
  impactInputHash,
  indoorRows,
  type IndoorRow,
  keepImpact,
  type KeptImpact,
  readScenarioObject,
  resolveImpact,
  PROGRAM_VERSION,
} from '@weerbaar/jobs'
import type { Language } from '@weerbaar/text'
import { type Asked, type File, granted, type ImpactForm, refused } from '../desk.ts'
import { impactReport } from '../report/impact-report.ts'
import { reportPdf } from '../report/report-pdf.ts'
import { impactCsv } from '../views/impact-csv.ts'
import { impactXlsx } from '../views/impact-xlsx.ts'
import { impactInputView } from '../views/impact-input-view.ts'
import { impactView } from '../views/impact-view.ts'
import { type DeskTools, MOST_WAITING } from './desk-tools.ts'

export interface ImpactDesk {
  readonly start: (request: ImpactRequest) => Promise<Asked<JobView>>
  readonly all: () => readonly MadeRunView[]
  readonly find: (hash: string) => Asked<KeptImpact>
  readonly view: (hash: string) => Promise<Asked<ImpactView>>
  readonly input: (hash: string) => Asked<ImpactInputView>
  readonly generators: (hash: string, count: number) => Asked<GeneratorsView>
  readonly map: (hash: string, outcome: string) => Promise<Asked<ImpactMapView>>
  readonly file: (hash: string, form: ImpactForm, outcome: string | undefined, language: Language) => Promise<Asked<File>>
}

/** Impact runs: asked for, kept, found again by what they were made from, and shown. */
export function impactDesk({ opened, runs, blobs, jobs, model }: DeskTools): ImpactDesk {
  const { region, hash: regionHash } = opened
  const areas = impactAreas(region)
  let last: { readonly hash: string; readonly kept: KeptImpact } | undefined

  function find(hash: string): Asked<KeptImpact> {
    if (last?.hash === hash) return granted(last.kept)
    const name = parseContentHash(hash)
    if (!name) return refused(404, unknownRun(hash))
    const found = findImpact(blobs, name)
    if (!found.data) return refused(404, ...found.issues)
    last = { hash, kept: found.data }
    return granted(found.data)
  }

  function indoorOf({ manifest }: KeptImpact): readonly IndoorRow[] {
    const table = manifest.indoor && findBlob(blobs, manifest.indoor, 'arrow').data
    return table ? indoorRows(table) : []
  }

  /** Squares and areas of another region file are other squares: its figures may be shown, its map and tables may not be made anew. */
  function findHere(hash: string): Asked<KeptImpact> {
    const found = find(hash)
    return found.ok && found.value.manifest.regionHash !== regionHash ? refused(409, ofAnotherTime(hash)) : found
  }

  /** What a run was made from, where this program can work it out again: another engine may want assumptions that run never had. */
  function inputOf(hash: string): Asked<ImpactInput> {
    const found = findHere(hash)
    if (!found.ok) return found
    const { order, inputHash } = found.value.manifest
    if (impactInputHash(regionHash, order) !== inputHash) return refused(409, ofAnotherTime(hash))
    return granted(impactInput(region, order))
  }

  return {
    all: () =>
      runs.all('impact').flatMap(({ resultHash, facts }) => {
        const { data } = findManifest(blobs, resultHash)
        if (!data) return [] // damaged: asked for by name it says so
        const { scenario, modelVersion, draws } = data.order
        const madeAt = new Date(facts.recordedAt).toISOString()
        return [{ hash: resultHash, regionHash: data.regionHash, scenario: scenario.name, modelVersion, draws, madeAt }]
      }),
    find,
    async start(request) {
      const scenario = scenarioOf(request.scenario, model())
      if (!scenario.ok) return scenario
      const { draws, seed } = request
      const order = resolveImpact(
        { scenario: scenario.value, ...(draws === undefined ? {} : { draws }), ...(seed === undefined ? {} : { seed }) },
        region,
        model(),
      )
      if (!order.data) return refused(400, ...order.issues)
      const inputHash = impactInputHash(regionHash, order.data)
      const before = runs.madeBefore('impact', inputHash)
      if (before) return granted(jobs.alreadyDone('impact', before))
      const running = runs.underWay(inputHash)
      if (running) return granted(running)
      const waiting = jobs.open().length
      if (waiting >= MOST_WAITING) return refused(409, issueOf('too-much-waiting', { waiting }))
      const asked = order.data
      const job = jobs.start('impact', { kind: 'impact', order: asked }, async (result) => {
        if (result.kind !== 'impact') throw new TypeError(`a ${result.kind} result came back for an impact order`)
        const kept = keepImpact(blobs, result.run, asked, areas, { inputHash, regionHash, programVersion: PROGRAM_VERSION })
        await runs.record({ kind: 'impact', inputHash, resultHash: kept.hash, seconds: result.seconds })
        return kept.hash
      })
      runs.started(inputHash, job.id)
      return granted(job)
    },
    async view(hash) {
      const found = find(hash)
      if (!found.ok) return found
      return granted(impactView(found.value, model(), runs.factsOf('impact', hash), indoorOf(found.value)))
    },
    input(hash) {
      const found = inputOf(hash)
      return found.ok ? granted(impactInputView(found.value)) : found
    },
    generators(hash, count) {
      if (!(Number.isInteger(count) && count >= 1 && count <= MOST_GENERATORS))
        return refused(400, issueOf('value-out-of-range', { value: count, lowest: 1, highest: MOST_GENERATORS }, { field: 'count' }))
      const found = inputOf(hash)
      if (!found.ok) return found
      const places = region.sites.map(({ at }) => at)
      const sites = bestGeneratorSites(found.value, places, count, GENERATORS)
      return granted({
        peopleEach: GENERATORS.peopleEach,
        sites: sites.map(({ candidate, people }) => ({ site: candidate, name: region.sites[candidate]?.name ?? '', people })),
        input: impactInputView(withGeneratorSites(found.value, sites, GENERATORS)),
      })
    },
    async map(hash, outcome) {
      const found = findHere(hash)
      if (!found.ok) return found
      const { manifest, curves } = found.value
      const o = manifest.outcomes.findIndex(({ id }) => id === outcome)
      if (o < 0) return refused(404, unknownOutcome(outcome, manifest.outcomes))
      const kept = findImpactMap(blobs, manifest)
      if (!kept.data) return refused(404, ...kept.issues)
      const times = curves.times.length
      const perClass = manifest.outcomes.length * times
      const { cellClass, classRate } = kept.data
      const rate = Array.from({ length: classRate.length / perClass }, (_, c) => [
        ...classRate.subarray(c * perClass + o * times, c * perClass + (o + 1) * times),
      ])
      return granted({ cellClass: [...cellClass], rate })
    },
    async file(hash, form, outcome, language) {
      const found = findHere(hash)
      if (!found.ok) return found
      const { manifest } = found.value
      if (outcome !== undefined && !manifest.outcomes.some(({ id }) => id === outcome))
        return refused(404, unknownOutcome(outcome, manifest.outcomes))
      const bytes = findBlob(blobs, manifest.table, 'arrow')
      if (!bytes.data) return refused(404, ...bytes.issues)
      const name = `OEFENING-${manifest.order.scenario.id}-${hash.slice(0, 8)}`
      if (form === 'arrow') return granted({ name: `${name}.arrow`, type: 'application/vnd.apache.arrow.file', bytes: bytes.data })
      if (form === 'pdf') {
        const made = runs.factsOf('impact', hash)
        const shown = impactView(found.value, model(), made, [])
        const report = impactReport(shown, manifest.order, model(), region.name, language)
        const pdf = await reportPdf(report, Math.floor((made?.facts.recordedAt ?? 0) / 1000))
        return granted({ name: `${name}.pdf`, type: 'application/pdf', bytes: pdf })
      }
      if (form === 'xlsx') {
        const bytesOf = await impactXlsx(bytes.data, manifest, region, outcome)
        return granted({ name: `${name}.xlsx`, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes: bytesOf })
      }
      const text = impactCsv(bytes.data, manifest, region, outcome, form === 'csv' ? 'nl-excel' : 'plain')
      return granted({ name: `${name}.csv`, type: 'text/csv; charset=utf-8', bytes: new TextEncoder().encode(text) })
    },
  }
}

/** More than the whole country brings in a night. */
const MOST_GENERATORS = 200
/** 24,000 people with some 100 of them: Haaksbergen 2005 (S90). Reach and hours are judgement. */
const GENERATORS: Generators = { peopleEach: 240, reach: 400, runsAfter: { lowest: 6, likely: 12, highest: 24 } }

/** A scenario by its name in the model, or as an object of its own, checked field by field. */
function scenarioOf(asked: ImpactRequest['scenario'], model: Model): Asked<Scenario> {
  if (typeof asked === 'string') {
    const known = model.scenarios.find(({ id }) => id === asked)
    return known
      ? granted(known)
      : refused(400, {
          code: 'reference-unknown',
          severity: 'error',
          field: 'scenario',
          params: { value: asked, known: model.scenarios.map(({ id }) => id).join(', ') },
        })
  }
  const read = readScenarioObject(asked, model)
  return read.data ? granted(read.data) : refused(400, ...read.issues)
}

const ofAnotherTime = (hash: string): Issue => ({ code: 'run-of-another-time', severity: 'error', params: { value: hash.slice(0, 12) } })
const unknownRun = (hash: string): Issue => ({ code: 'run-not-found', severity: 'error', params: { value: hash.slice(0, 12) } })
const unknownOutcome = (value: string, outcomes: readonly { readonly id: string }[]): Issue => ({
  code: 'reference-unknown',
  severity: 'error',
  field: 'outcome',
  params: { value, known: outcomes.map(({ id }) => id).join(', ') },
})
