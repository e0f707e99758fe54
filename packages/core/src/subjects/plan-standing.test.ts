import { sampleHash, sampleId, samplePlan, samplePlanStep, storedAs, type TestNetwork, testNetwork } from '@weerbaar/testkit'
import { describe, expect, test } from 'vitest'
import { type MunicipalityId, parseMunicipalityId } from '../ids.ts'
import { decidePlanStep } from './decide-plan-step.ts'
import { emptyPicture, foldLog } from './fold-log.ts'
import { planStanding } from './plan-standing.ts'
import type { PlanLevel, PlanStepEvent, PlanVerdict } from './plan-step.ts'
import { decideRevisePlan, planOf } from './plans.ts'
import { draftOf, type SubjectEvent } from './subject-event.ts'

const [LENT, BURG] = [0, 1]
const PLAN = sampleId('plan-1')
const municipality = (code: string): MunicipalityId => parseMunicipalityId(`${code}@2024`)!
const DRUTEN = { id: municipality('GM0225'), name: 'Druten' }
const TIEL = { id: municipality('GM0281'), name: 'Tiel' }
const REGION = { name: 'Gelderland-Zuid', municipalities: [DRUTEN, TIEL] }

const judged = (who: { readonly id: MunicipalityId }, level: PlanLevel, verdict: PlanVerdict, reason: string | null = null) =>
  ({ ...samplePlanStep(PLAN), type: 'PlanJudged', municipality: who.id, level, verdict, reason }) as const
const adopted = (reason: string | null = null) => ({ ...samplePlanStep(PLAN), type: 'PlanAdopted', reason }) as const
const published = { ...samplePlanStep(PLAN), type: 'PlanPublished' } as const

function given(): TestNetwork {
  const network = testNetwork(['Lent', 'Burg'])
  say(network, LENT, { type: 'NetworkPlanSaved', id: PLAN, name: 'Plan B', plan: samplePlan() })
  meet(network)
  return network
}
function say(network: TestNetwork, writer: number, ...events: readonly SubjectEvent[]): void {
  for (const event of events) {
    const { type, version, payload } = draftOf(event)
    network.write(writer, payload, { type, version, space: 'exercise:test' })
  }
}
function meet(network: TestNetwork): void {
  network.tell(LENT, BURG)
  network.tell(BURG, LENT)
}
const picture = (network: TestNetwork) =>
  foldLog(
    network.events.map((event, i) => storedAs(event, i + 1)),
    emptyPicture('exercise:test'),
  )
function stands(network: TestNetwork) {
  const { plans, causes } = picture(network)
  const plan = planOf(plans, PLAN, causes)!
  return planStanding(
    plan.steps,
    plan.content.value.answerHash,
    REGION.municipalities.map(({ id }) => id),
    causes,
  )
}
function decide(network: TestNetwork, step: PlanStepEvent) {
  const { plans, causes } = picture(network)
  return decidePlanStep(step, plans, REGION, causes)
}

describe('a plan grows through its states', () => {
  test('a saved plan is a concept; ambtelijk afgestemd when the officials of every municipality agree, not before', () => {
    const network = given()
    expect(stands(network).state).toBe('concept')
    say(network, LENT, judged(DRUTEN, 'officials', 'agreed'))
    expect(stands(network).state).toBe('concept')
    say(network, LENT, judged(TIEL, 'officials', 'agreed'))
    expect(stands(network).state).toBe('aligned')
    say(network, LENT, judged(TIEL, 'officials', 'objected', 'de sporthal is dan bezet'))
    expect(stands(network).state).toBe('concept')
  })

  test('when each college has spoken it is judged, also with an objection, which stays in sight with who and why', () => {
    const network = given()
    say(network, LENT, judged(DRUTEN, 'college', 'objected', 'locatie'), judged(TIEL, 'college', 'agreed'))
    const { state, perMunicipality } = stands(network)
    expect(state).toBe('judged')
    expect(perMunicipality[0]?.college).toMatchObject({
      verdict: 'objected',
      by: [{ value: { by: 'adviseur crisisbeheersing', reason: 'locatie', answerHash: sampleHash('c') } }],
    })
  })

  test('adopted it is vastgesteld, until that is taken back; then it is no longer public either', () => {
    const network = given()
    say(network, LENT, judged(DRUTEN, 'college', 'agreed'), judged(TIEL, 'college', 'agreed'), adopted(), published)
    expect(stands(network)).toMatchObject({ state: 'adopted', published: { value: { type: 'PlanPublished' } } })
    say(network, LENT, { ...samplePlanStep(PLAN), type: 'PlanAdoptionWithdrawn', reason: 'nieuwe cijfers' })
    expect(stands(network)).toMatchObject({ state: 'judged', adopted: null, published: null })
  })

  test('a verdict that is taken back is as if nobody spoke', () => {
    const network = given()
    say(network, LENT, judged(DRUTEN, 'college', 'agreed'), judged(DRUTEN, 'college', 'silent'))
    expect(stands(network).perMunicipality[0]?.college).toEqual({ verdict: null, by: [] })
  })

  test.each([
    ['Lent', 'agreed', 'objected'],
    ['Burg', 'objected', 'agreed'],
  ] as const)('of two people who wrote apart the one who objects is heard, and both stand: %s wrote first', (_, first, second) => {
    const network = given()
    say(network, LENT, judged(TIEL, 'college', first, 'kosten'))
    say(network, BURG, judged(TIEL, 'college', second, 'kosten'))
    const { college } = stands(network).perMunicipality[1]!
    expect(college.verdict).toBe('objected')
    expect(college.by.map(({ value }) => value.verdict).toSorted()).toEqual(['agreed', 'objected'])
  })

  test('published by one and taken back by another apart is not public', () => {
    const network = given()
    say(network, LENT, adopted(), published)
    meet(network)
    say(network, LENT, published)
    say(network, BURG, { ...published, type: 'PlanUnpublished' })
    expect(stands(network).published).toBeNull()
  })

  test('another network under the same name starts again: what was said of the one before no longer counts, and is still there', () => {
    const network = given()
    say(network, LENT, judged(DRUTEN, 'college', 'agreed'), judged(TIEL, 'college', 'agreed'), adopted())
    const { plans, causes } = picture(network)
    const next = decideRevisePlan(PLAN, samplePlan({ answerHash: sampleHash('9') }), plans, causes)
    if (!next.ok) throw new TypeError('a plan that is there can get another network')
    say(network, LENT, ...next.events)
    expect(stands(network)).toMatchObject({ state: 'concept', adopted: null })
    const after = picture(network)
    expect(planOf(after.plans, PLAN, after.causes)).toMatchObject({ name: { value: 'Plan B' }, steps: { length: 3 } })
    expect(decideRevisePlan(PLAN, samplePlan({ answerHash: sampleHash('9') }), after.plans, after.causes)).toEqual({ ok: true, events: [] })
  })
})

describe('what may be said of a plan', () => {
  test('who says it is needed, spaces are nobody, and an objection needs a reason', () => {
    const network = given()
    expect(decide(network, { ...judged(TIEL, 'college', 'agreed'), by: '  ' })).toMatchObject({
      issues: [{ code: 'value-missing', field: 'by' }],
    })
    expect(decide(network, judged(TIEL, 'college', 'objected', ' '))).toMatchObject({
      issues: [{ code: 'value-missing', field: 'reason' }],
    })
    expect(decide(network, { ...judged(TIEL, 'college', 'agreed', ' '), by: ' wethouder ' })).toMatchObject({
      events: [{ by: 'wethouder', reason: null }],
    })
  })

  test('a municipality elsewhere, a plan that is not there, and a network the plan no longer has are refused', () => {
    const network = given()
    expect(decide(network, judged({ id: municipality('GM0363') }, 'college', 'agreed'))).toMatchObject({
      issues: [{ code: 'outside-region' }],
    })
    expect(decide(network, { ...published, id: sampleId('plan-2') })).toMatchObject({ issues: [{ code: 'not-found' }] })
    expect(decide(network, { ...published, answerHash: sampleHash('9') })).toMatchObject({ issues: [{ code: 'plan-changed' }] })
    say(network, LENT, { type: 'PlanWithdrawn', id: PLAN })
    expect(decide(network, judged(TIEL, 'college', 'agreed'))).toMatchObject({ issues: [{ code: 'not-found' }] })
  })

  test('nobody adopts over the head of a college that has not spoken, nor over an objection without saying why', () => {
    const network = given()
    say(network, LENT, judged(DRUTEN, 'college', 'objected', 'locatie'))
    expect(decide(network, adopted('haast'))).toMatchObject({ issues: [{ code: 'plan-not-judged', params: { municipalities: 'Tiel' } }] })
    say(network, LENT, judged(TIEL, 'college', 'agreed'))
    expect(decide(network, adopted())).toMatchObject({ issues: [{ code: 'value-missing', field: 'reason' }] })
    expect(decide(network, adopted('Druten krijgt een tweede punt'))).toMatchObject({ ok: true })
  })

  test('only what is adopted can be published', () => {
    const network = given()
    expect(decide(network, published)).toMatchObject({ issues: [{ code: 'plan-not-adopted' }] })
    say(network, LENT, adopted())
    expect(decide(network, published)).toMatchObject({ ok: true, events: [{ type: 'PlanPublished', answerHash: sampleHash('c') }] })
  })
})
