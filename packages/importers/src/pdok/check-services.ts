import { type Issue, issueOf, type Position } from '@weerbaar/core'
import { pick } from '../cbs/pick.ts'
import { collectFeatures, type Paging } from '../web/collect-features.ts'
import { type Box, ogcPaging } from '../web/ogc-paging.ts'
import type { Web } from '../web/web-port.ts'
import { wfsPaging } from '../web/wfs-paging.ts'
import { grown } from './boxes.ts'
import { inCamels } from './figures.ts'
import { baseOf, PDOK_SERVICES, type PdokService, SERVICE_NAMES, type ServiceAddresses, type ServiceName } from './services.ts'

export interface ServiceCheck {
  readonly service: ServiceName
  readonly address: string
  /** Absent when an issue says what is wrong. */
  readonly features?: number
  readonly issues: readonly Issue[]
}

/** What must be in the first features, under either naming style; the first of each list that is there will be read. */
const COLUMNS: Readonly<Record<ServiceName, readonly (readonly string[])[]>> = {
  'safety-regions': [['statcode'], ['statnaam']],
  municipalities: [['gemeentecode'], ['gemeentenaam'], ['aantal_inwoners']],
  neighbourhoods: [
    ['buurtcode'],
    ['buurtnaam'],
    ['gemeentecode'],
    ['aantal_inwoners'],
    ['aantal_huishoudens', 'huishoudens_totaal'],
    ['percentage_personen_65_jaar_en_ouder', 'aantal_inwoners_65_jaar_en_ouder', 'aantal_personen_65_jaar_en_ouder'],
  ],
  squares: [['crs28992res100m', 'c28992r100'], ['aantal_inwoners'], ['aantal_inwoners_65_jaar_en_ouder']],
  postcodes: [['postcode'], ['aantal_inwoners']],
  buildings: [['identificatie'], ['gebruiksdoel'], ['oppervlakte'], ['openbare_ruimte']],
  flood: [],
  substations: [],
}
/** Middle of Nijmegen: land, people, buildings and a river. */
const HERE: Position = [187_500, 428_500]
const BOX: Box = grown([HERE[0], HERE[1], HERE[0], HERE[1]], 500)

/**
 * Asks each service one small question and holds the first page of the answer against what the importer reads. Never served from the cache.
 */
export async function checkServices(web: Web, year: number, addresses: ServiceAddresses = {}): Promise<ServiceCheck[]> {
  const asking: Web = { ...web, cache: { read: () => undefined, write: () => undefined } }
  const checks: ServiceCheck[] = []
  for (const service of SERVICE_NAMES) {
    const { kind, layer, key }: PdokService = PDOK_SERVICES[service]
    const base = baseOf(service, year, addresses)
    const dated = service === 'safety-regions' || service === 'postcodes' ? { jaarcode: String(year) } : {}
    const paging = kind === 'ogc' ? ogcPaging(base, layer, dated, BOX) : wfsPaging(base, layer, key, { box: BOX })
    const first: Paging = { first: paging.first, next: () => undefined }
    const found = await collectFeatures(asking, first, { source: service, keyOf: (feature) => JSON.stringify(feature) })
    const problems = found.issues.filter(({ code }) => code !== 'source-incomplete') // one page was asked for, not all
    const [sample] = found.data?.features ?? []
    const properties = (sample?.properties ?? {}) as Readonly<Record<string, unknown>> // an object in GeoJSON; of another kind it has no columns
    const missing = found.data
      ? COLUMNS[service].filter((names) => pick(properties, ...names.flatMap((name) => [name, inCamels(name)])) === undefined)
      : []
    const issues = [...problems, ...missing.map((names) => issueOf('column-missing', { column: names.join(' / ') }, { source: service }))]
    checks.push({ service, address: base, issues, ...(found.data && issues.length === 0 && { features: found.data.features.length }) })
  }
  return checks
}
