import { anotherArrival, mulberry32, sampleHash, sampleId, storedAs, testCrypto, type TestNetwork, testNetwork } from '@weerbaar/testkit'
import { expect, test } from 'vitest'
import { toHex } from '../cbor/bytes.ts'
import { encodeCbor } from '../cbor/encode-cbor.ts'
import { parseMunicipalityId } from '../ids.ts'
import { emptyPicture, foldLog } from './fold-log.ts'
import { correctionsIn, decideCorrection, type ForecastEvent } from './forecast-log.ts'
import { decideChangeProfile, type ProfileChange, profileOf, profilesIn } from './municipality-profile.ts'
import { draftOf, type SubjectEvent } from './subject-event.ts'

const TIEL = parseMunicipalityId('GM0281@2024')!
const SPACE = 'exercise:test'

function say(network: TestNetwork, writer: number, event: SubjectEvent): void {
  const { type, version, payload } = draftOf(event)
  network.write(writer, payload, { type, version, space: SPACE })
}
const changed = (change: ProfileChange): SubjectEvent => ({ type: 'MunicipalityProfileChanged', municipality: TIEL, change })
const picture = (events: TestNetwork['events']) =>
  foldLog(
    events.map((event, i) => storedAs(event, i + 1)),
    emptyPicture(SPACE),
  )
const shown = (events: TestNetwork['events']) => {
  const { profiles, corrections, causes } = picture(events)
  return { profiles: profilesIn(profiles, causes), corrections: correctionsIn(corrections, causes) }
}

test('two who change different fields do not meet; two who change the same one apart stand side by side', () => {
  const network = testNetwork(['Tiel', 'regio'])
  say(network, 0, changed({ field: 'pointName', value: 'noodsteunpunt' }))
  say(network, 1, changed({ field: 'openWithin', value: 120 }))
  say(network, 1, changed({ field: 'pointName', value: 'steunpunt' }))
  const { profiles, causes } = picture(network.events)
  const { fields } = profileOf(profiles, TIEL, causes)
  expect([fields.openWithin?.value, fields.package]).toEqual([120, undefined])
  expect([fields.pointName?.value, ...(fields.pointName?.beside ?? []).map(({ value }) => value)].toSorted()).toEqual([
    'noodsteunpunt',
    'steunpunt',
  ])
})

test('lists of needs that are equal agree, and saying the same again writes nothing', () => {
  const network = testNetwork(['Tiel', 'regio'])
  for (const writer of [0, 1]) say(network, writer, changed({ field: 'package', value: ['information', 'water'] }))
  const { profiles, causes } = picture(network.events)
  expect(profileOf(profiles, TIEL, causes).fields.package?.beside).toEqual([])
  const again = decideChangeProfile(TIEL, { field: 'package', value: ['information', 'water'] }, profiles, causes)
  expect(again).toEqual({ ok: true, events: [] })
  expect(decideChangeProfile(TIEL, { field: 'coordinator', value: ' ' }, profiles, causes)).toMatchObject({
    issues: [{ code: 'value-missing' }],
  })
})

const corrected = (id: string): ForecastEvent => ({
  type: 'ForecastCorrected',
  id: sampleId(id),
  correction: {
    area: TIEL,
    run: sampleHash('a'),
    start: 0,
    from: 10,
    to: 20,
    low: 1.1,
    likely: 1.4,
    high: 1.8,
    hours: 8,
    counted: 120,
    expected: 84.5,
  },
})

test('a correction stands until it is withdrawn, and one nobody made cannot be withdrawn', () => {
  const network = testNetwork(['Tiel'])
  say(network, 0, corrected('bijstelling-1'))
  const of = () => correctionsIn(picture(network.events).corrections, picture(network.events).causes).map(({ withdrawn }) => withdrawn)
  expect(of()).toEqual([false])
  const { corrections } = picture(network.events)
  expect(decideCorrection(corrected('bijstelling-1'), corrections).ok).toBe(false)
  expect(decideCorrection({ type: 'ForecastCorrectionWithdrawn', id: sampleId('geen') }, corrections).ok).toBe(false)
  say(network, 0, { type: 'ForecastCorrectionWithdrawn', id: sampleId('bijstelling-1') })
  expect(of()).toEqual([true])
})

test('profiles and corrections are the same in any order of arrival that respects each chain', () => {
  for (let seed = 1; seed <= 20; seed++) {
    const random = mulberry32(seed)
    const network = testNetwork(['Tiel', 'regio', 'punt'])
    for (let i = 0; i < 30; i++) {
      const writer = Math.floor(random() * 3)
      if (random() < 0.4) network.tell(Math.floor(random() * 3), writer)
      const id = `bijstelling-${Math.floor(random() * 3)}`
      const events: readonly SubjectEvent[] = [
        changed({ field: 'pointName', value: `naam ${Math.floor(random() * 4)}` }),
        changed({ field: 'openWithin', value: random() < 0.3 ? null : 60 }),
        corrected(id),
        { type: 'ForecastCorrectionWithdrawn', id: sampleId(id) },
      ]
      say(network, writer, events[Math.floor(random() * events.length)]!)
    }
    const expected = shown(network.events)
    expect(picture(network.events).unread, `seed ${seed}`).toEqual([])
    expect(shown(anotherArrival(network.events, random)), `seed ${seed}`).toEqual(expected)
  }
})

test('the payload bytes of profile and correction have not changed', () => {
  const events: readonly SubjectEvent[] = [
    changed({ field: 'tiers', value: [{ tier: 'local', name: 'steunpunt' }] }),
    changed({ field: 'openWithin', value: 120 }),
    corrected('bijstelling-1'),
    { type: 'ForecastCorrectionWithdrawn', id: sampleId('bijstelling-1') },
  ]
  expect(events.map((event) => toHex(testCrypto.sha256(encodeCbor(draftOf(event).payload))).slice(0, 16))).toEqual([
    '62c7937bfd8c1bb1',
    '6c7f66b2282f5da2',
    '6a99d4e05024fe66',
    '80ae0bf093bb9e86',
  ])
})
