import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareReach, type Counted } from './compare-reach.ts'
import { halfWalks } from './half-walks.ts'
import { BEYOND, openSites } from './open-sites.ts'
import { readWalkBytes, walkBytes } from './walk-bytes.ts'
import { FARTHEST, type WalkTable, walkTableOf } from './walk-table.ts'

/** Rows as the walking search gives them: near to far, equal ones by site. */
function tableOf(sites: number, rows: readonly (readonly (readonly [site: number, metres: number])[])[], limit = 5000): WalkTable {
  const sorted = rows.map((row) => row.toSorted((a, b) => a[1] - b[1] || a[0] - b[0]))
  const rowStart = new Uint32Array(rows.length + 1)
  for (const [i, row] of sorted.entries()) rowStart[i + 1] = rowStart[i]! + row.length
  const pairs = sorted.flat()
  return walkTableOf({
    rows: rows.length,
    columns: sites,
    rowStart,
    site: Int32Array.from(pairs, ([site]) => site),
    metres: Uint32Array.from(pairs, ([, metres]) => metres),
    limit,
  })
}
const anyTable = fc.integer({ min: 1, max: 8 }).chain((sites) =>
  fc.record({
    sites: fc.constant(sites),
    rows: fc.array(fc.uniqueArray(fc.tuple(fc.nat(sites - 1), fc.nat(9)), { selector: ([site]) => site }), { maxLength: 12 }),
    changes: fc.array(fc.record({ site: fc.nat(sites - 1), opens: fc.boolean() }), { maxLength: 30 }),
  }),
)

test('opening and closing one after another says the same as looking through all open sites each time', () => {
  fc.assert(
    fc.property(anyTable, ({ sites, rows, changes }) => {
      const standing = openSites(tableOf(sites, rows), [])
      const open = new Set<number>()
      for (const { site, opens } of changes) {
        if (opens) standing.open(site)
        else standing.close(site)
        if (opens) open.add(site)
        else open.delete(site)
        for (const [cell, row] of rows.entries()) {
          const [best] = row.filter(([one]) => open.has(one)).toSorted((a, b) => a[1] - b[1] || a[0] - b[0])
          expect([standing.nearest[cell], standing.metres[cell]]).toEqual(best ?? [-1, BEYOND])
        }
        for (let one = 0; one < sites; one++) expect(standing.isOpen(one)).toBe(open.has(one))
      }
      const other = openSites(tableOf(sites, rows), [0])
      other.become(open)
      expect([other.metres, other.nearest]).toEqual([standing.metres, standing.nearest])
    }),
  )
})

test('a site that is not in the table is refused, not forgotten', () => {
  const standing = openSites(tableOf(2, [[[0, 10]]]), [0])
  for (const site of [-1, 2, 0.5, Number.NaN]) expect(() => standing.close(site)).toThrow(/is not one of 0…1/)
  expect(() => openSites(tableOf(2, [[[0, 10]]]), [2])).toThrow(/site 2 is not one of 0…1/)
})

test('a table survives its own bytes, also with more sites than two bytes count', () => {
  fc.assert(
    fc.property(anyTable, fc.boolean(), ({ sites, rows }, many) => {
      const table = tableOf(many ? 70_000 : sites, rows)
      expect(readWalkBytes(walkBytes(table))).toEqual(table)
    }),
    { numRuns: 25 },
  )
})

test('bytes that are cut off, are something else, or name a site that is not there are no table', () => {
  const bytes = walkBytes(
    tableOf(3, [
      [
        [0, 10],
        [2, 30],
      ],
      [],
      [[1, 20]],
    ]),
  ) // prettier-ignore
  expect(readWalkBytes(bytes)).toBeDefined()
  for (let length = 0; length < bytes.length; length++) expect(readWalkBytes(bytes.subarray(0, length)), `${length} bytes`).toBeUndefined()
  expect(readWalkBytes(new Uint8Array([...bytes, 0]))).toBeUndefined()
  expect(readWalkBytes(bytes.with(0, 0))).toBeUndefined()
  const site = 20 + 4 * 4
  expect(readWalkBytes(bytes.with(site, 3))).toBeUndefined()
  expect(readWalkBytes(bytes.with(24, 9))).toBeUndefined()
})

test('a table that reaches farther than two bytes of metres is refused', () => {
  expect(() => tableOf(1, [[[0, 1]]], FARTHEST + 1)).toThrow(/expected at most 65534/)
})

/** Lent, north of the Waal, and two squares south of it. */
const PEOPLE: Counted = { inhabitants: [100, 50, 10], children: [20, -1, 1], elderly: [-1, -1, -1] }
const LENT = 0
const SOUTH = 1
const AREA = [LENT, SOUTH, SOUTH]

test('when the bridges close Lent loses its point and the south keeps its own, children counted beside the total', () => {
  const [lent, south] = compareReach(PEOPLE, { metres: [900, 200, 1200], reach: 1000 }, { metres: [null, 200, 1000], reach: 1000 }, AREA, 2)
  expect(lent).toEqual({
    all: { people: 100, before: 100, after: 0, lost: 100, gained: 0 },
    children: { people: 20, before: 20, after: 0, lost: 20, gained: 0 },
    elderly: null,
  })
  expect(south?.all).toEqual({ people: 60, before: 50, after: 60, lost: 0, gained: 10 })
  expect(south?.children).toEqual({ people: 1, before: 0, after: 1, lost: 0, gained: 1 })
})

test('each side is near by its own norm, exactly on it counts, and a cell in no area counts nowhere', () => {
  const [only] = compareReach(PEOPLE, { metres: [500, 500, 500], reach: 499 }, { metres: [500, 500, 500], reach: 500 }, [0, -1, 0], 1)
  expect(only?.all).toEqual({ people: 110, before: 0, after: 110, lost: 0, gained: 110 })
})

test('an area without people has nobody in it', () => {
  const nothing = { metres: [], reach: 1 }
  const [empty] = compareReach({ inhabitants: [], children: [], elderly: [] }, nothing, nothing, [], 1)
  expect(empty).toEqual({ all: { people: 0, before: 0, after: 0, lost: 0, gained: 0 }, children: null, elderly: null })
})

test('half of the people of an area walk so far or less, counted by people and not by square', () => {
  const inhabitants = [10, 1, 1, 7, 0]
  expect(halfWalks(inhabitants, [900, 100, 200, 300, 5], [0, 0, 0, 1, 2], 4)).toEqual([900, 300, null, null])
  expect(halfWalks(inhabitants, [900, 100, 200, null, 5], [0, 0, -1, 1, 9], 2)).toEqual([900, null])
  expect(halfWalks([5, 5], [100, null], [0, 0], 1)).toEqual([100])
  expect(halfWalks([5, 6], [100, null], [0, 0], 1)).toEqual([null])
})

test('what one loses another may gain: before and after differ by gained less lost, in every area', () => {
  const column = fc.array(fc.option(fc.nat(9)), { minLength: 6, maxLength: 6 })
  fc.assert(
    fc.property(column, column, fc.nat(9), fc.nat(9), (one, other, near, far) => {
      const people = { inhabitants: [5, 4, 3, 2, 1, 7], children: [1, 1, 1, -1, 0, 2], elderly: [0, 0, 0, 0, 0, 0] }
      for (const change of compareReach(people, { metres: one, reach: near }, { metres: other, reach: far }, [0, 0, 1, 1, 1, 0], 2))
        for (const served of [change.all, change.children!, change.elderly!]) {
          expect(served.after - served.before).toBe(served.gained - served.lost)
          expect(served.before).toBeLessThanOrEqual(served.people)
        }
    }),
  )
})
