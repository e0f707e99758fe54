import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contentHash, sameContent } from './content-hash.ts'
import { createTableHash, TABLE_CHUNK, tableHash } from './table-hash.ts'

const sha256 = (bytes: Uint8Array): Uint8Array => new Uint8Array(createHash('sha256').update(bytes).digest())

test('the name of known content has not changed', () => {
  expect(contentHash({ municipality: 'GM0268@2024', inhabitants: 189_000, share: 0.5, gap: null }, sha256)).toBe(
    '7135ebaea41eb84c49d42364cf8760d6f9118e690e44959232af7600f74c84ed',
  )
  expect(
    tableHash(
      ['cell', 'people'],
      [
        ['E1880N4280', 12],
        ['E1881N4280', 3],
      ],
      sha256,
    ),
  ).toBe('d3f08d17cea7012adb3d6bb7eff23ecaeadc752d8c30173631a28d5ffea854e0')
})

test('keys in another order, typed arrays, absent properties and −0 name the same content', () => {
  const plain = contentHash({ x: [1, 2], y: 0 }, sha256)
  expect(contentHash({ y: -0, x: new Int32Array([1, 2]), z: undefined }, sha256)).toBe(plain)
  expect(contentHash({ y: new Uint8Array([0])[0], x: new Uint8Array([1, 2]) }, sha256)).toBe(plain)
  expect(sameContent({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(true)
})

test('unknown, zero, empty and absent are four different contents', () => {
  const names = [{ a: null }, { a: 0 }, { a: '' }, {}].map((value) => contentHash(value, sha256))
  expect(new Set(names).size).toBe(4)
})

test('NaN, dates and functions cannot be named', () => {
  expect(() => contentHash([Number.NaN], sha256)).toThrow(RangeError)
  for (const value of [new Date(0), () => 1, new Map(), new DataView(new ArrayBuffer(1))])
    expect(() => contentHash({ value }, sha256)).toThrow(TypeError)
})

test('a table has one name however its rows came in, and another for any row changed, moved, or left out', () => {
  const rows = Array.from({ length: TABLE_CHUNK + 3 }, (_, i) => [i, i % 7])
  const whole = tableHash(['cell', 'people'], rows, sha256)
  const hash = createTableHash(['cell', 'people'], sha256)
  for (const [i, row] of rows.entries()) {
    hash.add(row)
    if (i % 1000 === 0) hash.value() // asking in between changes nothing
  }
  expect(hash.value()).toBe(whole)
  fc.assert(
    fc.property(fc.nat(rows.length - 2), (i) => {
      const swapped = rows.toSpliced(i, 2, rows[i + 1]!, rows[i]!)
      expect(tableHash(['cell', 'people'], swapped, sha256)).not.toBe(whole)
      expect(tableHash(['cell', 'people'], rows.toSpliced(i, 1), sha256)).not.toBe(whole)
    }),
    { numRuns: 5 },
  )
  expect(tableHash(['cell', 'inhabitants'], rows, sha256)).not.toBe(whole)
})

test('a full chunk, one row less and one row more have three names', () => {
  const rows = (count: number) => Array.from({ length: count }, () => [0])
  const names = [TABLE_CHUNK - 1, TABLE_CHUNK, TABLE_CHUNK + 1].map((count) => tableHash(['a'], rows(count), sha256))
  expect(new Set(names).size).toBe(3)
  expect(() => tableHash(['a', 'b'], [[1]], sha256)).toThrow(RangeError)
})
