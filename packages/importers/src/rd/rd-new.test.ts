import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lonLatFromRd, rdFromLonLat } from './rd-new.ts'

/** Control points of the RDNAPTRANS self-validation set, ETRS89 degrees and RD metres. */
const WITHIN_A_DECIMETRE = [
  { name: 'Amersfoort', lon: 5.387203657, lat: 52.155172897, x: 155_000, y: 463_000 },
  { name: 'Texel', lon: 4.824761912, lat: 53.160753042, x: 117_380.12, y: 575_040.34 },
  { name: 'Noord-Groningen', lon: 6.776726674, lat: 53.41948205, x: 247_380.56, y: 604_580.78 },
  { name: 'Maasvlakte', lon: 4.072887101, lat: 51.947393898, x: 64_640.89, y: 440_700.0101 },
]
/** The far corners, where the correction grid that we do not carry is at its largest. */
const WITHIN_TWO_DECIMETRES = [
  { name: 'Zeeuws-Vlaanderen', lon: 3.397588595, lat: 51.368607152, x: 16_460.91, y: 377_380.23 },
  { name: 'Zuid-Limburg', lon: 5.773795548, lat: 50.792584916, x: 182_260.45, y: 311_480.67 },
]

test.each(WITHIN_A_DECIMETRE)('$name lies within 0.1 m of its published RD coordinates', ({ lon, lat, x, y }) => {
  const [ourX, ourY] = rdFromLonLat([lon, lat])
  expect(Math.hypot(ourX - x, ourY - y)).toBeLessThan(0.1)
})

test.each(WITHIN_TWO_DECIMETRES)('$name, where the missing correction grid is worst, lies within 0.2 m', ({ lon, lat, x, y }) => {
  const [ourX, ourY] = rdFromLonLat([lon, lat])
  expect(Math.hypot(ourX - x, ourY - y)).toBeLessThan(0.2)
})

test('there and back again ends within a millimetre, all over the country', () => {
  fc.assert(
    fc.property(fc.double({ min: 10_000, max: 280_000, noNaN: true }), fc.double({ min: 305_000, max: 620_000, noNaN: true }), (x, y) => {
      const [backX, backY] = rdFromLonLat(lonLatFromRd([x, y]))
      expect(Math.hypot(backX - x, backY - y)).toBeLessThan(1e-3)
    }),
    { seed: 28992, numRuns: 200 },
  )
})
