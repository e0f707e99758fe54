import { DWELLING_CLASSES, type MunicipalityId, type NeighbourhoodId, UNKNOWN } from '@weerbaar/core'
import { expect, test } from 'vitest'
import { cellsOfSquares } from './cells-of-squares.ts'

const block = (x: number, y: number) =>
  [
    [
      [
        [x, y],
        [x + 1_000, y],
        [x + 1_000, y + 1_000],
        [x, y + 1_000],
        [x, y],
      ],
    ],
  ] as const
const WEST = 'GM9001@2024' as MunicipalityId // written out as the parser would make it
const EAST = 'GM9002@2024' as MunicipalityId // likewise
const municipalities = [
  { id: WEST, name: 'West', inhabitants: 10, border: block(0, 0) },
  { id: EAST, name: 'Oost', inhabitants: 10, border: block(1_000, 0) },
]
const parts = {
  neighbourhoods: [
    { id: 'BU90010001@2024' as NeighbourhoodId, name: 'Kom', municipality: WEST, inhabitants: 5, border: block(0, 0) }, // likewise
    { id: 'BU90020001@2024' as NeighbourhoodId, name: 'Zonder grens', municipality: EAST, inhabitants: 5 }, // likewise
  ],
  builtForm: new Map([['BU90020001@2024', { houses: 0.2 }]]),
}
const square = (x: number, y: number, more: { neighbourhood?: string; inhabitants?: number } = {}) => ({
  line: 2,
  x,
  y,
  inhabitants: 5,
  children: UNKNOWN,
  elderly: UNKNOWN,
  households: UNKNOWN,
  ...more,
})

test('a square goes where its code says, also across a border on the map', () => {
  const { cells } = cellsOfSquares([square(500, 500, { neighbourhood: 'BU90020001' })], municipalities, parts, 2024, 'x.csv')
  expect([cells.municipality[0], cells.neighbourhood[0]]).toEqual([1, 1])
})

test('without a code, or with one we do not know, it goes where its middle lies', () => {
  const squares = [square(500, 500), square(1_500, 500, { neighbourhood: 'BU90990001' })]
  const { cells } = cellsOfSquares(squares, municipalities, parts, 2024, 'x.csv')
  expect([...cells.municipality]).toEqual([0, 1])
  expect([...cells.neighbourhood]).toEqual([0, UNKNOWN])
})

test('a square of no municipality is left out and named by its line', () => {
  const { cells, issues } = cellsOfSquares([square(5_000, 500)], municipalities, parts, 2024, 'x.csv')
  expect(cells.count).toBe(0)
  expect(issues).toMatchObject([{ code: 'outside-region', source: 'x.csv', row: 2 }])
})

test('flats where few homes are houses, loose houses where few people live, rows else', () => {
  const squares = [
    square(0, 0, { neighbourhood: 'BU90020001' }),
    square(100, 0, { neighbourhood: 'BU90010001' }),
    square(200, 0, { inhabitants: 40 }),
  ]
  const { cells } = cellsOfSquares(squares, municipalities, parts, 2024, 'x.csv')
  expect(Array.from(cells.dwelling, (kind) => DWELLING_CLASSES[kind])).toEqual(['apartment', 'detached', 'terraced'])
})
