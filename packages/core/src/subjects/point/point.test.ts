import { readFileSync } from 'node:fs'
import {
  anotherArrival,
  mulberry32,
  sampleId,
  samplePointCard,
  samplePointEvents,
  storedAs,
  testCrypto,
  type TestEvent,
  testNetwork,
  type TestNetwork,
} from '@weerbaar/testkit'
import { expect, test } from 'vitest'
import { toHex } from '../../cbor/bytes.ts'
import { encodeSpoken } from '../../spoken/encode-spoken.ts'
import { encodeCbor } from '../../cbor/encode-cbor.ts'
import type { SpokenReportId } from '../../spoken/spoken-status.ts'
import type { Envelope } from '../../event/envelope.ts'
import { parseSlug } from '../../ids.ts'
import { emptyPicture, foldLog, type LogPicture } from '../fold-log.ts'
import { draftOf } from '../subject-event.ts'
import { decidePoint, readPointEvent } from './decide-point.ts'
import { emergenciesOf } from './emergency-standing.ts'
import { EMPTY_BOOK } from './point-book.ts'
import { noticesFor, noticesOf } from './notices-standing.ts'
import { POINT_FIELDS, type PointEvent } from './point-fields.ts'
import { pointStanding } from './point-standing.ts'
import { pointsOverview } from './points-overview.ts'
import { suppliesOf } from './supply-standing.ts'

const GOLDEN = JSON.parse(readFileSync(new URL('point-golden.json', import.meta.url), 'utf8')) as unknown
const SPACE = 'exercise:test'
const POINT = sampleId('punt-1')
const NOW = 1_780_000_000_000
const HOUR = 3_600_000
const WATER = parseSlug('water')!

function say(network: TestNetwork, writer: number, event: PointEvent, changes: Partial<Envelope> = {}): TestEvent {
  const { type, version, payload } = draftOf(event)
  return network.write(writer, payload, { type, version, space: SPACE, ...changes })
}

const fold = (events: readonly TestEvent[], from = emptyPicture(SPACE)): LogPicture =>
  foldLog(
    events.map((event, i) => storedAs(event, from.position + i + 1)),
    from,
  )

const standing = (picture: LogPicture, now = NOW) =>
  pointStanding(POINT, picture.points.books.get(POINT) ?? EMPTY_BOOK, picture.spoken, now, picture.causes)

function shown(picture: LogPicture) {
  const { points, causes } = picture
  return {
    points: [...points.books].toSorted().map(([id, book]) => pointStanding(id, book, picture.spoken, NOW, causes)),
    overview: pointsOverview(picture, NOW),
    notices: noticesOf(points, NOW, causes),
    supplies: suppliesOf(points, causes),
  }
}

function anyLog(seed: number): readonly TestEvent[] {
  const random = mulberry32(seed)
  const pick = () => Math.floor(random() * 1000)
  const network = testNetwork(['tablet 1', 'tablet 2', 'laptop', 'gemeente'])
  for (let i = 0; i < 80; i++) {
    const writer = pick()
    if (random() < 0.02) network.clone(writer)
    if (random() < 0.4) network.tell(pick(), writer)
    const events = samplePointEvents(
      random,
      network.events.map(({ id }) => id),
    )
    say(network, writer, events[pick() % events.length]!)
  }
  return network.events
}

test('a point, its stock, its help requests and its notices are the same in any order of arrival that respects each chain', () => {
  for (let seed = 1; seed <= 25; seed++) {
    const events = anyLog(seed)
    const random = mulberry32(seed + 5000)
    const first = fold(events)
    for (let round = 0; round < 3; round++) {
      const other = fold(anotherArrival(events, random))
      expect(shown(other), `seed ${seed}`).toEqual(shown(first))
      expect(other.points, `seed ${seed}: also what no screen shows yet`).toEqual(first.points)
    }
  }
})

test('folding in pieces, or twice, gives what folding at once gives, and leaves the earlier picture as it was', () => {
  for (let seed = 1; seed <= 10; seed++) {
    const events = anyLog(seed)
    const cut = Math.floor(mulberry32(seed)() * events.length)
    const first = fold(events.slice(0, cut))
    const kept = structuredClone(first.points)
    expect(shown(fold(events.slice(cut), first)), `seed ${seed}`).toEqual(shown(fold(events)))
    expect(first.points, `seed ${seed}`).toEqual(kept)
    expect(shown(fold(events, fold(events))), `seed ${seed}`).toEqual(shown(fold(events)))
  }
})

test('a card copied from two forms is known under both, whichever arrived first', () => {
  const network = openPoint()
  const card = { type: 'CardPosted', point: POINT, card: sampleId('kaart-1'), board: 'needs', text: 'Dekens' } as const
  say(network, 0, { ...card, form: '0017' })
  say(network, 1, { ...card, form: '0018' })
  const orders = [network.events, [...network.events].reverse()]
  for (const events of orders) {
    const book = fold(events).points.books.get(POINT)
    expect(book?.cards.get(sampleId('kaart-1'))?.forms.map(({ value }) => value)).toEqual(['0017', '0018'])
  }
})

test('each type that a point writes is read back as it was', () => {
  const network = testNetwork(['tablet'])
  const events = samplePointEvents(mulberry32(1))
  for (const event of events) say(network, 0, event)
  expect(fold(network.events).unread).toEqual([])
  expect([...new Set(events.map(({ type }) => type))].toSorted()).toEqual(Object.keys(POINT_FIELDS).toSorted())
})

/** A point on two tablets that do not hear of each other unless told. */
function openPoint(): TestNetwork {
  const network = testNetwork(['tablet 1', 'tablet 2'])
  say(network, 0, { type: 'PointRegistered', point: POINT, card: samplePointCard() })
  say(network, 0, { type: 'PointOpened', point: POINT, by: 'municipality', orderedBy: 'burgemeester', authority: null })
  network.tell(0, 1)
  return network
}
const came = (number: number, kind: 'adult' | 'child' = 'adult'): PointEvent => ({ type: 'VisitorsCame', point: POINT, kind, number })

test('two tablets that count apart add up, and a tap that is taken back on both counts as one tap less', () => {
  const network = openPoint()
  const tap = say(network, 0, came(1))
  say(network, 0, came(2, 'child'))
  say(network, 1, came(4))
  network.tell(0, 1)
  say(network, 1, { type: 'EntryUndone', point: POINT, event: tap.id })
  say(network, 0, { type: 'EntryUndone', point: POINT, event: tap.id })
  const { visitors } = standing(fold(network.events))
  expect([visitors.came, visitors.cameInAll, visitors.inside]).toEqual([{ adult: 4, child: 2, senior: 0, care: 0 }, 6, 6])
})

test('who came while somebody counted the hall elsewhere still counts after that count', () => {
  const network = openPoint()
  say(network, 0, came(10))
  network.tell(0, 1)
  say(network, 0, came(3)) // tablet 2 has not heard of these three
  say(network, 1, { type: 'InsideCounted', point: POINT, number: 8 })
  say(network, 1, { type: 'VisitorsLeft', point: POINT, number: 2 })
  const { visitors } = standing(fold(network.events))
  expect([visitors.inside, visitors.cameInAll]).toEqual([8 + 3 - 2, 13])
})

test('two counts of the same shelf made apart stand side by side until somebody counts again knowing both', () => {
  const network = openPoint()
  const card = { name: 'Drinkwater', unit: 'liter', warnAt: 200, planned: 1000 }
  say(network, 0, { type: 'StockItemSet', point: POINT, item: WATER, card })
  network.tell(0, 1)
  say(network, 0, { type: 'StockCounted', point: POINT, item: WATER, amount: 300 })
  say(network, 1, { type: 'StockCounted', point: POINT, item: WATER, amount: 280 })
  const apart = standing(fold(network.events)).stock[0]!
  expect([apart.amount, ...apart.beside.map(({ value }) => value)].toSorted()).toEqual([280, 300])
  network.tell(0, 1)
  say(network, 1, { type: 'StockCounted', point: POINT, item: WATER, amount: 180 })
  const together = standing(fold(network.events)).stock[0]!
  expect([together.amount, together.beside, together.warn]).toEqual([180, [], true])
})

test('form 0017 that is copied on two tablets counts once and is shown as double', () => {
  const network = openPoint()
  for (const tablet of [0, 1]) say(network, tablet, { ...came(12), form: '0017' } as PointEvent)
  const { visitors } = standing(fold(network.events))
  expect([visitors.came.adult, visitors.inside, visitors.twice.length]).toEqual([12, 12, 1])
})

test('helper, card, journal entry and handover that are copied twice from one form are each one, and the copies name the first', () => {
  const network = openPoint()
  const copied = (n: number, tablet: number): void => {
    const at = { recordedAt: NOW + n }
    const end = `${n}`
    const helper = { label: 'hesje 7', role: 'helper', team: null, skills: null, walkIn: true, until: null, form: '0033' } as const
    say(network, tablet, { type: 'StaffCame', point: POINT, person: sampleId(`mens-${end}`), ...helper }, at)
    say(
      network,
      tablet,
      { type: 'CardPosted', point: POINT, card: sampleId(`kaart-${end}`), board: 'needs', text: 'Dekens', form: '0046' },
      at,
    )
    say(network, tablet, { type: 'JournalWritten', point: POINT, text: 'Koerier geweest', medium: null, form: '0050' }, at)
    const handover = {
      handover: sampleId(`overdracht-${end}`),
      text: 'Rustig',
      from: 'coordinator',
      to: 'coordinator',
      form: '0060',
    } as const
    say(network, tablet, { type: 'HandoverWritten', point: POINT, ...handover }, at)
  }
  copied(1, 0)
  copied(2, 1)
  const picture = fold(network.events)
  const { staff, cards, journal, handovers } = standing(picture)
  expect(staff.map(({ person, twiceFrom }) => [person, twiceFrom])).toEqual([
    ['mens-1', undefined],
    ['mens-2', 'mens-1'],
  ])
  expect(pointsOverview(picture, NOW).totals.staff).toBe(1)
  expect(cards.map(({ card, twiceFrom }) => [card, twiceFrom])).toEqual([
    ['kaart-2', 'kaart-1'],
    ['kaart-1', undefined],
  ])
  expect(journal.map(({ twiceFrom }) => twiceFrom !== undefined)).toEqual([true, false])
  expect(handovers.map(({ value }) => value.handover)).toEqual(['overdracht-1'])
})

test('a help request from form 0021 that is copied twice is one that waits, and the copy names the first', () => {
  const network = openPoint()
  const asked = (help: string): PointEvent => ({
    type: 'HelpAsked',
    point: POINT,
    help: sampleId(help),
    kind: 'medical',
    what: 'Zuurstof bijna leeg',
    where: null,
    urgency: 'now',
    form: '0021',
  })
  const first = say(network, 0, asked('hulp-a'), { recordedAt: NOW })
  say(network, 1, asked('hulp-b'), { recordedAt: NOW + 1 })
  expect(first.id).toBeDefined()
  const picture = fold(network.events)
  expect(standing(picture).help.map(({ help, twiceFrom }) => [help, twiceFrom])).toEqual([
    ['hulp-a', undefined],
    ['hulp-b', 'hulp-a'],
  ])
  expect(pointsOverview(picture, NOW).totals.waiting.now).toBe(1)
})

test('two desks that take up the same request apart are both named', () => {
  const network = openPoint()
  const help = sampleId('hulp-a')
  say(network, 0, { type: 'HelpAsked', point: POINT, help, kind: 'care', what: 'Insuline koelen', where: null, urgency: 'soon' })
  network.tell(0, 1)
  for (const desk of [0, 1])
    say(network, desk, { type: 'HelpChanged', point: POINT, help, change: { field: 'takenBy', value: `balie ${desk + 1}` }, why: null })
  const { takenBy } = standing(fold(network.events)).help[0]!
  expect([takenBy?.value, ...(takenBy?.beside ?? []).map(({ value }) => value)].toSorted()).toEqual(['balie 1', 'balie 2'])
})

test('paper that is copied in later lands at its own hour', () => {
  const network = openPoint()
  say(network, 0, { ...came(7), form: '0003' } as PointEvent, { recordedAt: NOW, happenedAt: { at: NOW - 5 * HOUR, precision: 3600 } })
  const { perHour } = standing(fold(network.events)).visitors
  expect(perHour).toEqual([{ hour: Math.floor((NOW - 5 * HOUR) / HOUR) * HOUR, people: 7 }])
})

test('opened by inhabitants is not acknowledged until the municipality says so; closing and opening anew starts over', () => {
  const network = testNetwork(['tablet'])
  const state = () => standing(fold(network.events)).opening.state
  const write = (event: PointEvent) => void say(network, 0, event)
  expect(state()).toBe('closed')
  write({ type: 'PointOpened', point: POINT, by: 'inhabitants', orderedBy: null, authority: null })
  expect(state()).toBe('openedByInhabitants')
  write({ type: 'PointStateSaid', point: POINT, state: 'full', reason: 'hal vol' })
  expect(state()).toBe('full')
  write({ type: 'PointStateSaid', point: POINT, state: 'open', reason: null })
  expect(state()).toBe('openedByInhabitants')
  write({ type: 'PointAcknowledged', point: POINT, by: 'municipality' })
  expect(state()).toBe('open')
  write({ type: 'PointClosed', point: POINT, reason: null, left: null })
  expect(state()).toBe('closed')
  write({ type: 'PointOpened', point: POINT, by: 'municipality', orderedBy: null, authority: null })
  expect(state()).toBe('opening')
})

test('a status read aloud is the newest there is until the point itself is heard of later; the same digits twice are one', () => {
  const network = openPoint()
  say(network, 0, came(31), { recordedAt: NOW - 5 * HOUR })
  const minute = Math.floor((NOW - HOUR) / 60_000)
  const status = {
    exercise: true,
    point: 12,
    minute,
    state: 'limited',
    visitors: 52,
    water: 900,
    meals: null,
    power: null,
    staff: 4,
    urgent: 2,
  } as const
  const digits = encodeSpoken(status).join('') as SpokenReportId
  const { type, version, payload } = draftOf({ type: 'StatusHeard', digits, minute, medium: 'radio' })
  for (const listener of [0, 1]) network.write(listener, payload, { type, version, space: SPACE, recordedAt: NOW })
  const row = () => {
    const picture = fold(network.events)
    const { state, inside, byVoice, staff, waiting, water, silentSince } = pointsOverview(picture, NOW).rows[0]!
    return [state, inside, byVoice, staff, waiting.now, water?.amount, silentSince]
  }
  expect(row()).toEqual(['limited', 52, true, 4, 2, 900, undefined])
  say(network, 0, came(2), { recordedAt: NOW - HOUR + 120_000 })
  expect(row()).toEqual(['opening', 33, undefined, 0, 0, undefined, undefined])
})

test('a point that is silent for four hours leaves the totals and keeps its last figures', () => {
  const network = openPoint()
  say(network, 0, came(31), { recordedAt: NOW - 5 * HOUR })
  const other = sampleId('punt-2')
  say(network, 1, { type: 'PointRegistered', point: other, card: samplePointCard({ number: 13, name: 'Dorpshuis' }) }, { recordedAt: NOW })
  say(network, 1, { type: 'PointOpened', point: other, by: 'municipality', orderedBy: null, authority: null }, { recordedAt: NOW - HOUR })
  say(network, 1, { type: 'VisitorsCame', point: other, kind: 'adult', number: 12 }, { recordedAt: NOW - HOUR })
  const picture = fold(network.events)
  const { rows, totals } = pointsOverview(picture, NOW)
  expect(rows.map(({ state, inside, silentSince }) => [state, inside, silentSince])).toEqual([
    ['unknown', 31, NOW - 5 * HOUR],
    ['opening', 12, undefined],
  ])
  expect([totals.known, totals.ofPoints, totals.inside]).toEqual([1, 2, 12])
})

test('an emergency slip alarms after fifteen minutes, a wrong code does not quiet it, the right one does, and a copy is no second call', () => {
  const network = openPoint()
  const emergency = sampleId('nood-1')
  const taken: PointEvent = {
    type: 'EmergencyTaken',
    point: POINT,
    emergency,
    slip: '12-A-001',
    code: '4711',
    what: 'Val van trap',
    where: 'Dorpsstraat',
    victims: 1,
  }
  const at = { recordedAt: NOW - HOUR }
  say(network, 0, taken, at)
  const of = (now = NOW) => {
    const picture = fold(network.events)
    return emergenciesOf(picture.points.books.get(POINT)!, now, picture.causes).map(({ state, alarm, copyOf }) => [state, alarm, copyOf])
  }
  expect(of(NOW - HOUR + 14 * 60_000)).toEqual([['taken', false, undefined]])
  expect(of()).toEqual([['taken', true, undefined]])
  say(network, 0, { type: 'EmergencySent', point: POINT, emergency, to: 'fireStation', medium: 'courier' })
  say(network, 0, { type: 'EmergencyAcknowledged', point: POINT, emergency, code: '1174', by: 'brandweerpost', medium: 'radio' })
  expect(of()).toEqual([['sent', true, undefined]])
  say(network, 0, { type: 'EmergencyAcknowledged', point: POINT, emergency, code: '4711', by: 'brandweerpost', medium: 'radio' })
  say(network, 1, { ...taken, emergency: sampleId('nood-2') } as PointEvent, at)
  expect(of().toSorted()).toEqual([
    ['acknowledged', false, undefined],
    ['taken', false, 'nood-1'],
  ])
})

test('two tablets that wear one letter by mistake write one slip number under two codes: two calls, and both alarm', () => {
  const network = openPoint()
  const call = { type: 'EmergencyTaken', point: POINT, slip: '12-A-001', where: 'hal', victims: null } as const
  const at = { recordedAt: NOW - HOUR }
  say(network, 0, { ...call, emergency: sampleId('nood-1'), code: '4711', what: 'Val van trap' }, at)
  say(network, 1, { ...call, emergency: sampleId('nood-2'), code: '0815', what: 'Brand in de keuken' }, at)
  expect(standing(fold(network.events)).emergencies.map(({ alarm, copyOf }) => [alarm, copyOf])).toEqual([
    [true, undefined],
    [true, undefined],
  ])
})

test('nothing is said of how long the water lasts before six hours are known; then the band holds the true pace', () => {
  const network = openPoint()
  const open = NOW - 10 * HOUR
  say(
    network,
    0,
    { type: 'PointOpened', point: POINT, by: 'municipality', orderedBy: null, authority: null },
    { recordedAt: open, happenedAt: { at: open, precision: 0 } },
  )
  say(network, 0, {
    type: 'StockItemSet',
    point: POINT,
    item: WATER,
    card: { name: 'Drinkwater', unit: 'liter', warnAt: null, planned: null },
  })
  say(network, 0, { type: 'StockCounted', point: POINT, item: WATER, amount: 1000 })
  for (let hour = 0; hour < 10; hour++)
    say(
      network,
      0,
      { type: 'StockMoved', point: POINT, item: WATER, change: hour % 2 === 0 ? -40 : -60, reason: 'handedOut' },
      { happenedAt: { at: open + hour * HOUR + 60_000, precision: 60 } },
    )
  const picture = fold(network.events)
  expect(standing(picture, open + 5 * HOUR).stock[0]?.left).toEqual({ known: false, hours: 5 })
  const { amount, left } = standing(picture).stock[0]!
  expect(amount).toBe(500)
  const days = left.known ? left.days : undefined
  expect(days?.likely).toBeCloseTo(500 / 50 / 24, 6)
  expect(days!.low).toBeLessThan(days!.likely!)
  expect(days!.high!).toBeGreaterThan(days!.likely!)
})

test('two who promise the same water offline both stand until the owner chooses, and what came counts', () => {
  const network = testNetwork(['regio', 'gemeente'])
  const supply = sampleId('vraag-1')
  const state = () => {
    const picture = fold(network.events)
    return suppliesOf(picture.points, picture.causes).map(({ state, over, promises }) => [state, over, promises.map((one) => one.state)])
  }
  say(network, 0, { type: 'SupplyAsked', supply, point: POINT, item: WATER, amount: 2000, unit: 'liter', why: null, before: null })
  network.tell(0, 1)
  expect(state()).toEqual([['open', 0, []]])
  const promise = (by: 'region' | 'municipality') => sampleId(`toezegging-${by}`)
  for (const [writer, level] of [
    [0, 'region'],
    [1, 'municipality'],
  ] as const)
    say(network, writer, { type: 'SupplyPromised', supply, promise: promise(level), by: { level, id: 'x' }, amount: 2000 })
  expect(state()).toEqual([['doublyPromised', 2000, ['promised', 'promised']]])
  network.tell(0, 1)
  say(network, 1, { type: 'PromiseChosen', supply, promise: promise('region') })
  expect(state()).toEqual([['promised', 0, ['notChosen', 'promised']]])
  say(network, 0, { type: 'SupplyShipped', supply, promise: promise('region'), amount: 2000, carrier: null })
  expect(state()[0]![0]).toBe('shipped')
  say(network, 1, { type: 'SupplyReceived', supply, promise: promise('region'), amount: 2000 })
  expect(state()[0]![0]).toBe('received')
})

test('stock of a municipality moves only after it said yes; a no takes the promise off, and what left all the same is shown', () => {
  const network = openPoint()
  const [supply, promise] = [sampleId('vraag-2'), sampleId('toezegging-2')]
  const owner = samplePointCard().municipality
  const state = () => {
    const picture = fold(network.events)
    return suppliesOf(picture.points, picture.causes).map(({ state, promises }) => [
      state,
      promises[0]?.state,
      promises[0]?.withoutConsent,
    ])[0]
  }
  say(network, 0, { type: 'SupplyAsked', supply, point: POINT, item: WATER, amount: 2000, unit: 'liter', why: null, before: null })
  say(network, 0, { type: 'SupplyPromised', supply, promise, by: { level: 'region', id: 'VR' }, amount: 2000, from: owner })
  expect(state()).toEqual(['promised', 'consentAsked', false])
  network.tell(0, 1)
  const answer = (given: boolean) => say(network, 1, { type: 'SupplyConsented', supply, promise, given, by: 'wethouder', why: null })
  answer(false)
  expect(state()).toEqual(['open', 'refused', false])
  answer(true)
  expect(state()).toEqual(['promised', 'promised', false])
  answer(false)
  say(network, 0, { type: 'SupplyShipped', supply, promise, amount: 2000, carrier: null })
  expect(state()).toEqual(['shipped', 'shipped', true])
})

test.each([true, false])('two at a municipality who answered apart and differ say no yes, whoever wrote last (%s)', (last) => {
  const network = openPoint()
  const [supply, promise] = [sampleId('vraag-3'), sampleId('toezegging-3')]
  say(network, 0, { type: 'SupplyAsked', supply, point: POINT, item: WATER, amount: 9, unit: 'liter', why: null, before: null })
  const { municipality } = samplePointCard()
  say(network, 0, { type: 'SupplyPromised', supply, promise, by: { level: 'region', id: 'VR' }, amount: 9, from: municipality })
  network.tell(0, 1)
  for (const [writer, given] of [
    [0, !last],
    [1, last],
  ] as const)
    say(network, writer, { type: 'SupplyConsented', supply, promise, given, by: null, why: null })
  const picture = fold(network.events)
  const states = suppliesOf(picture.points, picture.causes).flatMap(({ promises }) => promises.map((one) => one.state))
  expect(states.every((one) => one === 'consentAsked' || one === 'refused')).toBe(true)
})

test('a notice names who has seen it and who has not, runs out, and can be withdrawn', () => {
  const network = openPoint()
  const notice = sampleId('bericht-1')
  say(network, 1, {
    type: 'NoticeSent',
    notice,
    from: 'region',
    sender: 'Veiligheidsregio, communicatie',
    to: null,
    title: 'Water',
    text: 'Kook het water',
    validUntil: NOW,
  })
  const read = (now: number) => {
    const picture = fold(network.events)
    return noticesFor(noticesOf(picture.points, now, picture.causes), POINT).map(({ state, seen, unseen }) => [state, seen.length, unseen])
  }
  expect(read(NOW)).toEqual([['valid', 0, [POINT]]])
  say(network, 0, { type: 'NoticeSeen', notice, point: POINT })
  expect(read(NOW + 1)).toEqual([['expired', 1, []]])
  say(network, 1, { type: 'NoticeWithdrawn', notice, why: 'Water is weer goed' })
  expect(read(NOW)).toEqual([['withdrawn', 1, []]])
})

test('what a screen sends is read strictly, and refused where it would be shown nowhere', () => {
  const picture = fold(openPoint().events)
  const read = readPointEvent({ type: 'VisitorsCame', point: POINT, kind: 'adult', number: 1 })
  expect(read.ok && decidePoint(read.events, picture.points).ok).toBe(true)
  expect(readPointEvent({ type: 'VisitorsCame', point: POINT, kind: 'adult', number: 0 })).toMatchObject({ issues: [{ field: 'number' }] })
  expect(readPointEvent({ type: 'VisitorsCame', point: POINT, kind: 'adult', number: 1, colour: 'red' })).toMatchObject({
    issues: [{ field: 'colour' }],
  })
  expect(readPointEvent({ type: 'DropTable' })).toMatchObject({ issues: [{ field: 'type' }] })
  expect(readPointEvent(null)).toMatchObject({ issues: [{ field: 'type' }] })
  const refused = (event: PointEvent) => {
    const decision = decidePoint([event], picture.points)
    return decision.ok ? undefined : [decision.issues[0]?.code, decision.issues[0]?.field]
  }
  expect(refused({ ...came(1), point: sampleId('nergens') } as PointEvent)).toEqual(['not-found', 'point'])
  expect(refused({ type: 'StockMoved', point: POINT, item: WATER, change: -1, reason: 'handedOut' })).toEqual(['not-found', 'item'])
  expect(refused({ type: 'JournalWritten', point: POINT, text: '  ', medium: null })).toEqual(['value-missing', 'text'])
  expect(refused({ type: 'StaffLeft', point: POINT, person: sampleId('niemand') })).toEqual(['not-found', 'person'])
  const help = sampleId('hulp-1')
  const asked: PointEvent = { type: 'HelpAsked', point: POINT, help, kind: 'care', what: 'Insuline', where: null, urgency: 'soon' }
  const taken: PointEvent = { type: 'HelpChanged', point: POINT, help, change: { field: 'takenBy', value: 'balie 1' }, why: null }
  expect(refused(taken)).toEqual(['not-found', 'help'])
  expect(decidePoint([asked, taken], picture.points).ok).toBe(true)
})

test('the payload bytes of every type of a point have not changed', () => {
  const hashes = samplePointEvents(() => 0.5).map((event) => [
    event.type,
    toHex(testCrypto.sha256(encodeCbor(draftOf(event).payload))).slice(0, 16),
  ])
  expect(hashes).toEqual(GOLDEN)
})
