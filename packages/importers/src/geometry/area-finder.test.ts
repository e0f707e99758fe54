import type { MultiPolygon, Position } from '@weerbaar/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { areaFinder } from './area-finder.ts'
import { areaContains } from './ring.ts'

const corner = fc.integer({ min: -7_000, max: 300_000 })
const triangle = fc.tuple(corner, corner, fc.integer({ min: 1, max: 4_000 }), fc.integer({ min: 1, max: 4_000 })).map(
  ([x, y, w, h]): MultiPolygon => [
    [
      [
        [x, y],
        [x + w, y],
        [x, y + h],
        [x, y],
      ],
    ],
  ],
)

test('the area found is the first that holds the point, as a look at every area says', () => {
  fc.assert(
    fc.property(
      fc.array(fc.option(triangle, { nil: undefined }), { maxLength: 12 }),
      fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
      (areas, chance) => {
        const find = areaFinder(areas)
        for (const area of areas) {
          const [x, y] = area?.[0]?.[0]?.[0] ?? [0, 0]
          const at: Position = [x + 4_000 * chance.next().value!, y + 4_000 * chance.next().value!]
          expect(find(at)).toBe(areas.findIndex((each) => each !== undefined && areaContains(each, at)))
        }
      },
    ),
    { seed: 500, numRuns: 300 },
  )
})
