import { anotherArrival, mulberry32, type TestEvent, testDevice, testNetwork } from '@weerbaar/testkit'
import { expect, test } from 'vitest'
import { CausalIndex } from './causal-index.ts'

/** Slow and obvious: everything `later` can reach by its chain and by what it and its chain named. */
function knewSlowly(later: TestEvent, earlier: TestEvent, byId: ReadonlyMap<string, TestEvent>): boolean {
  for (let own: TestEvent | undefined = later; own !== undefined; own = byId.get(own.envelope.prev ?? ''))
    for (const head of [...(own === later ? [] : [own.id]), ...own.envelope.seen.map(({ event }) => event)])
      for (let at = byId.get(head); at !== undefined; at = byId.get(at.envelope.prev ?? '')) if (at.id === earlier.id) return true
  return false
}

function randomLog(seed: number, forks: boolean): readonly TestEvent[] {
  const random = mulberry32(seed)
  const pick = () => Math.floor(random() * 1000)
  const network = testNetwork(['a', 'b', 'c', 'd'])
  for (let i = 0; i < 60; i++) {
    const writer = pick()
    if (forks && random() < 0.04) network.clone(writer)
    if (random() < 0.5) network.tell(pick(), writer)
    network.write(writer, { i })
  }
  return network.events
}

test('a device knows its own past, and of others what it named, and nothing later', () => {
  const punt = testDevice('punt')
  const hub = testDevice('hub')
  const [p0, p1] = [punt.write({}), punt.write({})]
  const h0 = hub.write({}, { seen: [p0.seen] })
  const h1 = hub.write({})
  const p2 = punt.write({}, { seen: [h1.seen] })
  const index = new CausalIndex()
  for (const { facts } of [p0, p1, h0, h1, p2]) index.add(facts)
  const knew = (a: TestEvent, b: TestEvent) => index.knew(a.facts, b.facts)
  expect([knew(p1, p0), knew(p0, p1), knew(p1, p1)]).toEqual([true, false, false])
  expect([knew(h0, p0), knew(h1, p0), knew(h1, p1)]).toEqual([true, true, false])
  expect([knew(p2, h0), knew(p2, h1), knew(p1, h0)]).toEqual([true, true, false])
})

test('of a forked device, who had seen one branch did not know the other', () => {
  const stick = testDevice('stick')
  const start = stick.write({})
  const twin = stick.clone()
  const left = stick.write({ left: 1 })
  const left2 = stick.write({ left: 2 })
  const right = twin.write({ right: 1 })
  const hub = testDevice('hub').write({}, { seen: [left2.seen] })
  const index = new CausalIndex()
  for (const { facts } of [start, left, left2, right, hub]) index.add(facts)
  expect([start, left, left2, right].map(({ facts }) => index.knew(hub.facts, facts))).toEqual([true, true, true, false])
  expect(index.knew(right.facts, left.facts)).toBe(false)
  expect(index.knew(right.facts, start.facts)).toBe(true)
  expect(index.isForked(stick.device)).toBe(true)
  expect(index.isForked(hub.envelope.device)).toBe(false)
})

test.each([
  ['devices that keep to their chain', false],
  ['devices that are cloned now and then', true],
])('agrees with the slow and obvious search, in any order of arrival: %s', (_, forks) => {
  for (let seed = 1; seed <= 8; seed++) {
    const events = randomLog(seed, forks)
    const byId = new Map(events.map((event) => [event.id as string, event]))
    const index = new CausalIndex()
    for (const { facts } of anotherArrival(events, mulberry32(seed + 1000))) index.add(facts)
    const wrong = events.flatMap((later) =>
      events
        .filter((earlier) => index.knew(later.facts, earlier.facts) !== knewSlowly(later, earlier, byId))
        .map((earlier) => `${later.id.slice(0, 6)} knew ${earlier.id.slice(0, 6)}`),
    )
    expect(wrong, `seed ${seed}`).toEqual([])
  }
})
