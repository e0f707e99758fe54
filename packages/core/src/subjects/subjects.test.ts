import {
  sampleAssumption,
  sampleGapFields,
  sampleGapOrigin,
  sampleHash,
  sampleId,
  sampleNorms,
  samplePlan,
  sampleScenario,
  storedAs,
  type TestNetwork,
  testNetwork,
} from '@weerbaar/testkit'
import { describe, expect, test } from 'vitest'
import { assumptionOf, decideChangeAssumption } from './assumptions.ts'
import { emptyPicture, foldLog } from './fold-log.ts'
import { decideChangeGap, decideRaiseGap, gapOf } from './gaps.ts'
import { decideRemoveNorms, decideSaveNorms, ownNormsOf } from './norms-log.ts'
import { decideRenamePlan, decideSavePlan, decideWithdrawPlan, planOf, plansIn } from './plans.ts'
import { decideRemoveScenario, decideSaveScenario, scenarioOf } from './scenarios.ts'
import { draftOf, type SubjectEvent } from './subject-event.ts'

const NIJMEGEN = 0
const TIEL = 1
const GAP = sampleId('gap-1')
const PLAN = sampleId('plan-1')

function say(network: TestNetwork, writer: number, ...events: readonly SubjectEvent[]): void {
  for (const event of events) {
    const { type, version, payload } = draftOf(event)
    network.write(writer, payload, { type, version, space: 'exercise:test' })
  }
}
const given = () => testNetwork(['Nijmegen', 'Tiel'])
const picture = (network: TestNetwork) =>
  foldLog(
    network.events.map((event, i) => storedAs(event, i + 1)),
    emptyPicture('exercise:test'),
  )
/** Both hear of everything so far. */
const meet = (network: TestNetwork) => {
  network.tell(NIJMEGEN, TIEL)
  network.tell(TIEL, NIJMEGEN)
}

describe('scenarios', () => {
  const saved = (startHour: number): SubjectEvent => ({
    type: 'ScenarioSaved',
    scenario: sampleScenario({ startHour }),
    base: sampleHash(),
  })
  const { id } = sampleScenario()
  const stands = (network: TestNetwork) => {
    const { scenarios, causes } = picture(network)
    const found = scenarioOf(scenarios, id, causes)
    return found && [found.value.scenario.startHour, ...found.beside.map(({ value }) => value.scenario.startHour)]
  }

  test('the last who knew of the others is what stands', () => {
    const network = given()
    say(network, NIJMEGEN, saved(8))
    meet(network)
    say(network, TIEL, saved(9))
    meet(network)
    say(network, NIJMEGEN, saved(10))
    expect(stands(network)).toEqual([10])
  })

  test('saved by two apart, both stand side by side until somebody who has seen both saves again', () => {
    const network = given()
    say(network, NIJMEGEN, saved(8))
    say(network, TIEL, saved(9))
    expect(stands(network)?.toSorted()).toEqual([8, 9])
    meet(network)
    say(network, TIEL, saved(9))
    expect(stands(network)).toEqual([9])
  })

  test('the same saved by two apart is no conflict', () => {
    const network = given()
    say(network, NIJMEGEN, saved(8))
    say(network, TIEL, saved(8))
    expect(stands(network)).toEqual([8])
  })

  test('removed is gone; removed by one while another saved it apart stays', () => {
    const network = given()
    say(network, NIJMEGEN, saved(8))
    meet(network)
    say(network, NIJMEGEN, { type: 'ScenarioRemoved', id })
    expect(stands(network)).toBeUndefined()
    say(network, TIEL, saved(9))
    expect(stands(network)).toEqual([9])
  })

  test('removing what is not there is refused with a code', () => {
    const { scenarios, causes } = picture(given())
    expect(decideRemoveScenario(id, scenarios, causes)).toMatchObject({ ok: false, issues: [{ code: 'not-found' }] })
    expect(decideSaveScenario(sampleScenario(), null)).toMatchObject({ ok: true, events: [{ type: 'ScenarioSaved' }] })
  })
})

describe('assumptions', () => {
  const changed = (highest: number): SubjectEvent => ({
    type: 'AssumptionChanged',
    before: sampleHash(),
    assumption: sampleAssumption({ highest }),
  })

  test('every change is a version, the newest stands, none is lost', () => {
    const network = given()
    say(network, NIJMEGEN, changed(5), changed(6))
    meet(network)
    say(network, TIEL, changed(7))
    const { assumptions, causes } = picture(network)
    const found = assumptionOf(assumptions, sampleAssumption().id, causes)
    expect(found?.value.assumption.highest).toBe(7)
    expect(found?.beside).toEqual([])
    expect(found?.versions.map(({ assumption }) => assumption.highest)).toEqual([5, 6, 7])
    expect(found?.versions[2]?.by.device).toBe(network.events[2]?.envelope.device)
  })

  test('changed by two apart, both numbers stand', () => {
    const network = given()
    say(network, NIJMEGEN, changed(5))
    say(network, TIEL, changed(6))
    const { assumptions, causes } = picture(network)
    const found = assumptionOf(assumptions, sampleAssumption().id, causes)
    expect([found?.value, ...(found?.beside ?? []).map(({ value }) => value)].map((one) => one?.assumption.highest).toSorted()).toEqual([
      5, 6,
    ])
  })

  test.each([
    [{ lowest: 5 }, 'range-reversed'],
    [{ highest: 1 }, 'range-reversed'],
    [{ likely: Number.NaN }, 'value-not-a-number'],
    [{ highest: Infinity }, 'value-not-a-number'],
  ])('a range of %o is refused: %s', (change, code) => {
    expect(decideChangeAssumption(sampleAssumption(change), sampleHash())).toMatchObject({ ok: false, issues: [{ code }] })
  })

  test('one that was never changed has no history', () => {
    const { assumptions, causes } = picture(given())
    expect(assumptionOf(assumptions, 'water-litres', causes)).toBeUndefined()
  })
})

describe('own norms', () => {
  test('saved, changed and removed', () => {
    const network = given()
    say(network, NIJMEGEN, { type: 'NormsSaved', norms: sampleNorms() }, { type: 'NormsSaved', norms: sampleNorms({ reach: 2000 }) })
    const { id } = sampleNorms()
    let { norms, causes } = picture(network)
    expect(ownNormsOf(norms, id, causes)?.value.reach).toBe(2000)
    expect(decideRemoveNorms(id, norms, causes)).toMatchObject({ ok: true })
    say(network, NIJMEGEN, { type: 'NormsRemoved', id })
    ;({ norms, causes } = picture(network))
    expect(ownNormsOf(norms, id, causes)).toBeUndefined()
    expect(decideRemoveNorms(id, norms, causes)).toMatchObject({ ok: false, issues: [{ code: 'not-found' }] })
  })

  test.each([
    [{ kind: 'published' }, 'value-not-allowed'],
    [{ inhabitantsPerPoint: 0 }, 'value-out-of-range'],
    [{ reach: -5 }, 'value-out-of-range'],
    [{ reach: Number.NaN }, 'value-out-of-range'],
    [{ minimumPerMunicipality: -1 }, 'value-out-of-range'],
  ] as const)('norms with %o are refused: %s', (change, code) => {
    expect(decideSaveNorms(sampleNorms(change))).toMatchObject({ ok: false, issues: [{ code }] })
  })
})

describe('plans', () => {
  const saved: SubjectEvent = { type: 'NetworkPlanSaved', id: PLAN, name: 'Variant A', plan: samplePlan() }

  test('renamed by two apart, both names stand; the content is untouched', () => {
    const network = given()
    say(network, NIJMEGEN, saved)
    meet(network)
    say(network, NIJMEGEN, { type: 'PlanRenamed', id: PLAN, name: 'Noord' })
    say(network, TIEL, { type: 'PlanRenamed', id: PLAN, name: 'Zuid' })
    const { plans, causes } = picture(network)
    const plan = planOf(plans, PLAN, causes)
    expect([plan?.name.value, ...(plan?.name.beside ?? []).map(({ value }) => value)].toSorted()).toEqual(['Noord', 'Zuid'])
    expect(plan?.content).toMatchObject({ value: samplePlan(), beside: [] })
    expect(plan?.withdrawn.value).toBe(false)
  })

  test('a name that arrives before its plan waits for it unseen', () => {
    const network = given()
    say(network, TIEL, { type: 'PlanRenamed', id: PLAN, name: 'Zuid' })
    expect(plansIn(picture(network).plans, picture(network).causes)).toEqual([])
    say(network, NIJMEGEN, saved)
    expect(plansIn(picture(network).plans, picture(network).causes)).toHaveLength(1)
  })

  test('withdrawn stays readable and is withdrawn once', () => {
    const network = given()
    say(network, NIJMEGEN, saved)
    const before = picture(network)
    expect(decideWithdrawPlan(PLAN, before.plans, before.causes)).toMatchObject({ ok: true, events: [{ type: 'PlanWithdrawn' }] })
    say(network, NIJMEGEN, { type: 'PlanWithdrawn', id: PLAN })
    const { plans, causes } = picture(network)
    expect(planOf(plans, PLAN, causes)).toMatchObject({ withdrawn: { value: true }, content: { value: samplePlan() } })
    expect(decideWithdrawPlan(PLAN, plans, causes)).toEqual({ ok: true, events: [] })
  })

  test('a plan without name, a second plan of one id, and a rename of nothing are refused', () => {
    const network = given()
    say(network, NIJMEGEN, saved)
    const { plans, causes } = picture(network)
    expect(decideSavePlan(sampleId('plan-2'), '  ', samplePlan(), plans)).toMatchObject({ issues: [{ code: 'value-missing' }] })
    expect(decideSavePlan(PLAN, 'B', samplePlan(), plans)).toMatchObject({ issues: [{ code: 'id-duplicate' }] })
    expect(decideRenamePlan(sampleId('plan-2'), 'B', plans, causes)).toMatchObject({ issues: [{ code: 'not-found' }] })
    expect(decideRenamePlan(PLAN, '', plans, causes)).toMatchObject({ issues: [{ code: 'value-missing' }] })
    expect(decideRenamePlan(PLAN, 'Variant A ', plans, causes)).toEqual({ ok: true, events: [] })
  })
})

describe('gaps', () => {
  const raised: SubjectEvent = { type: 'GapRaised', id: GAP, origin: sampleGapOrigin(), fields: sampleGapFields() }
  const change = (value: string | null): SubjectEvent => ({ type: 'GapChanged', id: GAP, change: { field: 'payer', value } })

  test('two who change different fields apart do not meet', () => {
    const network = given()
    say(network, NIJMEGEN, raised)
    meet(network)
    say(network, NIJMEGEN, change('Gemeente Tiel'))
    say(network, TIEL, { type: 'GapChanged', id: GAP, change: { field: 'present', value: 0 } })
    const { gaps, causes } = picture(network)
    const gap = gapOf(gaps, GAP, causes)
    expect(gap?.fields.payer).toMatchObject({ value: 'Gemeente Tiel', beside: [] })
    expect(gap?.fields.present).toMatchObject({ value: 0, beside: [] })
    expect(gap?.fields.decision.value).toBeNull()
  })

  test('two who write one field apart both stand, and one who has seen both settles it', () => {
    const network = given()
    say(network, NIJMEGEN, raised)
    meet(network)
    say(network, NIJMEGEN, change('Gemeente Tiel'))
    say(network, TIEL, change('Veiligheidsregio'))
    const payer = () => gapOf(picture(network).gaps, GAP, picture(network).causes)?.fields.payer
    expect([payer()?.value, ...(payer()?.beside ?? []).map(({ value }) => value)].toSorted()).toEqual(['Gemeente Tiel', 'Veiligheidsregio'])
    meet(network)
    say(network, TIEL, change('Veiligheidsregio'))
    expect(payer()).toMatchObject({ value: 'Veiligheidsregio', beside: [] })
  })

  test('unknown, zero and never said stay three things', () => {
    const network = given()
    say(network, NIJMEGEN, raised)
    const { gaps, causes } = picture(network)
    expect(gapOf(gaps, GAP, causes)?.fields.present.value).toBeNull()
    expect(decideChangeGap(GAP, { field: 'present', value: 0 }, gaps, causes)).toMatchObject({
      ok: true,
      events: [{ change: { value: 0 } }],
    })
    expect(decideChangeGap(GAP, { field: 'present', value: null }, gaps, causes)).toEqual({ ok: true, events: [] })
  })

  test('no title, a second gap of one id, a change of nothing and NaN are refused', () => {
    const network = given()
    say(network, NIJMEGEN, raised)
    const { gaps, causes } = picture(network)
    const raise = (id: string, title: string) => decideRaiseGap(sampleId(id), sampleGapOrigin(), sampleGapFields({ title }), gaps)
    expect(raise('gap-2', ' ')).toMatchObject({ issues: [{ code: 'value-missing', field: 'title' }] })
    expect(raise('gap-1', 'Water')).toMatchObject({ issues: [{ code: 'id-duplicate' }] })
    expect(raise('gap-2', ' Water ')).toMatchObject({ ok: true, events: [{ fields: { title: 'Water' } }] })
    expect(decideChangeGap(sampleId('gap-2'), { field: 'owner', value: 'x' }, gaps, causes)).toMatchObject({
      issues: [{ code: 'not-found' }],
    })
    expect(decideChangeGap(GAP, { field: 'title', value: '' }, gaps, causes)).toMatchObject({ issues: [{ code: 'value-missing' }] })
    expect(decideChangeGap(GAP, { field: 'wanted', value: Number.NaN }, gaps, causes)).toMatchObject({
      issues: [{ code: 'value-not-a-number' }],
    })
  })
})
