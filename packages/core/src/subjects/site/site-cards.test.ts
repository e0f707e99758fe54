import { anotherArrival, mulberry32, storedAs, testCrypto, type TestNetwork, testNetwork } from '@weerbaar/testkit'
import { expect, test } from 'vitest'
import { toHex } from '../../cbor/bytes.ts'
import { encodeCbor } from '../../cbor/encode-cbor.ts'
import { parseMunicipalityId } from '../../ids.ts'
import type { CandidateSite } from '../../region/region.ts'
import { emptyPicture, foldLog } from '../fold-log.ts'
import { draftOf, type SubjectEvent } from '../subject-event.ts'
import { decideChangeSite, decidePhoto, readSiteChange, siteAsKnown, siteCardOf, sourceFields } from './site-cards.ts'
import type { SiteChange } from './site-event.ts'
import { SITE_FIELDS, type SiteFields } from './site-fields.ts'

const SPACE = 'exercise:test'
const HALL = 'duo:00KU00'
const PHOTO = { jpeg: '/9j/2Q==', width: 640, height: 480 }

function say(network: TestNetwork, writer: number, event: SubjectEvent): void {
  const { type, version, payload } = draftOf(event)
  network.write(writer, payload, { type, version, space: SPACE })
}
const changed = (change: SiteChange): SubjectEvent => ({ type: 'SiteCardChanged', site: HALL, change })
const picture = (events: TestNetwork['events']) =>
  foldLog(
    events.map((event, i) => storedAs(event, i + 1)),
    emptyPicture(SPACE),
  )
const cardIn = (network: TestNetwork, source: Partial<SiteFields> = {}) => {
  const { siteCards, causes } = picture(network.events)
  return siteCardOf(siteCards, HALL, source, causes)
}
/** What a screen does: decide on the picture there is, and write what came of it. */
function change(network: TestNetwork, one: SiteChange, source: Partial<SiteFields> = {}): number {
  const { siteCards, causes } = picture(network.events)
  const decision = decideChangeSite(HALL, one, source, siteCards, causes)
  if (!decision.ok) throw new TypeError(JSON.stringify(decision.issues))
  for (const event of decision.events) say(network, 0, event)
  return decision.events.length
}

test('given what the source says, when nobody said anything, the source is shown, and what it does not say is absent', () => {
  const { fields } = cardIn(testNetwork(['Tiel']), { floorArea: 640 })
  expect(fields).toEqual({ floorArea: { value: 640, by: 'source', source: 640, beside: [], differs: false } })
})

test('given a floor area said by a person, when a new import says another, the person’s stands and the difference is shown', () => {
  const network = testNetwork(['Tiel'])
  change(network, { field: 'floorArea', value: 580 }, { floorArea: 640 })
  expect(cardIn(network, { floorArea: 640 }).fields.floorArea).toMatchObject({ value: 580, by: 'person', differs: false })
  expect(cardIn(network, { floorArea: 700 }).fields.floorArea).toMatchObject({ value: 580, source: 700, differs: true })
})

test('given a difference, when it is accepted the source’s value is the person’s word too; when it is refused it is not shown again', () => {
  const accepted = testNetwork(['Tiel'])
  change(accepted, { field: 'floorArea', value: 580 }, { floorArea: 640 })
  expect(change(accepted, { field: 'floorArea', value: 700 }, { floorArea: 700 })).toBe(1)
  expect(cardIn(accepted, { floorArea: 700 }).fields.floorArea).toMatchObject({ value: 700, differs: false })

  const refused = testNetwork(['Tiel'])
  change(refused, { field: 'floorArea', value: 580 }, { floorArea: 640 })
  expect(change(refused, { field: 'floorArea', value: 580 }, { floorArea: 700 })).toBe(1)
  expect(cardIn(refused, { floorArea: 700 }).fields.floorArea).toMatchObject({ value: 580, differs: false })
  expect(cardIn(refused, { floorArea: 720 }).fields.floorArea?.differs).toBe(true)
  expect(change(refused, { field: 'floorArea', value: 580 }, { floorArea: 700 })).toBe(0)
})

test('given two people apart, when they change different fields both stand; the same field stands side by side', () => {
  const network = testNetwork(['Tiel', 'regio'])
  say(network, 0, changed({ field: 'kitchen', value: true }))
  say(network, 1, changed({ field: 'parking', value: 40 }))
  say(network, 1, changed({ field: 'kitchen', value: false }))
  const { kitchen, parking } = cardIn(network).fields
  expect([parking?.value, [kitchen?.value, ...(kitchen?.beside ?? [])].toSorted()]).toEqual([40, [false, true]])
})

test('"not known after all" is said, and is not the same as nothing said', () => {
  const network = testNetwork(['Tiel'])
  change(network, { field: 'toilets', value: null }, { toilets: true })
  expect(cardIn(network, { toilets: true }).fields.toilets).toMatchObject({ value: null, by: 'person' })
  expect(cardIn(network).fields).not.toHaveProperty('kitchen')
})

const SITE: CandidateSite = {
  id: HALL,
  name: 'School',
  kind: 'school',
  municipality: parseMunicipalityId('GM0281@2024')!,
  at: [158_000, 432_000],
  accuracy: 20,
  provenance: 'measured',
  ownerAgreed: false,
  facts: { floorArea: 640, toilets: true },
}

test('a site is public from the moment the owner agreed, and no longer when the owner takes it back', () => {
  const network = testNetwork(['Tiel'])
  const known = () => siteAsKnown(SITE, cardIn(network, sourceFields(SITE)))
  expect(known()).toEqual(SITE)
  change(network, { field: 'agreement', value: 'asked' })
  expect(known().ownerAgreed).toBe(false)
  change(network, { field: 'agreement', value: 'agreed' })
  change(network, { field: 'toilets', value: null })
  expect(known()).toMatchObject({ ownerAgreed: true, facts: { floorArea: 640 } })
  expect(known().facts).not.toHaveProperty('toilets')
  change(network, { field: 'agreement', value: 'refused' })
  expect(siteAsKnown({ ...SITE, ownerAgreed: true }, cardIn(network, sourceFields({ ...SITE, ownerAgreed: true }))).ownerAgreed).toBe(false)
})

test('an owner who agreed here and refused there, apart, has not agreed', () => {
  const network = testNetwork(['Tiel', 'regio'])
  say(network, 0, changed({ field: 'agreement', value: 'refused' }))
  say(network, 1, changed({ field: 'agreement', value: 'agreed' }))
  const card = cardIn(network)
  expect([card.fields.agreement?.value, ...(card.fields.agreement?.beside ?? [])].toSorted()).toEqual(['agreed', 'refused'])
  expect(siteAsKnown(SITE, card).ownerAgreed).toBe(false)
})

test('a photo is set and taken away; nothing is written where there was none', () => {
  const network = testNetwork(['Tiel'])
  expect(decidePhoto(HALL, null, picture(network.events).siteCards)).toEqual({ ok: true, events: [] })
  say(network, 0, { type: 'SitePhotoSet', site: HALL, photo: PHOTO })
  expect(cardIn(network).photo?.value).toEqual(PHOTO)
  expect(decidePhoto(HALL, null, picture(network.events).siteCards)).toMatchObject({ events: [{ photo: null }] })
})

test.each([
  ['a field nobody knows', { field: 'colour', value: 'red' }, 'change.field'],
  ['minus one parking place', { field: 'parking', value: -1 }, 'change.value'],
  ['a name of 501 letters', { field: 'name', value: 'x'.repeat(501) }, 'change.value'],
  ['"perhaps" for a kitchen', { field: 'kitchen', value: 'perhaps' }, 'change.value'],
  ['more than the field', { field: 'kitchen', value: true, who: 'me' }, 'change.who'],
])('%s is refused with its place', (_, content, field) => {
  expect(readSiteChange(HALL, content)).toMatchObject({ ok: false, issues: [{ code: 'value-not-allowed', field }] })
})

test('every field of a card can be written and read back', () => {
  const values: SiteFields = {
    name: 'De Linde',
    owner: 'stichting',
    agreement: 'asked',
    keys: 'beheerder',
    openWithin: 60,
    floorArea: 640,
    stepFree: true,
    toilets: true,
    toiletCount: 6,
    water: true,
    heatingWithoutPower: false,
    generator: false,
    inlet: true,
    kitchen: true,
    parking: 40,
    truckAccess: true,
    hardStanding: true,
    floodDepth: 120,
    radioCoverage: 'weak',
    remark: 'achterom',
  }
  const network = testNetwork(['Tiel'])
  for (const field of SITE_FIELDS) expect(change(network, { field, value: values[field] } as SiteChange), field).toBe(1) // the value is of that field
  const { fields } = cardIn(network)
  expect(Object.fromEntries(SITE_FIELDS.map((field) => [field, fields[field]?.value]))).toEqual(values)
})

test('cards are the same in any order of arrival that respects each chain', () => {
  for (let seed = 1; seed <= 20; seed++) {
    const random = mulberry32(seed)
    const network = testNetwork(['Tiel', 'regio', 'punt'])
    for (let i = 0; i < 30; i++) {
      const writer = Math.floor(random() * 3)
      if (random() < 0.4) network.tell(Math.floor(random() * 3), writer)
      const area = 100 * Math.floor(random() * 4)
      const events: readonly SubjectEvent[] = [
        changed({ field: 'floorArea', value: area, ...(random() < 0.5 && { source: 300 }) }),
        changed({ field: 'agreement', value: random() < 0.5 ? 'agreed' : 'refused' }),
        { type: 'SitePhotoSet', site: HALL, photo: random() < 0.5 ? null : PHOTO },
      ]
      say(network, writer, events[Math.floor(random() * events.length)]!)
    }
    const shown = (log: TestNetwork['events']) => {
      const { siteCards, causes, unread } = picture(log)
      expect(unread, `seed ${seed}`).toEqual([])
      return siteCardOf(siteCards, HALL, { floorArea: 200 }, causes)
    }
    expect(shown(anotherArrival(network.events, random)), `seed ${seed}`).toEqual(shown(network.events))
  }
})

test('the payload bytes of a card and a photo have not changed', () => {
  const events: readonly SubjectEvent[] = [
    changed({ field: 'floorArea', value: 580, source: 640 }),
    changed({ field: 'agreement', value: null }),
    { type: 'SitePhotoSet', site: HALL, photo: PHOTO },
  ]
  expect(events.map((event) => toHex(testCrypto.sha256(encodeCbor(draftOf(event).payload))).slice(0, 16))).toEqual([
    'd787a242eae3ea8b',
    'd37533be62adefa0',
    '56a06422b66751b9',
  ])
})
