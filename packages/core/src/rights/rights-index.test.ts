import {
  anotherArrival,
  mulberry32,
  storedAs,
  TEST_START,
  type TestDevice,
  type TestEvent,
  testCrypto,
  testDevice,
  testKey,
} from '@weerbaar/testkit'
import { expect, test } from 'vitest'
import type { Envelope } from '../event/envelope.ts'
import { type CertificateId, certificateIdOf, idBytes } from '../event/event-ids.ts'
import { parseSlug, type Slug } from '../ids.ts'
import { CausalIndex } from '../log/causal-index.ts'
import { parseRecordId } from '../subjects/record-id.ts'
import type { Certificate, RightsEvent } from './certificate.ts'
import type { Demand, Judgement } from './judgement.ts'
import { enrolmentBytes, rightsDraft } from './rights-event.ts'
import { RightsIndex } from './rights-index.ts'
import { type Scope, scopeOfText } from './scope.ts'

const YEAR = 365 * 86_400_000
const slug = (text: string): Slug => parseSlug(text)!
const scope = (text: string): Scope => scopeOfText(text)!
const named = (event: TestEvent): CertificateId => certificateIdOf(idBytes(event.id))

function say(device: TestDevice, event: RightsEvent, under?: TestEvent, changes: Partial<Envelope> = {}): TestEvent {
  const { type, version, payload, space } = rightsDraft(event)
  return device.write(payload, { type, version, space, certificate: under === undefined ? null : named(under), ...changes })
}
const certificate = (holder: TestDevice, where: string, changes: Partial<Certificate> = {}): Certificate => ({
  type: 'CertificateIssued',
  holder: holder.device,
  person: null,
  function: slug('hub'),
  scope: scope(where),
  from: TEST_START,
  until: TEST_START + YEAR,
  mayIssue: false,
  onBehalf: false,
  ...changes,
})

/** Region, municipality and point, each with a certificate from the one above; the point has heard all of it. */
function levels(pointStart = TEST_START) {
  const [region, town, point] = [testDevice('regio'), testDevice('gemeente'), testDevice('punt', pointStart)]
  const root = say(region, certificate(region, 'VR08', { mayIssue: true }))
  const forTown = say(region, certificate(town, 'VR08/GM0268', { mayIssue: true }), root)
  const forPoint = say(town, certificate(point, 'VR08/GM0268/hof', { function: slug('coordinator') }), forTown, { seen: [forTown.seen] })
  const start = point.write({}, { seen: [forTown.seen, forPoint.seen] })
  return { region, town, point, root, forTown, forPoint, start, events: [root, forTown, forPoint, start] }
}

function judge(events: readonly TestEvent[], root: TestEvent, event: TestEvent, demand: Demand = {}): Judgement {
  const index = new RightsIndex(new CausalIndex(), testCrypto, named(root))
  for (const [i, one] of events.entries()) index.add(storedAs(one, i + 1))
  return index.judge(event.facts, demand)
}
const brief = (judgement: Judgement): string =>
  judgement.verdict === 'within' ? ['within', ...judgement.unsure].join(' ') : judgement.reason
const under = (device: TestDevice, held: TestEvent, changes: Partial<Envelope> = {}) =>
  device.write({}, { certificate: named(held), ...changes })

test('a count under a certificate that came from the region by the municipality is within', () => {
  const { point, root, forPoint, events } = levels()
  const count = under(point, forPoint)
  const all = [...events, count]
  expect(judge(all, root, count)).toMatchObject({ verdict: 'within', unsure: [], certificate: { function: 'coordinator' } })
  expect(brief(judge(all, root, count, { scope: scope('VR08/GM0268/hof'), functions: [slug('coordinator')] }))).toBe('within')
  expect(brief(judge(all, root, count, { scope: scope('VR08/GM0268/ander') }))).toBe('scope')
  expect(brief(judge(all, root, count, { scope: scope('VR08/GM0268') }))).toBe('scope')
  expect(brief(judge(all, root, count, { functions: [slug('teller')] }))).toBe('function')
})

test('an event without certificate, or under one that did not arrive, is outside and says which', () => {
  const { point, root, forTown, forPoint, events } = levels()
  const [bare, count] = [point.write({}), under(point, forPoint)]
  expect(judge([...events, bare], root, bare)).toEqual({ verdict: 'outside', reason: 'no-certificate', certificate: null })
  const without = [root, forTown, events[3]!, bare, count]
  expect(judge(without, root, count)).toEqual({ verdict: 'outside', reason: 'certificate-unknown', certificate: named(forPoint) })
  expect(brief(judge([...without, forPoint], root, count))).toBe('within')
})

test('replayed: somebody who writes under the certificate of another is no holder', () => {
  const { root, forPoint, events } = levels()
  const stolen = under(testDevice('vreemde'), forPoint)
  expect(judge([...events, stolen], root, stolen)).toEqual({ verdict: 'outside', reason: 'not-holder', certificate: named(forPoint) })
})

test('forged: a root of one’s own, and a certificate that says it comes from the root, give nothing', () => {
  const { root, events } = levels()
  const forger = testDevice('vervalser')
  const own = say(forger, certificate(forger, 'VR08', { mayIssue: true }))
  const given = say(forger, certificate(forger, 'VR08/GM0268'), own)
  const claimed = say(forger, certificate(forger, 'VR08/GM0268'), root)
  const [byOwn, byClaim] = [under(forger, given), under(forger, claimed)]
  const all = [...events, own, given, claimed, byOwn, byClaim]
  expect(judge(all, root, byOwn)).toEqual({ verdict: 'outside', reason: 'issuer-unknown', certificate: named(own) })
  expect(judge(all, root, byClaim)).toEqual({ verdict: 'outside', reason: 'not-holder', certificate: named(claimed) })
  const unpinned = new RightsIndex(new CausalIndex(), testCrypto)
  for (const [i, one] of all.entries()) unpinned.add(storedAs(one, i + 1))
  expect(brief(unpinned.judge(events[2]!.facts))).toBe('issuer-unknown')
})

test.each([
  ['a neighbouring municipality', { scope: scope('VR08/GM0241/hof') }],
  ['the whole region', { scope: scope('VR08') }],
  ['a longer period', { until: TEST_START + YEAR + 1 }],
  ['an earlier beginning', { from: TEST_START - 1 }],
])('widened: a municipality that gives %s gives nothing', (_, changes) => {
  const { town, point, root, forTown, events } = levels()
  const wide = say(town, certificate(point, 'VR08/GM0268/hof', changes), forTown)
  const count = under(point, wide, { seen: [wide.seen] })
  expect(judge([...events, wide, count], root, count)).toEqual({ verdict: 'outside', reason: 'issuer-exceeded', certificate: named(wide) })
})

test('a point that may not issue gives nothing', () => {
  const { point, root, forPoint, events } = levels()
  const friend = testDevice('vriend')
  const given = say(point, certificate(friend, 'VR08/GM0268/hof'), forPoint)
  const count = under(friend, given, { seen: [given.seen] })
  expect(brief(judge([...events, given, count], root, count))).toBe('issuer-exceeded')
})

test('a revocation counts from the moment the point hears of it; what it wrote apart is within, and marked', () => {
  const { town, point, root, forTown, forPoint, events } = levels()
  const before = under(point, forPoint)
  const revoked = say(town, { type: 'CertificateRevoked', certificate: named(forPoint), device: null, reason: 'lost' }, forTown, {
    seen: [before.seen],
  })
  const apart = under(point, forPoint)
  const after = under(point, forPoint, { seen: [revoked.seen] })
  const all = [...events, before, revoked, apart, after]
  expect([before, apart, after].map((event) => brief(judge(all, root, event)))).toEqual(['within', 'within revoked-apart', 'revoked'])
  expect(
    brief(
      judge(
        all.filter((event) => event !== revoked),
        root,
        apart,
      ),
    ),
  ).toBe('within')
})

test('revoked above is revoked below, and only those above may revoke', () => {
  const { region, town, point, root, forTown, forPoint, events } = levels()
  const other = testDevice('buurgemeente')
  const forOther = say(region, certificate(other, 'VR08/GM0241', { mayIssue: true }), root)
  const revoke = (held: TestEvent): RightsEvent => ({
    type: 'CertificateRevoked',
    certificate: named(held),
    device: null,
    reason: 'stolen',
  })
  const meddling = say(other, revoke(forPoint), forOther, { seen: [forOther.seen] })
  const own = say(point, revoke(forTown), forPoint)
  const heard = under(point, forPoint, { seen: [meddling.seen] })
  const some = [...events, forOther, meddling, own, heard]
  expect(brief(judge(some, root, heard))).toBe('within')
  const byRegion = say(region, revoke(forTown), root)
  const given = say(town, certificate(point, 'VR08/GM0268/hof'), forTown, { seen: [byRegion.seen] })
  const [oldHeld, newHeld] = [under(point, forPoint, { seen: [byRegion.seen, given.seen] }), under(point, given)]
  const all = [...some, byRegion, given, oldHeld, newHeld]
  expect(judge(all, root, oldHeld)).toEqual({ verdict: 'outside', reason: 'revoked', certificate: named(forTown) })
  expect(brief(judge(all, root, newHeld))).toBe('revoked')
})

test('a municipality that was revoked apart cannot take its revocation back by revoking the region', () => {
  const { region, town, root, forTown, events } = levels()
  const byRegion = say(region, { type: 'CertificateRevoked', certificate: named(forTown), device: null, reason: 'stolen' }, root)
  const byTown = say(town, { type: 'CertificateRevoked', certificate: named(root), device: null, reason: 'stolen' }, forTown)
  const late = under(town, forTown, { seen: [byRegion.seen] })
  const onward = under(region, root, { seen: [byTown.seen] })
  const all = [...events, byRegion, byTown, late, onward]
  expect([late, onward].map((event) => brief(judge(all, root, event)))).toEqual(['revoked', 'within'])
})

test('expired: whoever knows that the issuer is past the end writes outside; who need not have noticed is within, and marked', () => {
  const { town, point, root, forPoint, events } = levels()
  const before = under(point, forPoint)
  const still = town.write({}, { seen: [before.seen] })
  const apart = under(point, forPoint)
  const over = town.write({}, { seen: [apart.seen], recordedAt: TEST_START + YEAR })
  const after = under(point, forPoint, { seen: [over.seen] })
  const all = [...events, before, still, apart, over, after]
  expect([before, apart, after].map((event) => brief(judge(all, root, event)))).toEqual(['within', 'within maybe-expired', 'expired'])
})

test('used before it begins, and known to the issuer by then, is not yet', () => {
  const { town, point, root, forTown, events } = levels()
  const next = say(town, certificate(point, 'VR08/GM0268/hof', { from: TEST_START + YEAR / 2 }), forTown)
  const early = under(point, next, { seen: [next.seen] })
  const noticed = town.write({}, { seen: [early.seen] })
  const all = [...events, next, early, noticed]
  expect(judge(all, root, early)).toEqual({ verdict: 'outside', reason: 'not-yet', certificate: named(next) })
})

test('what the issuer has at the very beginning of the period is within', () => {
  const { town, point, root, forTown, events } = levels()
  const from = TEST_START + YEAR / 2
  const next = say(town, certificate(point, 'VR08/GM0268/hof', { from }), forTown)
  const first = under(point, next, { seen: [next.seen] })
  const noticed = town.write({}, { seen: [first.seen], recordedAt: from })
  expect(brief(judge([...events, next, first, noticed], root, first))).toBe('within')
})

test('a clock of the issuer that is set back does not bring an ended period back', () => {
  const { town, point, root, forPoint, events } = levels()
  const over = town.write({}, { recordedAt: TEST_START + YEAR })
  const setBack = town.write({}, { recordedAt: TEST_START })
  const late = under(point, forPoint, { seen: [setBack.seen] })
  expect(brief(judge([...events, over, setBack, late], root, late))).toBe('expired')
})

test('who goes on giving and revoking after hearing of being revoked gives and revokes nothing, also to those who did not hear', () => {
  const { region, town, point, root, forTown, forPoint, events } = levels()
  const gone = say(region, { type: 'CertificateRevoked', certificate: named(forTown), device: null, reason: 'stolen' }, root)
  const friend = testDevice('vriend')
  const given = say(town, certificate(friend, 'VR08/GM0268/hof'), forTown, { seen: [gone.seen] })
  const taken = say(town, { type: 'CertificateRevoked', certificate: named(forPoint), device: null, reason: 'lost' }, forTown)
  const byFriend = under(friend, given, { seen: [given.seen] })
  const byPoint = under(point, forPoint, { seen: [taken.seen] })
  const all = [...events, gone, given, taken, byFriend, byPoint]
  expect(judge(all, root, byFriend)).toEqual({ verdict: 'outside', reason: 'revoked', certificate: named(forTown) })
  expect(brief(judge(all, root, byPoint))).toBe('within revoked-apart')
})

test('a stranger who revokes in the name of the region or the municipality revokes nothing', () => {
  const { point, root, forTown, forPoint, events } = levels()
  const stranger = testDevice('vreemde')
  const told = [root, forTown].map((by) =>
    say(stranger, { type: 'CertificateRevoked', certificate: named(forPoint), device: null, reason: 'stolen' }, by),
  )
  const heard = under(point, forPoint, { seen: [told[1]!.seen] })
  expect(brief(judge([...events, ...told, heard], root, heard))).toBe('within')
})

test('a cloned key of an issuer leaves what it gave within, and says so', () => {
  const { town, point, root, forTown, forPoint, events } = levels()
  const twin = town.clone()
  const [here, there] = [town.write({ a: 1 }), say(twin, certificate(point, 'VR08/GM0268/ander'), forTown)]
  const count = under(point, forPoint)
  expect(brief(judge([...events, here, there, count], root, count))).toBe('within issuer-forked')
})

test('two laptops from one stick are two devices under one certificate, and one of them can be revoked', () => {
  const { town, root, forTown, events } = levels()
  const stick = testKey('stick')
  const held = say(town, { ...certificate(town, 'VR08/GM0268/hof'), holder: stick.device }, forTown)
  const [one, two] = [testDevice('laptop 1'), testDevice('laptop 2')]
  const enrol = (device: TestDevice, by: TestDevice = device): TestEvent =>
    say(
      device,
      { type: 'DeviceEnrolled', certificate: named(held), proof: stick.sign(enrolmentBytes(named(held), by.device)) },
      undefined,
      {
        seen: [held.seen],
      },
    )
  const thief = testDevice('dief')
  const early = under(one, held)
  const [e1, e2, copied] = [enrol(one), enrol(two), enrol(thief, one)]
  const [c1, c2, c3] = [under(one, held), under(two, held), under(thief, held)]
  const all = [...events, held, early, e1, e2, copied, c1, c2, c3]
  expect([early, c1, c2, c3].map((event) => brief(judge(all, root, event)))).toEqual(['not-holder', 'within', 'within', 'not-holder'])
  const gone = say(town, { type: 'CertificateRevoked', certificate: named(held), device: one.device, reason: 'lost' }, forTown)
  const [later1, later2] = [under(one, held, { seen: [gone.seen] }), under(two, held, { seen: [gone.seen] })]
  const after = [...all, gone, later1, later2]
  expect([later1, later2].map((event) => brief(judge(after, root, event)))).toEqual(['revoked', 'within'])
  const index = new RightsIndex(new CausalIndex(), testCrypto, named(root))
  for (const [i, event] of after.entries()) index.add(storedAs(event, i + 1))
  expect(index.holdersOf(named(held))).toEqual([one.device, two.device].toSorted())
})

test('a name is kept apart from the certificate, and is gone when its payload is', () => {
  const { town, root, forTown, events } = levels()
  const person = parseRecordId('p-17')!
  const told = say(town, { type: 'PersonNamed', person, name: 'Voorbeeld' }, forTown)
  const index = new RightsIndex(new CausalIndex(), testCrypto, named(root))
  for (const [i, event] of [...events, told].entries()) index.add(storedAs(event, i + 1))
  expect(index.nameOf(person)).toBe('Voorbeeld')
  const erased = new RightsIndex(new CausalIndex(), testCrypto, named(root))
  const { salted: _, ...bare } = storedAs(told, 9)
  for (const [i, event] of events.entries()) erased.add(storedAs(event, i + 1))
  erased.add(bare)
  expect(erased.nameOf(person)).toBeUndefined()
})

/** A log in which rights are given, revoked, cloned and overstepped at random. `skew` moves every clock but those of the issuers. */
function anyLog(seed: number, skew: () => number) {
  const random = mulberry32(seed)
  const start = levels()
  const { region, town, root, forTown, forPoint } = start
  const points = [start.point, testDevice('b'), testDevice('c')]
  const events = [...start.events]
  const held: TestEvent[] = [root, forTown, forPoint]
  const wrong = (): Partial<Envelope> => {
    const at = Math.max(0, TEST_START + skew())
    return { recordedAt: at, clock: { at, count: 0 }, happenedAt: { at, precision: 0 } }
  }
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!
  for (let i = 0; i < 40; i++) {
    const heard = random() < 0.6 ? [pick(events)] : []
    const kind = random()
    const issuer = random() < 0.5 ? region : town
    const by = issuer === region ? root : forTown
    const own = (device: TestDevice) => ({
      seen: heard.filter(({ envelope }) => envelope.device !== device.device).map(({ seen }) => seen),
    })
    let made: TestEvent
    if (kind < 0.15) {
      const wide = random() < 0.3 ? 'VR09' : 'VR08/GM0268/hof'
      made = say(issuer, certificate(pick(points), wide, { mayIssue: random() < 0.3 }), by, own(issuer))
      held.push(made)
    } else if (kind < 0.3)
      made = say(issuer, { type: 'CertificateRevoked', certificate: named(pick(held)), device: null, reason: 'lost' }, by, own(issuer))
    else if (kind < 0.4) made = issuer.write({}, { ...own(issuer), recordedAt: TEST_START + Math.floor(random() * 2 * YEAR) })
    else if (kind < 0.43) {
      points.push(pick(points).clone())
      continue
    } else {
      const device = pick(points)
      made = under(device, pick(held), { ...own(device), ...wrong() })
    }
    events.push(made)
  }
  return { events, root }
}

function verdicts(events: readonly TestEvent[], root: TestEvent): readonly string[] {
  const index = new RightsIndex(new CausalIndex(), testCrypto, named(root))
  for (const [i, event] of events.entries()) index.add(storedAs(event, i + 1))
  return events.map((event) => `${event.id} ${brief(index.judge(event.facts))}`)
}

test('whatever the order of arrival, every event gets the same judgement', () => {
  const met = new Set<string>()
  for (let seed = 1; seed <= 60; seed++) {
    const { events, root } = anyLog(seed, () => 0)
    const expected = verdicts(events, root).toSorted()
    for (const verdict of expected) met.add(verdict.slice(65))
    const random = mulberry32(seed + 1000)
    for (let round = 0; round < 3; round++)
      expect(verdicts(anotherArrival(events, random), root).toSorted(), `seed ${seed}`).toEqual(expected)
  }
  expect([...met]).toEqual(
    expect.arrayContaining(['within', 'within revoked-apart', 'revoked', 'expired', 'not-holder', 'issuer-exceeded']),
  )
})

test('clocks of points that are wrong by years change no judgement', () => {
  for (let seed = 1; seed <= 60; seed++) {
    const right = anyLog(seed, () => 0)
    const random = mulberry32(seed + 2000)
    const skewed = anyLog(seed, () => Math.floor((random() - 0.5) * 40 * YEAR))
    const plain = (log: typeof right): readonly string[] => verdicts(log.events, log.root).map((verdict) => verdict.slice(65))
    expect(plain(skewed), `seed ${seed}`).toEqual(plain(right))
  }
})

test('liars who claim to have seen everything of each other are judged all the same', () => {
  const { root, point, forPoint, events } = levels()
  const twin = testDevice('b')
  const seen = (of: TestDevice) => [{ device: of.device, seq: 1_000_000, event: events[0]!.id }]
  const [one, two] = [under(point, forPoint, { seen: seen(twin) }), under(twin, forPoint, { seen: seen(point) })]
  expect([one, two].map((event) => brief(judge([...events, one, two], root, event)))).toEqual(['within', 'not-holder'])
})
