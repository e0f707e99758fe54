import {
  codeOf,
  contentHash,
  issueOf,
  type JobView,
  type NetworkRequest,
  type NetworkView,
  parseContentHash,
  type Region,
} from '@weerbaar/core'
import { DETOUR_FACTOR } from '@weerbaar/engines/network'
import { parseFloods } from '@weerbaar/importers/model'
import {
  findNetwork,
  keepNetwork,
  networkCsv,
  networkGeoJson,
  networkGeoPackage,
  networkInputHash,
  networkView,
  partsOfRegion,
  resolveOrder,
} from '@weerbaar/jobs'
import { networkSheets, networkSheetsPdf } from '@weerbaar/paper'
import { nodeCrypto } from '@weerbaar/store'
import type { Language } from '@weerbaar/text'
import { type Asked, type File, granted, refused } from '../desk.ts'
import { type DeskTools, MOST_WAITING } from './desk-tools.ts'

export interface NetworkDesk {
  readonly start: (request: NetworkRequest) => Promise<Asked<JobView>>
  readonly view: (hash: string) => Promise<Asked<NetworkView>>
  readonly file: (hash: string, form: 'geojson' | 'csv' | 'csv-plain' | 'gpkg') => Promise<Asked<File>>
  /** A sheet on A4 for each municipality, as PDF. */
  readonly sheets: (hash: string, order: SheetsAsked) => Promise<Asked<File>>
}
interface SheetsAsked {
  /** `GM0268`, with or without its year; absent: all. */
  readonly municipality?: string
  readonly names: 'agreed' | 'all'
  readonly language: Language
}

/** Networks of support points: asked for, kept, found again, shown and handed out. */
export function networkDesk({ opened, runs, blobs, jobs, model }: DeskTools, regionAsKnown: () => Region): NetworkDesk {
  const { region, hash: regionHash } = opened

  async function view(hash: string): Promise<Asked<NetworkView>> {
    const name = parseContentHash(hash)
    const found = name ? findNetwork(blobs, name) : undefined
    if (!name || !found?.data)
      return refused(
        404,
        ...(found?.issues ?? [{ code: 'run-not-found' as const, severity: 'error' as const, params: { value: hash.slice(0, 12) } }]),
      )
    // Site and square numbers of another region file mean other places.
    if (found.data.regionHash !== regionHash)
      return refused(409, { code: 'run-of-another-time', severity: 'error', params: { value: hash.slice(0, 12) } })
    const made = runs.factsOf('network', hash)
    return granted({
      ...found.data,
      hash: name,
      madeAt: made ? new Date(made.facts.recordedAt).toISOString() : '',
      seconds: made?.seconds ?? 0,
    })
  }

  return {
    view,
    async start(request) {
      const floods = request.floods === undefined ? undefined : parseFloods(request.floods)
      if (floods && !floods.data) return refused(400, ...floods.issues)
      const order = resolveOrder({ ...request, ...(floods?.data ? { floods: floods.data } : {}) }, region, model(), DETOUR_FACTOR)
      if (!order.data) return refused(400, ...order.issues)
      const asked = order.data
      const inputHash = networkInputHash(regionHash, asked)
      const before = runs.madeBefore('network', inputHash)
      if (before) return granted(jobs.alreadyDone('network', before))
      const running = runs.underWay(inputHash)
      if (running) return granted(running)
      const waiting = jobs.open().length
      if (waiting >= MOST_WAITING) return refused(409, issueOf('too-much-waiting', { waiting }))
      const job = jobs.start('network', { kind: 'network', order: asked }, async (result) => {
        if (result.kind !== 'network') throw new TypeError(`a ${result.kind} result came back for a network order`)
        const resultHash = keepNetwork(blobs, networkView(region, regionHash, inputHash, asked, result.result))
        // A search that was stopped is no answer to the order: asked again, it is searched again.
        const answers = result.result.cutShort ? contentHash({ cutShort: inputHash }, nodeCrypto.sha256) : inputHash
        await runs.record({ kind: 'network', inputHash: answers, resultHash, seconds: result.seconds })
        return resultHash
      })
      runs.started(inputHash, job.id)
      return granted(job)
    },
    async file(hash, form) {
      const found = await view(hash)
      if (!found.ok) return found
      const name = `OEFENING-noodsteunpunten-${found.value.points}-${hash.slice(0, 8)}`
      const text = (content: string, ending: string, type: string): Asked<File> =>
        granted({ name: `${name}.${ending}`, type, bytes: new TextEncoder().encode(content) })
      switch (form) {
        case 'geojson':
          return text(networkGeoJson(region, found.value), 'geojson', 'application/geo+json')
        case 'csv':
          return text(networkCsv(region, found.value, 'nl-excel'), 'csv', 'text/csv; charset=utf-8')
        case 'csv-plain':
          return text(networkCsv(region, found.value, 'plain'), 'csv', 'text/csv; charset=utf-8')
        case 'gpkg':
          return granted({ name: `${name}.gpkg`, type: 'application/geopackage+sqlite3', bytes: networkGeoPackage(region, found.value) })
      }
    },
    async sheets(hash, { municipality: asked, names, language }) {
      const found = await view(hash)
      if (!found.ok) return found
      const municipality = region.municipalities.find(({ id }) => id === asked || codeOf(id) === asked)
      if (asked !== undefined && !municipality) return refused(404, issueOf('not-found', { value: asked }, { field: 'municipality' }))
      const madeAt = runs.factsOf('network', hash)?.facts.recordedAt ?? 0
      const sheets = networkSheets({
        region: regionAsKnown(),
        network: found.value,
        areas: partsOfRegion(region),
        run: hash.slice(0, 16),
        madeAt,
        names,
        language,
        ...(municipality ? { municipality: municipality.id } : {}),
      })
      const where = municipality ? codeOf(municipality.id) : 'gemeenten'
      const kept = names === 'all' ? '-INTERN' : ''
      return granted({
        name: `OEFENING${kept}-noodsteunpunten-${where}-${hash.slice(0, 8)}.pdf`,
        type: 'application/pdf',
        bytes: await networkSheetsPdf(sheets, Math.floor(madeAt / 1000)),
      })
    },
  }
}
