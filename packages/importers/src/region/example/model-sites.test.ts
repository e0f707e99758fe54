import type { MunicipalityId } from '@weerbaar/core'
import { expect, test } from 'vitest'
import { modelSites } from './model-sites.ts'

const TIEL = 'GM0281@2024' as MunicipalityId // written out as the parser would make it
const cell = (x: number, y: number, inhabitants: number) =>
  ({ x, y, inhabitants, children: 0, elderly: 0, households: 1, municipality: 0, neighbourhood: -1, dwelling: 0 }) as const

test('two towns far apart each get sites in proportion, the first beside the place, and no site stands outside an inhabited square', () => {
  const town = (x: number, people: number) =>
    Array.from({ length: 100 }, (_, i) => cell(x + 100 * (i % 10), 100 * Math.floor(i / 10), people))
  const cells = [...town(0, 90), ...town(20_000, 45)]
  const place = { name: 'Tiel', at: [500, 500] as const, municipality: 0, inhabitants: 9_000 }
  const sites = modelSites([{ id: TIEL, name: 'Tiel', inhabitants: 13_500 }], cells, [place])
  expect(sites).toHaveLength(10)
  expect(sites.map(({ id }) => id)).toEqual(Array.from({ length: 10 }, (_, i) => `model:GM0281-${i + 1}`))
  expect(Math.hypot(sites[0]!.at[0] - 500, sites[0]!.at[1] - 500)).toBeLessThan(150)
  const east = sites.filter(({ at }) => at[0] > 10_000).length
  expect(east).toBeGreaterThanOrEqual(2)
  expect(east).toBeLessThanOrEqual(5)
  const squares = new Set(cells.map(({ x, y }) => `${x} ${y}`))
  for (const { at } of sites) expect(squares.has(`${at[0] - (at[0] % 100)} ${at[1] - (at[1] % 100)}`)).toBe(true)
})
