import {
  anotherArrival,
  mulberry32,
  sampleAssumption,
  sampleGapFields,
  sampleGapOrigin,
  sampleHash,
  sampleId,
  sampleNorms,
  samplePlan,
  samplePlanStep,
  sampleScenario,
  storedAs,
  testCrypto,
  type TestEvent,
  type TestNetwork,
  testNetwork,
} from '@weerbaar/testkit'
import { expect, test } from 'vitest'
import { toHex } from '../cbor/bytes.ts'
import { encodeCbor } from '../cbor/encode-cbor.ts'
import type { Envelope } from '../event/envelope.ts'
import { encodeSpoken } from '../spoken/encode-spoken.ts'
import type { SpokenStatus } from '../spoken/spoken-status.ts'
import { assumptionsIn } from './assumptions.ts'
import { emptyPicture, foldLog, type LogPicture } from './fold-log.ts'
import { gapsIn } from './gaps.ts'
import { ownNormsIn } from './norms-log.ts'
import { plansIn } from './plans.ts'
import { POINT_FIELDS } from './point/point-fields.ts'
import { runsIn } from './runs.ts'
import { scenariosIn } from './scenarios.ts'
import { decideHeard, heardReports } from './spoken-log.ts'
import { draftOf, SUBJECT_TYPES, type SubjectEvent } from './subject-event.ts'

const SPACE = 'exercise:test'
const TIEL = sampleId('gap-tiel')
const PLAN = sampleId('plan-1')

function say(network: TestNetwork, writer: number, event: SubjectEvent, changes: Partial<Envelope> = {}): TestEvent {
  const { type, version, payload } = draftOf(event)
  return network.write(writer, payload, { type, version, space: SPACE, ...changes })
}

const fold = (events: readonly TestEvent[], from = emptyPicture(SPACE)): LogPicture =>
  foldLog(
    events.map((event, i) => storedAs(event, from.position + i + 1)),
    from,
  )

/** All a screen could show. */
function shown(picture: LogPicture) {
  const { causes } = picture
  return {
    scenarios: scenariosIn(picture.scenarios, causes),
    assumptions: assumptionsIn(picture.assumptions, causes),
    norms: ownNormsIn(picture.norms, causes),
    plans: plansIn(picture.plans, causes),
    gaps: gapsIn(picture.gaps, causes),
    runs: runsIn(picture.runs, 'impact'),
    spoken: heardReports(picture.spoken),
    unread: picture.unread.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  }
}

const sampleRun = (seconds: number): SubjectEvent => ({
  type: 'RunMade',
  kind: 'impact',
  inputHash: sampleHash('3'),
  resultHash: sampleHash('4'),
  regionHash: sampleHash('5'),
  seconds,
})

const sampleStatus = (visitors: number): SpokenStatus => ({
  exercise: true,
  point: 41,
  minute: 29_900_000,
  state: 'open',
  visitors,
  water: null,
  meals: 0,
  power: { kind: 'percent', percent: 80 },
  staff: 7,
  urgent: 0,
})
function sampleHeard(visitors: number): SubjectEvent {
  const decision = decideHeard(encodeSpoken(sampleStatus(visitors)).join(''), 29_900_000, 'radio')
  if (!decision.ok) throw new TypeError('a code that was just made holds')
  return decision.events[0]!
}

/** One event of a random kind about one of few things, so that writers meet. */
function anyEvent(random: () => number): SubjectEvent {
  const pick = <T>(...of: readonly T[]): T => of[Math.floor(random() * of.length)]!
  const scenario = sampleScenario({ startHour: Math.floor(random() * 24) })
  const id = pick(TIEL, sampleId('gap-lent'))
  const plan = pick(PLAN, sampleId('plan-2'))
  const municipality = samplePlan().rules.minimums[0]!.municipality
  return pick<() => SubjectEvent>(
    () => ({ type: 'ScenarioSaved', scenario, base: pick(null, sampleHash('1')) }),
    () => ({ type: 'ScenarioRemoved', id: scenario.id }),
    () => sampleRun(Math.floor(random() * 60)),
    () => ({ type: 'AssumptionChanged', before: sampleHash('2'), assumption: sampleAssumption({ highest: 4 + Math.floor(random() * 3) }) }),
    () => ({ type: 'NormsSaved', norms: sampleNorms({ reach: 1000 + Math.floor(random() * 3) }) }),
    () => ({ type: 'NormsRemoved', id: sampleNorms().id }),
    () => ({ type: 'NetworkPlanSaved', id: plan, name: pick('Variant A', 'Variant B'), plan: samplePlan() }),
    () => ({ type: 'PlanRenamed', id: plan, name: pick('Variant C', 'Variant D') }),
    () => ({ type: 'PlanWithdrawn', id: plan }),
    () => ({ ...samplePlanStep(plan), type: 'PlanJudged', municipality, level: 'college', verdict: pick('agreed', 'objected', 'silent') }),
    () => ({ ...samplePlanStep(plan), type: pick('PlanAdopted', 'PlanAdoptionWithdrawn') }),
    () => ({ ...samplePlanStep(plan), type: pick('PlanPublished', 'PlanUnpublished') }),
    () => ({ type: 'GapRaised', id, origin: sampleGapOrigin(), fields: sampleGapFields() }),
    () => ({ type: 'GapChanged', id, change: { field: pick('owner', 'payer', 'decision'), value: pick('Provincie', null) } }),
    () => ({ type: 'GapChanged', id, change: { field: pick('present', 'wanted'), value: pick(0, 100, null) } }),
    () => ({ type: 'GapChanged', id, change: { field: 'title', value: pick('Water', 'Warmte') } }),
    () => ({ type: 'StatusSpoken', point: id, status: sampleStatus(pick(0, 312)) }),
    () => sampleHeard(pick(0, 312)),
  )()
}

function anyLog(seed: number): readonly TestEvent[] {
  const random = mulberry32(seed)
  const pick = () => Math.floor(random() * 1000)
  const network = testNetwork(['Nijmegen', 'Tiel', 'regio'])
  for (let i = 0; i < 50; i++) {
    const writer = pick()
    if (random() < 0.02) network.clone(writer)
    if (random() < 0.4) network.tell(pick(), writer)
    const kind = random()
    if (kind < 0.04) network.write(writer, { new: true }, { type: 'TeleportOpened', space: SPACE })
    else if (kind < 0.08) say(network, writer, anyEvent(random), { version: 2 })
    else if (kind < 0.12) network.write(writer, { broken: true }, { type: 'GapRaised', space: SPACE })
    else say(network, writer, anyEvent(random), kind < 0.2 ? { space: 'exercise:other' } : {})
  }
  return network.events
}

test('every picture is the same in any order of arrival that respects each chain, forks and unknown events included', () => {
  for (let seed = 1; seed <= 25; seed++) {
    const events = anyLog(seed)
    const random = mulberry32(seed + 5000)
    const expected = shown(fold(events))
    for (let round = 0; round < 3; round++) expect(shown(fold(anotherArrival(events, random))), `seed ${seed}`).toEqual(expected)
  }
})

test('folding in pieces gives what folding at once gives, and leaves the earlier picture as it was', () => {
  for (let seed = 1; seed <= 10; seed++) {
    const events = anyLog(seed)
    const cut = Math.floor(mulberry32(seed)() * events.length)
    const first = fold(events.slice(0, cut))
    const { scenarios, assumptions, norms, plans, gaps, runs, spoken, unread, position } = first
    const kept = structuredClone({ scenarios, assumptions, norms, plans, gaps, runs, spoken, unread, position })
    expect(shown(fold(events.slice(cut), first)), `seed ${seed}`).toEqual(shown(fold(events)))
    expect({ scenarios, assumptions, norms, plans, gaps, runs, spoken, unread, position }, `seed ${seed}`).toEqual(kept)
  }
})

test('an event that arrives twice is folded once', () => {
  const events = anyLog(3)
  const twice = shown(fold(events, fold(events)))
  expect({ ...twice, unread: [] }).toEqual({ ...shown(fold(events)), unread: [] })
})

test('each type that is written is read back as it was', () => {
  const network = testNetwork(['regio'])
  const random = mulberry32(1)
  const said = new Map<string, SubjectEvent>()
  for (let i = 0; i < 500; i++) {
    const event = anyEvent(random)
    said.set(event.type, event)
  }
  for (const event of said.values()) say(network, 0, event)
  expect(fold(network.events).unread).toEqual([])
  // Those of points are proven in point/point.test.ts, of municipalities and forecasts in municipality-profile.test.ts, of sites in site/.
  const planned = SUBJECT_TYPES.filter((type) => !Object.hasOwn(POINT_FIELDS, type) && !/^(MunicipalityProfile|Forecast|Site)/.test(type))
  expect([...said.keys()].toSorted()).toEqual(planned.toSorted())
})

test('what another exercise or the real space says is in no picture of this one', () => {
  const network = testNetwork(['regio'])
  const event: SubjectEvent = { type: 'ScenarioSaved', scenario: sampleScenario(), base: null }
  say(network, 0, event, { space: 'exercise:other' })
  say(network, 0, event, { space: 'real' })
  expect(scenariosIn(fold(network.events).scenarios, fold(network.events).causes)).toEqual([])
  expect(fold(network.events, emptyPicture('real')).scenarios.size).toBe(1)
})

test('what cannot be read is kept in sight, with the reason, and stops nothing', () => {
  const network = testNetwork(['nieuwer'])
  const gap: SubjectEvent = { type: 'GapRaised', id: TIEL, origin: sampleGapOrigin(), fields: sampleGapFields() }
  network.write(0, {}, { type: 'TeleportOpened', space: SPACE })
  say(network, 0, gap, { version: 2 })
  network.write(0, { id: 'gap-x' }, { type: 'GapRaised', space: SPACE })
  network.write(0, 12, { type: 'GapRaised', space: SPACE })
  const { payload } = draftOf(gap)
  network.write(0, { ...(payload as object), colour: 'red' }, { type: 'GapRaised', space: SPACE })
  say(network, 0, gap)
  const erased = say(network, 0, { type: 'PlanWithdrawn', id: PLAN })
  const picture = foldLog(
    network.events.map((event, i) => {
      const { salted, ...bare } = storedAs(event, i + 1)
      return event === erased ? bare : { ...bare, ...(salted && { salted }) }
    }),
    emptyPicture(SPACE),
  )
  expect(picture.unread.map(({ reason, detail }) => [reason, detail])).toEqual([
    ['type-unknown', undefined],
    ['version-too-new', undefined],
    ['payload-malformed', '.origin: expected a record'],
    ['payload-malformed', 'expected a record'],
    ['payload-malformed', '.colour: expected nothing of that name'],
    ['payload-absent', undefined],
  ])
  expect(gapsIn(picture.gaps, picture.causes)).toHaveLength(1)
  expect(picture.position).toBe(7)
})

test('the payload bytes of each type have not changed', () => {
  const events: readonly SubjectEvent[] = [
    { type: 'ScenarioSaved', scenario: sampleScenario(), base: null },
    { type: 'ScenarioRemoved', id: sampleScenario().id },
    { type: 'AssumptionChanged', before: sampleHash(), assumption: sampleAssumption() },
    { type: 'NormsSaved', norms: sampleNorms() },
    { type: 'NormsRemoved', id: sampleNorms().id },
    { type: 'NetworkPlanSaved', id: PLAN, name: 'Variant A', plan: samplePlan() },
    { type: 'PlanRenamed', id: PLAN, name: 'Variant B' },
    { type: 'PlanWithdrawn', id: PLAN },
    {
      ...samplePlanStep(PLAN),
      type: 'PlanJudged',
      municipality: samplePlan().rules.minimums[0]!.municipality,
      level: 'college',
      verdict: 'objected',
    },
    { ...samplePlanStep(PLAN), type: 'PlanAdopted' },
    { ...samplePlanStep(PLAN), type: 'PlanAdoptionWithdrawn' },
    { ...samplePlanStep(PLAN), type: 'PlanPublished' },
    { ...samplePlanStep(PLAN), type: 'PlanUnpublished' },
    { type: 'GapRaised', id: TIEL, origin: sampleGapOrigin(), fields: sampleGapFields() },
    { type: 'GapChanged', id: TIEL, change: { field: 'payer', value: 'Provincie' } },
    sampleRun(12.5),
    { type: 'StatusSpoken', point: TIEL, status: sampleStatus(312) },
    sampleHeard(312),
  ]
  expect(events.map((event) => [event.type, draftOf(event).version, toHex(testCrypto.sha256(encodeCbor(draftOf(event).payload)))])).toEqual(
    [
      ['ScenarioSaved', 1, 'dd5fa6de44bc01c885ed3cac401750dba17560f68dabe53777db86490002294a'],
      ['ScenarioRemoved', 1, '6a15ce972a7bc9f416d4ff762e9e0d168b4c76b900905745c89cc0cd6de02d9e'],
      ['AssumptionChanged', 1, 'c2aca4ea3a870a630b81621691e5ec85c5e24da36f44ce5933d145662277f2f0'],
      ['NormsSaved', 1, 'eea97b189dceb1109adfd2832c613d6650ce0d2bf1f1d6987e02098d45f04b4e'],
      ['NormsRemoved', 1, '14223cec156e13f7be2ca6a6fd6d163be5ddc718ca246eb73d9f50ac4f643db5'],
      ['NetworkPlanSaved', 1, '349a696bfbd5730350cf3e702ee48c50b1fb9e2c8d21a0ddd7fce80d0d24d63a'],
      ['PlanRenamed', 1, '17253fad007e70707fb87a3f51cd4c22dca84236d6a400b82e641399f6436e6c'],
      ['PlanWithdrawn', 1, 'fe27c98d021b880ff131a1f93a916955d520292aed68067a3399c8e34ba3a6d8'],
      ['PlanJudged', 1, '3b4a10a7e32c75036d13f0f8e9497f58bdced9ebd766dd3b79ac83074a4252f1'],
      ['PlanAdopted', 1, 'f7652dfdbb2a9dffeb579412a76a81c9e847e0a54897b33c89facf88391f8f38'],
      ['PlanAdoptionWithdrawn', 1, 'f7652dfdbb2a9dffeb579412a76a81c9e847e0a54897b33c89facf88391f8f38'],
      ['PlanPublished', 1, 'f7652dfdbb2a9dffeb579412a76a81c9e847e0a54897b33c89facf88391f8f38'],
      ['PlanUnpublished', 1, 'f7652dfdbb2a9dffeb579412a76a81c9e847e0a54897b33c89facf88391f8f38'],
      ['GapRaised', 1, '2d379cc09ae815ea25037431d0e823fa19c10376f68ce4a0cb54848f81851f62'],
      ['GapChanged', 1, '52accfada4ef2b813163deab96a3bdeedd5440cde1a27e5d1e15e19c597ef5cf'],
      ['RunMade', 1, 'c6aad6df0543646f2941e7cf1c2ec78b1d0d20f7391054b5fd5d8d0502a3b1c7'],
      ['StatusSpoken', 1, '3287f3cb9c95656bce8f3c36a0dbc0e13a5e0b045343d0c3098cf5688b0b55b2'],
      ['StatusHeard', 1, '64716da9a93a0df9cdb3a2b7aa24a8aaa98551bb8c93081af5e71bc5e9e4b47f'],
    ],
  )
})
