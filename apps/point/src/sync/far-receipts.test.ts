import { CausalIndex, exchangeDraft, type ExchangeEvent, Whereabouts } from '@weerbaar/core'
import { storedAs, type TestDevice, testDevice, type TestEvent } from '@weerbaar/testkit'
import { expect, test } from 'vitest'
import { farReceipts } from './far-receipts.ts'

function say(device: TestDevice, event: ExchangeEvent, recordedAt: number): TestEvent {
  const { type, version, payload } = exchangeDraft(event)
  return device.write(payload, { type, version, space: null, happenedAt: null, recordedAt })
}
const named = (device: TestDevice, level: 'municipality' | 'region') =>
  say(device, { type: 'DeviceNamed', level, name: level, recipient: null }, 1000)

test('the municipality has what its own signed receipt says, by the way it says; the region is not named before its own', () => {
  const [tablet, municipality, region] = [testDevice('tablet'), testDevice('gemeente'), testDevice('regio')]
  const own = [1, 2, 3].map((i) => tablet.write({ i }))
  const places = new Whereabouts(new CausalIndex())
  const add = (...events: readonly TestEvent[]) => {
    for (const event of events) places.add(storedAs(event, 1))
  }
  const of = () =>
    farReceipts(
      places,
      own.map(({ id, envelope }) => ({ id, read: envelope })),
    )
  add(...own, named(municipality, 'municipality'), named(region, 'region'))
  expect(of()).toEqual({})
  add(say(municipality, { type: 'EventsReceived', way: 'courier', from: null, upTo: [own[1]!.seen] }, 5000))
  expect(of()).toEqual({ municipality: { seq: 1, at: 5000, way: 'courier' } })
  add(say(region, { type: 'EventsReceived', way: 'network', from: municipality.device, upTo: [own[2]!.seen] }, 9000))
  expect(of().region).toEqual({ seq: 2, at: 9000, way: 'network' })
})
