import { anotherArrival, mulberry32, storedAs, type TestEvent, TEST_START, testNetwork } from '@weerbaar/testkit'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CborValue } from '../cbor/cbor-value.ts'
import type { DeviceId, EventId } from '../event/event-ids.ts'
import { CausalIndex } from '../log/causal-index.ts'
import { type ExchangeEvent, exchangeDraft, readExchangeEvent } from './exchange-event.ts'
import { Whereabouts } from './whereabouts.ts'

const [POINT, TOWN, REGION] = [0, 1, 2]
const given = () => testNetwork(['punt', 'gemeente', 'regio'])
const bookkeeping = (event: ExchangeEvent): [CborValue, { type: string; version: number; space: null }] => {
  const { type, version, payload } = exchangeDraft(event)
  return [payload, { type, version, space: null }]
}
const named = (level: 'point' | 'municipality' | 'region', name: string): ExchangeEvent => ({
  type: 'DeviceNamed',
  level,
  name,
  recipient: null,
})
function known(events: readonly TestEvent[]): Whereabouts {
  const whereabouts = new Whereabouts(new CausalIndex())
  events.forEach((event, i) => whereabouts.add({ ...storedAs(event, i + 1), arrivedAt: TEST_START + 1_000_000 + i }))
  return whereabouts
}

describe('what a device says of itself', () => {
  test('comes back as it was, and what is not of its form is left alone', () => {
    const network = given()
    const events: ExchangeEvent[] = [
      named('municipality', 'Gemeente Nijmegen'),
      { type: 'DeviceNamed', level: 'point', name: 'Punt 41', recipient: 'age1…' },
      { type: 'EventsReceived', way: 'courier', from: null, upTo: [network.write(TOWN, {}).seen] },
      { type: 'EventsReceived', way: 'network', from: network.events[0]!.envelope.device, upTo: [] },
    ]
    for (const event of events) {
      const stored = storedAs(network.write(POINT, ...bookkeeping(event)), 1)
      expect(readExchangeEvent(stored)).toEqual(event)
      expect(readExchangeEvent({ ...stored, read: { ...stored.read, version: 2 } })).toBeUndefined()
      expect(readExchangeEvent({ ...stored, read: { ...stored.read, space: 'real' } })).toBeUndefined()
      expect(readExchangeEvent({ read: stored.read })).toBeUndefined()
    }
    const wrong: [CborValue, string][] = [
      [{ level: 'mayor', name: 'x', recipient: null }, 'DeviceNamed'],
      [{ level: 'point', name: '', recipient: null }, 'DeviceNamed'],
      [{ level: 'point', name: 'x'.repeat(81), recipient: null }, 'DeviceNamed'],
      [{ level: 'point', name: 'x', recipient: null, more: 1 }, 'DeviceNamed'],
      [{ way: 'pigeon', from: null, upTo: [] }, 'EventsReceived'],
      [{ way: 'voice', from: null, upTo: [] }, 'EventsReceived'],
      [{ way: 'qr', from: 'text', upTo: [] }, 'EventsReceived'],
      [{ way: 'qr', from: null, upTo: [[1]] }, 'EventsReceived'],
    ]
    for (const [payload, type] of wrong)
      expect(readExchangeEvent(storedAs(network.write(POINT, payload, { type, space: null }), 1))).toBeUndefined()
  })

  test('its last word counts', () => {
    const network = given()
    network.write(TOWN, ...bookkeeping(named('point', 'Reservelaptop')))
    const { envelope } = network.write(TOWN, ...bookkeeping(named('municipality', 'Gemeente Tiel')))
    expect(known(network.events).names()).toEqual(new Map([[envelope.device, named('municipality', 'Gemeente Tiel')]]))
  })
})

describe('who has an event', () => {
  test('nobody, until a device names it in an event of its own; then since that event, by its clock, known here when it came', () => {
    const network = given()
    const asked = network.write(POINT, { hulpvraag: 1 })
    const before = network.write(TOWN, {})
    network.tell(POINT, TOWN)
    const after = network.write(TOWN, {})
    const later = network.write(POINT, {})
    const whereabouts = known(network.events)
    const town = before.envelope.device
    expect(whereabouts.receipt(town, asked.id)).toEqual({
      device: town,
      at: after.envelope.recordedAt,
      learnedAt: TEST_START + 1_000_002,
      way: null,
    })
    expect(whereabouts.receipt(town, later.id)).toBeUndefined()
    expect(whereabouts.lackingAt([town])).toEqual(new Map([[later.envelope.device, { events: 1, from: 1 }]]))
    expect(whereabouts.telling()).toBe(4)
  })

  test('what one names says nothing of what the named one knew', () => {
    const network = given()
    const asked = network.write(POINT, {})
    network.tell(POINT, TOWN)
    const heard = network.write(TOWN, {})
    // The region got the town's event on paper only, as it were: its seen names that and nothing else.
    const region = network.write(REGION, {}, { seen: [heard.seen] })
    expect(known(network.events).receipt(region.envelope.device, heard.id)).toBeDefined()
    expect(known(network.events).receipt(region.envelope.device, asked.id)).toBeUndefined()
  })

  test('a receipt says by what way, also where another event named it before', () => {
    const network = given()
    const [first, second] = [network.write(POINT, {}), network.write(POINT, {})]
    network.tell(POINT, TOWN)
    const named = network.write(TOWN, {})
    const third = network.write(POINT, {})
    network.tell(POINT, TOWN)
    const courier = { type: 'EventsReceived', way: 'courier', from: null, upTo: [second.seen] } as const
    network.write(TOWN, ...bookkeeping(courier))
    network.write(TOWN, ...bookkeeping({ ...courier, way: 'network', upTo: [third.seen] }))
    const whereabouts = known(network.events)
    const town = named.envelope.device
    for (const { id } of [first, second])
      expect(whereabouts.receipt(town, id)).toMatchObject({ way: 'courier', at: named.envelope.recordedAt })
    expect(whereabouts.receipt(town, third.id)).toMatchObject({ way: 'network' })
  })

  test('a statement counts for what is known here, and not for numbers beside unknown names', () => {
    const network = given()
    const [first, second] = [network.write(POINT, {}), network.write(POINT, {})]
    const town = network.write(TOWN, {}).envelope.device
    const whereabouts = known(network.events)
    const stranger = testNetwork(['ander']).write(0, {})
    const said = { device: town, at: 5, learnedAt: 7, way: 'network' as const }
    whereabouts.hear({ ...said, had: [{ ...second.seen, event: stranger.id }] })
    expect(whereabouts.receipt(town, first.id)).toBeUndefined()
    whereabouts.hear({ ...said, had: [{ ...first.seen, seq: 1 }] }) // a known name at a wrong number
    expect(whereabouts.receipt(town, second.id)).toBeUndefined()
    whereabouts.hear({ ...said, had: [second.seen] })
    expect(whereabouts.receipt(town, first.id)).toEqual({ device: town, at: 5, learnedAt: 7, way: 'network' })
    expect(whereabouts.lackingAt([town]).size).toBe(0)
  })

  test('what lacks begins at an event with something to tell, not at the bookkeeping before it', () => {
    const network = given()
    network.write(POINT, ...bookkeeping(named('point', 'Punt 41')))
    const asked = network.write(POINT, { hulpvraag: 1 })
    expect(known(network.events).lackingAt([])).toEqual(new Map([[asked.envelope.device, { events: 1, from: 1 }]]))
  })

  test('that a tablet has its own event does not bring it anywhere else', () => {
    const network = given()
    const asked = network.write(POINT, { hulpvraag: 1 })
    const point = asked.envelope.device
    const whereabouts = known(network.events)
    whereabouts.hear({ device: point, had: [asked.seen], at: 5, learnedAt: 7, way: 'network' })
    expect(whereabouts.lastWord(point)).toEqual({ device: point, at: 5, learnedAt: 7, way: 'network' })
    expect(whereabouts.lackingAt([point]).size).toBe(0)
    expect(whereabouts.lackingAt([point], 'apart')).toEqual(new Map([[point, { events: 1, from: 0 }]]))
  })

  test('of a cloned laptop, having one branch proves nothing of the other', () => {
    const network = given()
    const shared = network.write(POINT, {})
    network.clone(POINT)
    const [here, there] = [network.write(POINT, { hier: 1 }), network.write(3, { daar: 1 })]
    network.write(3, { daar: 2 })
    network.tell(3, TOWN)
    const town = network.write(TOWN, {}).envelope.device
    const whereabouts = known(network.events)
    expect([shared, here, there].map(({ id }) => whereabouts.receipt(town, id) !== undefined)).toEqual([true, false, true])
    expect(whereabouts.lackingAt([town])).toEqual(new Map([[here.envelope.device, { events: 1, from: 1 }]]))
  })

  test('it never says too much, with clones and in any order of arrival; and it says all there is to say once everybody wrote again', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const chance = mulberry32(seed)
        const pick = (below: number) => Math.floor(chance() * below)
        const network = given()
        /** What each writer truly had when it last wrote; and what it has. */
        const stored: Set<EventId>[] = [new Set(), new Set(), new Set()]
        const truly = new Map<DeviceId, Set<EventId>>()
        const write = (writer: number) => {
          const event = network.write(writer, {}, pick(4) === 0 ? { space: null } : {})
          stored[writer]!.add(event.id)
          const all = truly.get(event.envelope.device) ?? new Set()
          for (const id of stored[writer]!) all.add(id)
          truly.set(event.envelope.device, all)
        }
        const tell = (from: number, to: number) => {
          network.tell(from, to)
          for (const id of stored[from]!) stored[to]!.add(id)
        }
        for (let step = 0; step < 40; step++) {
          const one = pick(stored.length)
          if (pick(12) === 0 && stored.length < 5) {
            network.clone(one)
            stored.push(new Set(stored[one]))
          } else if (pick(2) === 0) write(one)
          else tell(one, pick(stored.length))
        }
        const whereabouts = known(anotherArrival(network.events, chance))
        const receiptOf = (device: DeviceId, id: EventId) => whereabouts.receipt(device, id) !== undefined
        for (const [device, had] of truly) {
          const others = network.events.filter(({ envelope }) => envelope.device !== device)
          for (const { id } of others) if (receiptOf(device, id)) expect(had.has(id), `seed ${seed}`).toBe(true)
          const lacking = others.filter(({ id, envelope }) => envelope.space !== null && !receiptOf(device, id)).length
          const said = [...whereabouts.lackingAt([device])].filter(([writer]) => writer !== device)
          expect(said.reduce((sum, [, { events }]) => sum + events, 0)).toBe(lacking)
        }
        const all = new Set(network.events.map(({ id }) => id))
        for (let from = 0; from < stored.length; from++) for (let to = 0; to < stored.length; to++) tell(from, to)
        for (let from = 0; from < stored.length; from++) for (let to = 0; to < stored.length; to++) tell(from, to)
        for (let writer = 0; writer < stored.length; writer++) write(writer)
        const after = known(anotherArrival(network.events, chance))
        for (const device of truly.keys())
          for (const { id, envelope } of network.events)
            if (all.has(id) && envelope.device !== device) expect(after.receipt(device, id), `seed ${seed}`).toBeDefined()
      }),
      { numRuns: 60 },
    )
  })
})
