import { sampleId, storedAs, type TestNetwork, testNetwork } from '@weerbaar/testkit'
import { expect, test } from 'vitest'
import { encodeSpoken } from '../spoken/encode-spoken.ts'
import type { SpokenStatus } from '../spoken/spoken-status.ts'
import { emptyPicture, foldLog } from './fold-log.ts'
import { decideHeard, decideSpoken, hearersOf, heardReports } from './spoken-log.ts'
import { draftOf, type SubjectEvent } from './subject-event.ts'

const POINT = 0
const TOWN = 1
const REGION = 2
const STATUS: SpokenStatus = {
  exercise: true,
  point: 41,
  minute: 29_900_000,
  state: 'open',
  visitors: 312,
  water: 5460,
  meals: 0,
  power: { kind: 'hours', hours: 9 },
  staff: 7,
  urgent: null,
}
const code = (status: SpokenStatus = STATUS) => encodeSpoken(status).join(' ')
const given = () => testNetwork(['punt', 'gemeente', 'regio'])
function write(network: TestNetwork, writer: number, decision: { readonly ok: boolean; readonly events?: readonly SubjectEvent[] }) {
  const [event] = decision.events ?? []
  if (event === undefined) throw new TypeError('nothing was decided')
  const { type, version, payload } = draftOf(event)
  return network.write(writer, payload, { type, version, space: 'exercise:test' })
}
const say = (network: TestNetwork, status = STATUS) => write(network, POINT, decideSpoken(sampleId('punt-41'), status))
const hear = (network: TestNetwork, writer: number, typed = code(), near = STATUS.minute) =>
  write(network, writer, decideHeard(typed, near, 'radio'))
const spoken = (network: TestNetwork) =>
  foldLog(
    network.events.map((event, i) => storedAs(event, i + 1)),
    emptyPicture('exercise:test'),
  ).spoken

test('a code typed in stands as heard, with its figures as far as they can be said, until the event itself arrives', () => {
  const network = given()
  const heard = hear(network, TOWN)
  const [report, ...more] = heardReports(spoken(network))
  expect(more).toEqual([])
  expect(report).toMatchObject({
    report: { point: 41, state: 'open', visitors: { value: 312 }, water: { value: 5500, step: 100 } },
    same: [],
  })
  expect(report?.heard.map(({ facts }) => facts.id)).toEqual([heard.id])
  const said = say(network)
  expect(heardReports(spoken(network))[0]).toMatchObject({ same: [{ facts: { id: said.id } }], contradicts: [] })
})

test('heard by two is one report, and the point sees who heard it', () => {
  const network = given()
  const said = say(network)
  const other = say(network, { ...STATUS, minute: STATUS.minute + 60 })
  hear(network, TOWN)
  hear(network, REGION, code().replaceAll(' ', ''), STATUS.minute + 300_000)
  const log = spoken(network)
  expect(heardReports(log).map(({ heard }) => heard.length)).toEqual([2])
  expect(hearersOf(log, said.id).map(({ body }) => body.medium)).toEqual(['radio', 'radio'])
  expect(hearersOf(log, other.id)).toEqual([])
})

test('the same point and minute with other figures contradicts, and both are shown', () => {
  const network = given()
  hear(network, TOWN)
  const said = say(network, { ...STATUS, visitors: 90 })
  expect(heardReports(spoken(network))[0]).toMatchObject({ same: [], contradicts: [{ facts: { id: said.id } }] })
})

test('a code with one wrong digit is no report: the group to ask for again is named', () => {
  const typed = code().replace(/^(\d)/, (digit) => String((Number(digit) + 1) % 10))
  const decision = decideHeard(typed, STATUS.minute, null)
  expect(decision).toMatchObject({ ok: false, issues: [{ code: 'code-malformed', field: 'group 1' }] })
})

test('figures that nobody can say are refused, and an event that claims such a code is left unread', () => {
  expect(decideSpoken(sampleId('punt-41'), { ...STATUS, visitors: -1 })).toMatchObject({ ok: false })
  const network = given()
  network.write(TOWN, { digits: '0'.repeat(40), minute: 1, medium: null }, { type: 'StatusHeard', space: 'exercise:test' })
  const picture = foldLog(
    network.events.map((event, i) => storedAs(event, i + 1)),
    emptyPicture('exercise:test'),
  )
  expect(picture.unread.map(({ reason }) => reason)).toEqual(['payload-malformed'])
})
