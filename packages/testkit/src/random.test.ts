import { expect, test } from 'vitest'
import { mulberry32 } from './random.ts'

test('the same seed gives the same sequence for ever, another seed another one', () => {
  const draw = (seed: number) => Array.from({ length: 3 }, mulberry32(seed))
  expect(draw(1)).toEqual([0.6270739405881613, 0.002735721180215478, 0.5274470399599522])
  expect(draw(2)).not.toEqual(draw(1))
})

test('numbers fill [0, 1) evenly enough for tests', () => {
  const random = mulberry32(20240101)
  const tenths = new Uint32Array(10)
  for (let i = 0; i < 100_000; i++) tenths[Math.floor(random() * 10)]!++
  for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(400)
})
