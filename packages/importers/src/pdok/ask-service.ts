import type { Issue } from '@weerbaar/core'
import { pick } from '../cbs/pick.ts'
import { textOf } from '../text-of.ts'
import { type Collected, collectFeatures, type RawFeature } from '../web/collect-features.ts'
import { type Box, ogcPaging } from '../web/ogc-paging.ts'
import type { Web } from '../web/web-port.ts'
import { wfsPaging } from '../web/wfs-paging.ts'
import { propertiesOf } from './feature-text.ts'
import { inCamels } from './figures.ts'
import { baseOf, PDOK_SERVICES, type PdokService, type ServiceAddresses, type ServiceName } from './services.ts'

/** Where a build is: which service, which question to it of how many, and how much of the answer is in. */
export interface FetchProgress {
  readonly service: ServiceName
  readonly question: number
  readonly questions: number
  readonly taken: number
  readonly matched?: number
}

export interface Question {
  readonly filters?: Readonly<Record<string, string>>
  readonly box?: Box
  readonly where?: string
}

interface Asking {
  readonly web: Web
  readonly yearOf: (service: ServiceName) => number
  readonly addresses: ServiceAddresses
  readonly progress: ((progress: FetchProgress) => void) | undefined
  /** What there is to say of the answers is added here; of a layer that may be absent as warnings at most. */
  readonly issues: Issue[]
}

const NOWHERE: Box = [0, 0, 0, 0]

/** All features of a service behind a number of questions, each once. @returns `undefined` when one of them was not answered in full */
export async function askService(asking: Asking, service: ServiceName, questions: readonly Question[]): Promise<Collected | undefined> {
  const { web, yearOf, addresses, progress, issues } = asking
  const { key, kind, layer, needed }: PdokService = PDOK_SERVICES[service]
  const base = baseOf(service, yearOf(service), addresses)
  // The land and the water of a municipality share its code, so in an OGC API, whose ids last, the id tells features apart.
  const keyOf = (feature: RawFeature): string => {
    const code = key === undefined ? undefined : pick(propertiesOf(feature), key, inCamels(key))
    return textOf(kind === 'ogc' ? (feature.id ?? code) : (code ?? feature.id))
  }
  const found = new Map<string, RawFeature>()
  let crs: Collected['crs'] = 'rd'
  for (const [i, { filters = {}, box, where }] of questions.entries()) {
    const paging =
      kind === 'ogc' ? ogcPaging(base, layer, filters, box) : wfsPaging(base, layer, key, where ? { where } : { box: box ?? NOWHERE })
    const part = await collectFeatures(web, paging, {
      source: service,
      keyOf,
      progress: (taken, matched) =>
        progress?.({ service, question: i + 1, questions: questions.length, taken, ...(matched !== undefined && { matched }) }),
    })
    issues.push(...part.issues.map((issue) => (needed || issue.severity !== 'error' ? issue : { ...issue, severity: 'warning' as const })))
    if (!part.data) return undefined
    crs = part.data.crs
    for (const feature of part.data.features) found.set(keyOf(feature), feature)
  }
  return { features: [...found.values()], crs }
}
