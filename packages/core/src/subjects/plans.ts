import { sameContent } from '../event/content-hash.ts'
import type { ContentHash, MunicipalityId, Slug } from '../ids.ts'
import type { CausalIndex } from '../log/causal-index.ts'
import type { Fact } from '../log/event-facts.ts'
import { type Register, type Settled, settled, written } from '../log/register.ts'
import type { Metres, People } from '../units.ts'
import { unreachable } from '../unreachable.ts'
import { type Decision, decided, refusedFor } from './decision.ts'
import { sortedIds } from './keyed.ts'
import { contentHashText, municipalityId, slug } from './model-shapes.ts'
import type { PlanStepEvent } from './plan-step.ts'
import { type RecordId, recordId } from './record-id.ts'
import { count, list, oneOf, optional, record, type Shape, such, tagged, text } from './shape.ts'

/** What a planner asked for; pins on the map are `fixed` and `forbidden`. */
export interface PlanRules {
  readonly objective: 'max-cover' | 'p-median'
  /** Sites opened in all, fixed ones included. */
  readonly points: number
  readonly reach: Metres
  /** Ids of candidate sites. */
  readonly fixed: readonly string[]
  readonly forbidden: readonly string[]
  readonly minimums: readonly { readonly municipality: MunicipalityId; readonly points: number }[]
  /** Absent: no limit. */
  readonly maximumPerMunicipality?: number
  /** Every place (kern) with so many inhabitants or more has a point of its own; absent: no such rule. */
  readonly placesFrom?: People
  /** Only places in these municipalities; absent: everywhere. */
  readonly placesIn?: readonly MunicipalityId[]
  /** Names of crossings nobody could use; absent: none. */
  readonly closedCrossings?: readonly string[]
}

/** A computed network that somebody kept. It names by hash all it rests on, so that it can be shown years later as it was. */
export interface NetworkPlanContent {
  readonly norms: Slug
  readonly rules: PlanRules
  readonly problemHash: ContentHash
  readonly answerHash: ContentHash
  readonly regionHash: ContentHash
  /** As it was saved. How far it has come since is told by its steps, see `planStanding`. */
  readonly state: 'concept'
}

export type PlanEvent =
  | { readonly type: 'NetworkPlanSaved'; readonly id: RecordId; readonly name: string; readonly plan: NetworkPlanContent }
  | { readonly type: 'PlanRenamed'; readonly id: RecordId; readonly name: string }
  /** No longer pursued. Stays readable; nothing takes it back but saving it again. */
  | { readonly type: 'PlanWithdrawn'; readonly id: RecordId }

const planShape: Shape<NetworkPlanContent> = record({
  norms: slug,
  rules: record({
    objective: oneOf('max-cover', 'p-median'),
    points: count,
    reach: such(count, (metres) => metres >= 1, 'one metre or more'),
    fixed: list(text),
    forbidden: list(text),
    minimums: list(record({ municipality: municipalityId, points: count })),
    maximumPerMunicipality: optional(count),
    placesFrom: optional(count),
    placesIn: optional(list(municipalityId)),
    closedCrossings: optional(list(text)),
  }),
  problemHash: contentHashText,
  answerHash: contentHashText,
  regionHash: contentHashText,
  state: oneOf('concept'),
})

export const planEventShape: Shape<PlanEvent> = tagged('type', {
  NetworkPlanSaved: record({ type: oneOf('NetworkPlanSaved'), id: recordId, name: text, plan: planShape }),
  PlanRenamed: record({ type: oneOf('PlanRenamed'), id: recordId, name: text }),
  PlanWithdrawn: record({ type: oneOf('PlanWithdrawn'), id: recordId }),
})

/** One plan as the events tell it. A name or withdrawal may arrive before the plan itself, from another device. */
export interface PlanRegisters {
  readonly content: Register<NetworkPlanContent>
  readonly name: Register<string>
  readonly withdrawn: Register<boolean>
  /** Everything said of it, also of networks it had before. */
  readonly steps: Register<PlanStepEvent>
}
export type Plans = ReadonlyMap<RecordId, PlanRegisters>

const EMPTY: PlanRegisters = { content: [], name: [], withdrawn: [], steps: [] }

/** Pure and total; in one go or in pieces, and in any order that respects each device's chain, the outcome is the same. */
export function foldPlans(events: Iterable<Fact<PlanEvent | PlanStepEvent>>, from: Plans = new Map()): Plans {
  const plans = new Map(from)
  for (const fact of events) plans.set(fact.body.id, after(fact, plans.get(fact.body.id) ?? EMPTY))
  return plans
}

function after({ facts, body }: Fact<PlanEvent | PlanStepEvent>, plan: PlanRegisters): PlanRegisters {
  switch (body.type) {
    case 'NetworkPlanSaved':
      return {
        ...plan,
        content: written(plan.content, { facts, value: body.plan }),
        name: written(plan.name, { facts, value: body.name }),
        withdrawn: written(plan.withdrawn, { facts, value: false }),
      }
    case 'PlanRenamed':
      return { ...plan, name: written(plan.name, { facts, value: body.name }) }
    case 'PlanWithdrawn':
      return { ...plan, withdrawn: written(plan.withdrawn, { facts, value: true }) }
    case 'PlanJudged':
    case 'PlanAdopted':
    case 'PlanAdoptionWithdrawn':
    case 'PlanPublished':
    case 'PlanUnpublished':
      return { ...plan, steps: written(plan.steps, { facts, value: body }) }
    default:
      return unreachable(body)
  }
}

export interface NetworkPlan {
  readonly id: RecordId
  readonly content: Settled<NetworkPlanContent>
  readonly name: Settled<string>
  readonly withdrawn: Settled<boolean>
  readonly steps: Register<PlanStepEvent>
}

/** `undefined` while the plan itself has not arrived. */
export function planOf(plans: Plans, id: RecordId, causes: CausalIndex): NetworkPlan | undefined {
  const registers = plans.get(id)
  const content = settled(registers?.content ?? [], causes, sameContent)
  const name = settled(registers?.name ?? [], causes)
  const withdrawn = settled(registers?.withdrawn ?? [], causes)
  return content && name && withdrawn && { id, content, name, withdrawn, steps: registers?.steps ?? [] }
}

export function plansIn(plans: Plans, causes: CausalIndex): readonly NetworkPlan[] {
  return sortedIds(plans).flatMap((id) => planOf(plans, id as RecordId, causes) ?? []) // keys of Plans are RecordIds
}

/** Refuses a nameless plan (`value-missing`) and an id that another plan has (`id-duplicate`). */
export function decideSavePlan(id: RecordId, name: string, plan: NetworkPlanContent, plans: Plans): Decision<PlanEvent> {
  if (name.trim() === '') return refusedFor('value-missing', 'name', {})
  if (plans.has(id)) return refusedFor('id-duplicate', 'id', { value: id })
  return decided<PlanEvent>({ type: 'NetworkPlanSaved', id, name: name.trim(), plan })
}

/** Another network under the same name. What was said of the one before stays readable and no longer counts. */
export function decideRevisePlan(id: RecordId, plan: NetworkPlanContent, plans: Plans, causes: CausalIndex): Decision<PlanEvent> {
  const before = planOf(plans, id, causes)
  if (before === undefined || before.withdrawn.value) return refusedFor('not-found', 'id', { value: id })
  return sameContent(before.content.value, plan) && before.content.beside.length === 0
    ? decided<PlanEvent>()
    : decided<PlanEvent>({ type: 'NetworkPlanSaved', id, name: before.name.value, plan })
}

export function decideRenamePlan(id: RecordId, name: string, plans: Plans, causes: CausalIndex): Decision<PlanEvent> {
  const plan = planOf(plans, id, causes)
  if (plan === undefined) return refusedFor('not-found', 'id', { value: id })
  if (name.trim() === '') return refusedFor('value-missing', 'name', {})
  return plan.name.value === name.trim() && plan.name.beside.length === 0
    ? decided<PlanEvent>()
    : decided<PlanEvent>({ type: 'PlanRenamed', id, name: name.trim() })
}

export function decideWithdrawPlan(id: RecordId, plans: Plans, causes: CausalIndex): Decision<PlanEvent> {
  const plan = planOf(plans, id, causes)
  if (plan === undefined) return refusedFor('not-found', 'id', { value: id })
  return plan.withdrawn.value ? decided<PlanEvent>() : decided<PlanEvent>({ type: 'PlanWithdrawn', id })
}
