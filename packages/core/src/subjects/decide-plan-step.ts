import type { MunicipalityId } from '../ids.ts'
import type { CausalIndex } from '../log/causal-index.ts'
import { type Decision, decided, refusedFor } from './decision.ts'
import { planStanding, type PlanStanding } from './plan-standing.ts'
import type { PlanStepEvent } from './plan-step.ts'
import { type NetworkPlan, planOf, type Plans } from './plans.ts'

/** Who must be heard, with the names that a refusal mentions. */
export type Heard = readonly { readonly id: MunicipalityId; readonly name: string }[]

/**
 * What a person says of a plan, as an event. Refuses:
 * - a plan that is not there or was withdrawn (`not-found`), and a step about a network it no longer has (`plan-changed`);
 * - a step without who (`value-missing`), and an objection, or adopting against objections, without why (`value-missing`);
 * - a municipality outside the region (`outside-region`);
 * - adopting before every college has spoken (`plan-not-judged`), and publishing what is not adopted (`plan-not-adopted`).
 *
 * @param region who must be heard, and what the region is called
 */
export function decidePlanStep(
  step: PlanStepEvent,
  plans: Plans,
  region: { readonly name: string; readonly municipalities: Heard },
  causes: CausalIndex,
): Decision<PlanStepEvent> {
  const plan = planOf(plans, step.id, causes)
  if (plan === undefined || plan.withdrawn.value) return refusedFor('not-found', 'id', { value: step.id })
  if (plan.content.value.answerHash !== step.answerHash) return refusedFor('plan-changed', 'answer', {})
  const by = step.by.trim()
  if (by === '') return refusedFor('value-missing', 'by', {})
  const said = step.reason?.trim() ?? ''
  const reason = said === '' ? null : said
  const stands = standingOf(plan, region.municipalities, causes)
  return refusalOf(step, reason, stands, region) ?? decided<PlanStepEvent>({ ...step, by, reason })
}

const standingOf = (plan: NetworkPlan, municipalities: Heard, causes: CausalIndex): PlanStanding =>
  planStanding(
    plan.steps,
    plan.content.value.answerHash,
    municipalities.map(({ id }) => id),
    causes,
  )

function refusalOf(
  step: PlanStepEvent,
  reason: string | null,
  { perMunicipality, adopted }: PlanStanding,
  region: { readonly name: string; readonly municipalities: Heard },
): Decision<never> | undefined {
  if (step.type === 'PlanJudged') {
    if (!region.municipalities.some(({ id }) => id === step.municipality))
      return refusedFor('outside-region', 'municipality', { value: step.municipality, region: region.name })
    if (step.verdict === 'objected' && reason === null) return refusedFor('value-missing', 'reason', {})
  }
  if (step.type === 'PlanAdopted') {
    const silent = new Set(perMunicipality.filter(({ college }) => college.verdict === null).map(({ municipality }) => municipality))
    const names = region.municipalities.filter(({ id }) => silent.has(id)).map(({ name }) => name)
    if (names.length > 0) return refusedFor('plan-not-judged', 'id', { municipalities: names.join(', ') })
    if (reason === null && perMunicipality.some(({ college }) => college.verdict === 'objected'))
      return refusedFor('value-missing', 'reason', {})
  }
  if (step.type === 'PlanPublished' && adopted === null) return refusedFor('plan-not-adopted', 'id', {})
  return undefined
}
