import { expect, test } from 'vitest'
import { savedStatus } from './status.ts'

const hub = (seq: number) => ({ hub: { seq, at: 1000 } })
const municipality = (seq: number) => ({ municipality: { seq, at: 2000, way: 'courier' as const } })
const region = (seq: number) => ({ region: { seq, at: 3000, way: 'network' as const } })

test('a tablet on which nothing was written claims nothing', () => {
  expect(savedStatus([], hub(4))).toEqual({ all: { place: 'nothing' }, parts: [] })
})

test('twelve taps that no laptop has are twelve entries on this tablet only', () => {
  const written = Array.from({ length: 12 }, (_, i) => i + 1)
  expect(savedStatus(written, {}).all).toEqual({ place: 'tablet', waiting: 12 })
  expect(savedStatus(written, hub(9))).toEqual({ all: { place: 'tablet', waiting: 3 }, parts: [{ place: 'laptop', at: 1000 }] })
})

test('the furthest level that has the last entry is named, with its way; a level that misses one is a part', () => {
  const written = [1, 2, 3]
  expect(savedStatus(written, hub(3)).all).toEqual({ place: 'laptop', at: 1000 })
  expect(savedStatus(written, { ...hub(3), ...municipality(3) }).all).toEqual({ place: 'municipality', at: 2000, way: 'courier' })
  expect(savedStatus(written, { ...hub(3), ...municipality(3), ...region(2) })).toEqual({
    all: { place: 'municipality', at: 2000, way: 'courier' },
    parts: [
      { place: 'laptop', at: 1000 },
      { place: 'region', at: 3000, way: 'network' },
    ],
  })
})

test('after the laptop was replaced the entries that only a courier took away are said to be with the municipality, never on the new laptop', () => {
  expect(savedStatus([1, 2], municipality(2)).all).toEqual({ place: 'municipality', at: 2000, way: 'courier' })
  expect(savedStatus([1, 2, 3], municipality(2)).all).toEqual({ place: 'tablet', waiting: 1 })
})
