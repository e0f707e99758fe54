import type { CrossingView } from '@weerbaar/core'
import { expect, test } from 'vitest'
import { countClosed, crossingsByWater } from './crossings-by-water.ts'

const bridge = (name: string, water: string, onFoot = true): CrossingView => ({
  name,
  kind: 'bridge',
  water,
  onFoot,
  lon: 5.86,
  lat: 51.85,
})
const CROSSINGS = [
  bridge('Waalbrug', 'Waal'),
  bridge('Spoorbrug Nijmegen', 'Waal', false),
  bridge('De Oversteek', 'Waal'),
  bridge('Dorpsbrug', 'Linge'),
  bridge('Dorpsbrug', 'Maas'),
]

test('crossings stand by water, those for walkers first', () => {
  expect(crossingsByWater(CROSSINGS).map(({ water, crossings }) => [water, crossings.map(({ name }) => name)])).toEqual([
    ['Linge', ['Dorpsbrug']],
    ['Maas', ['Dorpsbrug']],
    ['Waal', ['De Oversteek', 'Waalbrug', 'Spoorbrug Nijmegen']],
  ])
})

test('a search finds by name and by water, and leaves out waters without a hit', () => {
  expect(crossingsByWater(CROSSINGS, ' oversteek ').map(({ crossings }) => crossings.map(({ name }) => name))).toEqual([['De Oversteek']])
  expect(crossingsByWater(CROSSINGS, 'WAAL').map(({ crossings }) => crossings.length)).toEqual([3])
  expect(crossingsByWater(CROSSINGS, 'Rijn')).toEqual([])
})

test('a name over two waters says so, for closing is by name; both count as closed', () => {
  const [linge, maas, waal] = crossingsByWater(CROSSINGS)
  expect([linge, maas].map((group) => group?.crossings[0]?.shares)).toEqual([['Maas'], ['Linge']])
  expect(waal?.crossings.flatMap(({ shares }) => shares)).toEqual([])
  expect(countClosed(CROSSINGS, ['Dorpsbrug', 'Spoorbrug Nijmegen'])).toEqual({ closed: 2, all: 4 })
})
