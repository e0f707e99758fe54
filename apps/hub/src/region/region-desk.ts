import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import {
  type CandidatePreviewView,
  issueOf,
  type JobView,
  type LayerName,
  parseContentHash,
  type Region,
  type RegionBuildRequest,
  type RegionComparisonView,
  type RegionFilesView,
} from '@weerbaar/core'
import type { CandidateChange, FieldChange } from '@weerbaar/importers/candidates'
import { candidateTemplate } from '@weerbaar/importers/candidates'
import { OPEN_LAYERS, openCsv, openGeoJson, sourceOf } from '@weerbaar/importers/region'
import { compareRegions, openGeoPackageOf, openRegion, previewCandidates, withCandidates } from '@weerbaar/jobs'
import { type Asked, type File, granted, refused } from '../desk.ts'
import type { OpenRegionFile } from '../desk/region-file.ts'
import type { JobPort } from '../jobs/job-port.ts'
import type { BuildOrder, BuiltRegion } from './build-orders.ts'
import { candidateWorkbook } from './candidate-workbook.ts'
import type { RegionShelf } from './region-shelf.ts'

export type OpenForm = 'geojson' | 'csv' | 'csv-plain' | 'gpkg'

/** Region files: made, laid beside each other, taken into use, handed out. */
export interface RegionDesk {
  readonly files: () => RegionFilesView
  readonly build: (request: RegionBuildRequest) => Asked<JobView>
  readonly compare: (hash: string) => Asked<RegionComparisonView>
  /** After it the program opens again on that file. */
  readonly choose: (hash: string) => Asked<RegionFilesView>
  readonly reopen: () => void
  /** @param accept puts it into a new file on the shelf; else nothing is changed */
  readonly candidates: (name: string, bytes: Uint8Array, accept: boolean) => Asked<CandidatePreviewView>
  readonly template: (form: 'csv' | 'csv-plain' | 'xlsx') => Promise<File>
  /** Open data: without sites whose owner has not agreed. @param layer of a whole GeoPackage none */
  readonly open: (layer: string, form: OpenForm) => Asked<File>
  /** The file in use as it is, for the people of the region themselves. */
  readonly whole: () => File
}

interface Tools {
  readonly opened: OpenRegionFile
  /** Whether the file was named when the program was started. */
  readonly fixed: boolean
  readonly shelf: RegionShelf
  readonly builds: JobPort<BuildOrder, BuiltRegion>
  readonly sourcesFolder: string
  /** With what people found out of sites. */
  readonly asKnown: () => Region
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number
  readonly reopen: () => void
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const inflate = (packed: Uint8Array, most: number): Uint8Array => new Uint8Array(inflateRawSync(packed, { maxOutputLength: most }))

export function regionDesk({ opened, fixed, shelf, builds, sourcesFolder, asKnown, now, reopen }: Tools): RegionDesk {
  const { region, hash: inUse, path } = opened
  const text = (name: string, type: string, content: string): Asked<File> =>
    granted({ name, type, bytes: new TextEncoder().encode(content) })
  const files = (): RegionFilesView => ({
    fixed,
    files: shelf.list().map((file) => ({ ...file, inUse: file.hash === inUse })),
    sources: sourcesIn(sourcesFolder),
    sourcesFolder,
  })
  const unknown = (hash: string) => refused(404, issueOf('not-found', { value: hash.slice(0, 12) }))
  return {
    files,
    reopen,
    build(request) {
      if (builds.open().length > 0) return refused(409, issueOf('too-much-waiting', { waiting: 1 }))
      return granted(builds.start('region', request, async ({ hash }) => hash))
    },
    compare(text_) {
      const hash = parseContentHash(text_)
      const found = hash && shelf.pathOf(hash)
      const other = found ? openRegion(found) : undefined
      if (!other) return unknown(text_)
      return other.data ? granted(compareRegions(opened, other.data)) : refused(409, ...other.issues)
    },
    choose(text_) {
      const hash = parseContentHash(text_)
      const found = hash && shelf.pathOf(hash)
      if (!hash || !found) return unknown(text_)
      if (fixed) return refused(409, issueOf('region-fixed', {}))
      const read = openRegion(found) // one that cannot be opened is never taken into use
      if (!read.data) return refused(409, ...read.issues)
      shelf.choose(hash)
      return granted(files())
    },
    candidates(name, bytes, accept) {
      const { data, issues } = previewCandidates(region, { name, bytes }, inflate)
      if (!data) return refused(400, ...issues)
      const file = accept ? shelf.put(withCandidates(region, data), [...(region.issues ?? []), ...issues], now()) : undefined
      if (file && !file.data) return refused(409, ...file.issues)
      return granted({
        added: data.added.map(({ site }) => nameOf(site)),
        changed: data.changed.map(({ site, fields }) => ({ ...nameOf(site), fields: fields.map(fieldOf) })),
        same: data.same,
        issues,
        ...(file?.data && { file: file.data }),
      })
    },
    async template(form) {
      const name = `kandidaat-locaties.${form === 'xlsx' ? 'xlsx' : 'csv'}`
      if (form === 'xlsx') return { name, type: XLSX, bytes: await candidateWorkbook() }
      const csv = candidateTemplate(form === 'csv' ? 'nl-excel' : 'plain')
      return { name, type: 'text/csv; charset=utf-8', bytes: new TextEncoder().encode(csv) }
    },
    open(asked, form) {
      const base = `${region.id.slice(0, 4)}-${region.id.slice(-4)}`
      if (form === 'gpkg')
        return granted({ name: `${base}-open.gpkg`, type: 'application/geopackage+sqlite3', bytes: openGeoPackageOf(asKnown()) })
      const layer: LayerName | undefined = OPEN_LAYERS.find((known) => known === asked)
      if (!layer) return refused(404, issueOf('reference-unknown', { value: asked, known: OPEN_LAYERS.join(', ') }))
      if (form === 'geojson') return text(`${base}-${layer}.geojson`, 'application/geo+json', openGeoJson(asKnown(), layer))
      const dialect = form === 'csv' ? 'nl-excel' : 'plain'
      return text(`${base}-${layer}.csv`, 'text/csv; charset=utf-8', openCsv(asKnown(), layer, dialect))
    },
    whole: () => ({
      name: `${region.id.slice(0, 4)}-${region.id.slice(-4)}-${inUse.slice(0, 8)}-intern.gpkg`,
      type: 'application/geopackage+sqlite3',
      bytes: new Uint8Array(readFileSync(path)),
    }),
  }
}

const nameOf = ({ id, name, kind, municipality }: CandidateChange['site']) => ({ id, name, kind, municipality })
const fieldOf = ({ field, before, after }: FieldChange) => ({ field, before: before ?? null, after: after ?? null })

function sourcesIn(folder: string): RegionFilesView['sources'] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .sort()
    .flatMap((name) => {
      const about = statSync(join(folder, name), { throwIfNoEntry: false })
      const source = name.endsWith('.osm.pbf') ? 'map' : (sourceOf(name) ?? sourceOf(`${name}.100m.csv`) ?? null)
      return about?.isFile() ? [{ name, source, bytes: about.size }] : []
    })
}
