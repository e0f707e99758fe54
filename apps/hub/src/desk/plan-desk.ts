import {
  decidePlanStep,
  decideRevisePlan,
  decideSavePlan,
  decideWithdrawPlan,
  issueOf,
  type NetworkPlan,
  type NetworkPlanContent,
  type NetworkView,
  parseMunicipalityId,
  parseRecordId,
  planOf,
  plansIn,
  type PlanStepDraft,
  type PlanStepEvent,
  type PlanView,
  type RecordId,
  type Region,
  toHex,
} from '@weerbaar/core'
import { type OpenRegion, publicPlanCsv, publicPlanGeoJson } from '@weerbaar/jobs'
import { type Asked, type File, granted, refused } from '../desk.ts'
import { planView, standingOf } from '../views/plan-view.ts'
import type { Books } from './books.ts'

export interface PlanDesk {
  readonly all: () => readonly PlanView[]
  readonly save: (name: string, answer: string) => Promise<Asked<PlanView>>
  /** Another network under the same name. */
  readonly revise: (id: string, answer: string) => Promise<Asked<PlanView>>
  readonly step: (id: string, draft: PlanStepDraft) => Promise<Asked<PlanView>>
  readonly withdraw: (id: string) => Promise<Asked<unknown>>
  /** The points of a public plan, without those whose owner has not agreed. */
  readonly publicFile: (id: string, form: 'geojson' | 'csv') => Promise<Asked<File>>
}

interface Tools {
  readonly opened: OpenRegion
  /** With what people found out: who agreed decides what is public. */
  readonly regionAsKnown: () => Region
  readonly books: Books
  readonly network: (hash: string) => Promise<Asked<NetworkView>>
  readonly randomBytes: (count: number) => Uint8Array
}

/** Networks that people kept, and what municipalities say of them. */
export function planDesk({ opened, regionAsKnown, books, network, randomBytes }: Tools): PlanDesk {
  const { region, hash: regionHash } = opened
  const missing = (id: string) => refused(404, issueOf('not-found', { value: id }, { field: 'id' }))

  function found(id: string): NetworkPlan | undefined {
    const { plans, causes } = books.picture()
    const known = parseRecordId(id)
    const plan = known && planOf(plans, known, causes)
    return plan?.withdrawn.value ? undefined : plan
  }
  function shown(id: RecordId): Asked<PlanView> {
    const plan = found(id)
    return plan ? granted(planView(plan, region, books.picture().causes)) : missing(id)
  }
  function contentOf({ hash, inputHash, norms, request, points, reach }: NetworkView): NetworkPlanContent {
    const siteId = (site: number) => region.sites[site]?.id ?? `${site}`
    const { maximumPerMunicipality, placesFrom, placesIn, closedCrossings } = request
    return {
      norms: norms.id,
      rules: {
        objective: request.objective,
        points,
        reach,
        fixed: request.fixed.map(siteId),
        forbidden: request.forbidden.map(siteId),
        minimums: region.municipalities.map((municipality) => ({
          municipality: municipality.id,
          points: request.minimumPerMunicipality,
        })),
        ...(maximumPerMunicipality === undefined ? {} : { maximumPerMunicipality }),
        ...(placesFrom === undefined ? {} : { placesFrom }),
        ...(placesIn === undefined ? {} : { placesIn }),
        ...(closedCrossings.length === 0 ? {} : { closedCrossings }),
      },
      problemHash: inputHash,
      answerHash: hash,
      regionHash,
      state: 'concept',
    }
  }

  return {
    all: () =>
      plansIn(books.picture().plans, books.picture().causes)
        .filter(({ withdrawn }) => !withdrawn.value)
        .map((plan) => planView(plan, region, books.picture().causes)),
    async save(name, answer) {
      const view = await network(answer)
      if (!view.ok) return view
      const id = parseRecordId(toHex(randomBytes(10)))
      if (!id) throw new TypeError('twenty hexadecimal digits are an id')
      const saved = await books.write(decideSavePlan(id, name, contentOf(view.value), books.picture().plans))
      return saved.ok ? shown(id) : saved
    },
    async revise(id, answer) {
      const plan = found(id)
      if (!plan) return missing(id)
      const view = await network(answer)
      if (!view.ok) return view
      const { plans, causes } = books.picture()
      const revised = await books.write(decideRevisePlan(plan.id, contentOf(view.value), plans, causes))
      return revised.ok ? shown(plan.id) : revised
    },
    async step(id, draft) {
      const plan = found(id)
      if (!plan) return missing(id)
      const event = stepOf(plan.id, draft)
      if (!event) return refused(400, issueOf('value-missing', {}, { field: 'judged' }))
      const { plans, causes } = books.picture()
      const said = await books.write(decidePlanStep(event, plans, region, causes))
      return said.ok ? shown(plan.id) : said
    },
    async withdraw(id) {
      const plan = found(id)
      if (!plan) return missing(id)
      const { plans, causes } = books.picture()
      return books.write(decideWithdrawPlan(plan.id, plans, causes))
    },
    async publicFile(id, form) {
      const plan = found(id)
      // A plan that is not public is, for the public, not there.
      if (!plan || standingOf(plan, region, books.picture().causes).published === null) return missing(id)
      const view = await network(plan.content.value.answerHash)
      if (!view.ok) return view
      const text = form === 'csv' ? publicPlanCsv(regionAsKnown(), view.value) : publicPlanGeoJson(regionAsKnown(), view.value)
      const type = form === 'csv' ? 'text/csv; charset=utf-8' : 'application/geo+json'
      return granted({ name: `OEFENING-noodsteunpunten.${form}`, type, bytes: new TextEncoder().encode(text) })
    },
  }
}

/** `undefined` for a verdict without a municipality of the right form. */
function stepOf(id: RecordId, { what, answer, by, reason, judged }: PlanStepDraft): PlanStepEvent | undefined {
  const step = { id, answerHash: answer, by, reason }
  if (what !== 'PlanJudged') return { type: what, ...step }
  const municipality = judged && parseMunicipalityId(judged.municipality)
  return judged && municipality && { type: what, ...step, ...judged, municipality }
}
