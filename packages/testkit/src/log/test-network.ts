import { type CborValue, compareClocks, type Envelope, nextClock } from '@weerbaar/core'
import { TEST_START, type TestDevice, type TestEvent, testDevice } from './test-device.ts'

/** Some devices that write apart, hear of each other now and then, and may be cloned. Seeded: the same numbers give the same log. */
export interface TestNetwork {
  /** Everything written, in the order it was written. */
  readonly events: readonly TestEvent[]
  /** The event is written by `writer` (any whole number; counted round), naming what it newly heard of. */
  readonly write: (writer: number, payload: CborValue, changes?: Partial<Envelope>) => TestEvent
  /** `to` hears all that `from` has. */
  readonly tell: (from: number, to: number) => void
  /** One more writer, with the key, the chain and the knowledge of `writer`: a cloned disk. */
  readonly clone: (writer: number) => void
}

interface Writer {
  readonly device: TestDevice
  readonly heads: Map<string, TestEvent>
  readonly named: Set<string>
}

export function testNetwork(words: readonly string[]): TestNetwork {
  const writers: Writer[] = words.map((word) => ({ device: testDevice(word), heads: new Map(), named: new Set() }))
  const events: TestEvent[] = []
  const at = (number: number): Writer => {
    const writer = writers[number % writers.length]
    if (writer === undefined) throw new RangeError(`writer ${number}, expected zero or more and at least one writer`)
    return writer
  }
  return {
    events,
    write(number, payload, changes) {
      const { device, heads, named } = at(number)
      const news = [...heads.values()].filter(({ id, envelope }) => envelope.device !== device.device && !named.has(id))
      const known = [...heads.values()]
        .map(({ envelope }) => envelope.clock)
        .toSorted(compareClocks)
        .at(-1)
      const clock = nextClock(known, TEST_START + events.length * 1000)
      const event = device.write(payload, { seen: news.map(({ seen }) => seen), clock, ...changes })
      for (const { id } of news) named.add(id)
      heads.delete(event.envelope.prev ?? '')
      heads.set(event.id, event)
      events.push(event)
      return event
    },
    tell(from, to) {
      const listener = at(to)
      for (const [id, head] of at(from).heads) listener.heads.set(id, head)
    },
    clone(number) {
      const { device, heads, named } = at(number)
      writers.push({ device: device.clone(), heads: new Map(heads), named: new Set(named) })
    },
  }
}

/** Another order in which the events may arrive: each after the one before it on its chain, else anyhow. */
export function anotherArrival(events: readonly TestEvent[], random: () => number): readonly TestEvent[] {
  const left = [...events]
  const placed = new Set<string>()
  const order: TestEvent[] = []
  while (left.length > 0) {
    const ready = left.filter(({ envelope: { prev } }) => prev === null || placed.has(prev))
    const next = ready[Math.floor(random() * ready.length)]
    if (next === undefined) throw new RangeError('an event follows one that is not among them')
    left.splice(left.indexOf(next), 1)
    placed.add(next.id)
    order.push(next)
  }
  return order
}
