import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeGeometry, encodeGeometry, type Geometry } from './geometry-blob.ts'

const position = fc.tuple(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.double({ noNaN: true, noDefaultInfinity: true }))
const line = fc.array(position, { maxLength: 6 })
const polygon = fc.array(line, { maxLength: 3 })
const geometry: fc.Arbitrary<Geometry> = fc.oneof(
  position.map((coordinates): Geometry => ({ type: 'POINT', coordinates })),
  line.map((coordinates): Geometry => ({ type: 'LINESTRING', coordinates })),
  polygon.map((coordinates): Geometry => ({ type: 'POLYGON', coordinates })),
  fc.array(polygon, { maxLength: 3 }).map((coordinates): Geometry => ({ type: 'MULTIPOLYGON', coordinates })),
)

test('every geometry comes back bit for bit', () => {
  fc.assert(
    fc.property(geometry, (shape) => {
      expect(decodeGeometry(encodeGeometry(shape, 28992))).toEqual(shape)
    }),
    { seed: 12128, numRuns: 500 },
  )
})

test('cut anywhere, or with a byte changed anywhere, it is another geometry or none, never a throw', () => {
  fc.assert(
    fc.property(geometry, fc.nat(), fc.integer({ min: 0, max: 255 }), (shape, where, byte) => {
      const blob = encodeGeometry(shape, 28992)
      expect(decodeGeometry(blob.subarray(0, where % blob.length))).toBeUndefined()
      blob[where % blob.length] = byte
      expect(() => decodeGeometry(blob)).not.toThrow()
    }),
    { seed: 12129, numRuns: 500 },
  )
})

test('the header of a point on Amersfoort is what the standard says', () => {
  const blob = encodeGeometry({ type: 'POINT', coordinates: [155_000, 463_000] }, 28992)
  expect(Buffer.from(blob).toString('hex')).toBe('4750000140710000010100000000000000c0eb02410000000060421c41')
})
