import { expect, test } from 'vitest'
import { cornersAsText, cornersFromText, cornersOf, firstDrawn, outlineOf, polygonOf } from './draw-area.ts'

test('corners become a closed area from the third on, and come back as they were', () => {
  const corners = [
    [187_000, 428_000],
    [188_000, 428_000],
    [188_000, 429_000],
  ] as const
  expect(polygonOf(corners.slice(0, 2))).toBeUndefined()
  const area = polygonOf(corners)
  expect(area?.kind === 'polygon' && cornersOf(area.ring)).toEqual(corners)
  expect(cornersFromText(cornersAsText(corners))).toEqual(corners)
})

test('what is typed is corners or nothing', () => {
  expect(cornersFromText('187000, 428000; 188000 428000')).toHaveLength(2)
  for (const wrong of ['187000', '187000 428000 5', 'Nijmegen', '187000.5 428000']) expect(cornersFromText(wrong)).toBeUndefined()
})

test('a circle of 2 km round Nijmegen is drawn 4 km wide', () => {
  const lats = outlineOf(firstDrawn('circle', [187_500, 428_500])).map(([, lat]) => lat)
  expect((Math.max(...lats) - Math.min(...lats)) * 111_250).toBeCloseTo(4000, -1.5)
})
