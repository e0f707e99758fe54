import {
  type CausalIndex,
  type NetworkPlan,
  type PlanStanding,
  planStanding,
  type PlanStepEvent,
  type PlanStepView,
  type PlanView,
  type Region,
} from '@weerbaar/core'

/** Where a plan stands, all municipalities of the region heard or not. */
export const standingOf = ({ steps, content }: NetworkPlan, { municipalities }: Region, causes: CausalIndex): PlanStanding =>
  planStanding(
    steps,
    content.value.answerHash,
    municipalities.map(({ id }) => id),
    causes,
  )

export function planView(plan: NetworkPlan, region: Region, causes: CausalIndex): PlanView {
  const { id, name, content, steps } = plan
  const { answerHash, norms, rules } = content.value
  const { state, perMunicipality, published } = standingOf(plan, region, causes)
  const said = ({ verdict, by }: PlanStanding['perMunicipality'][number]['college']) => ({
    verdict,
    by: by.map(({ facts, value }) => ({ by: value.by, reason: value.reason, at: instant(facts.recordedAt) })),
  })
  return {
    id,
    name: name.value,
    answer: answerHash,
    norms,
    points: rules.points,
    reach: rules.reach,
    closedCrossings: rules.closedCrossings ?? [],
    savedAt: instant(content.by.recordedAt),
    state,
    municipalities: perMunicipality.map(({ municipality, officials, college }) => ({
      municipality,
      officials: said(officials),
      college: said(college),
    })),
    ...(published === null ? {} : { publishedAt: instant(published.facts.recordedAt) }),
    steps: steps.map(({ facts, value }) => stepView(value, instant(facts.recordedAt), value.answerHash === answerHash)).toReversed(),
  }
}

function stepView(step: PlanStepEvent, at: string, counts: boolean): PlanStepView {
  const { type: what, by, reason, answerHash: answer } = step
  if (step.type !== 'PlanJudged') return { what, by, reason, at, answer, counts }
  const { municipality, level, verdict } = step
  return { what, by, reason, at, answer, counts, judged: { municipality, level, verdict } }
}

const instant = (ms: number): string => new Date(ms).toISOString()
