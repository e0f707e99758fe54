import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { SITING_FORMATS, type SitingFormat, type SitingOverrides } from './data.ts'
import { parseSitingProblem } from './parse.ts'

const page = readFileSync(new URL('../../../../docs/formats/siting-problem.md', import.meta.url), 'utf8')
const example = /```json\n([\s\S]*?)```/.exec(page)?.[1] ?? ''

/** The example of the page with members changed. */
const changed = (change: object): string => JSON.stringify({ ...JSON.parse(example), ...change })

test('the example of the documented format is read as the page says', () => {
  const { data, issues } = parseSitingProblem(example, 'weerbaar')
  expect(issues).toEqual([])
  expect(data).toMatchObject({
    objective: { kind: 'p-median', outOfReach: 3000 },
    rows: 3,
    columns: 3,
    points: 2,
    fixed: [0],
    forbidden: [2],
  })
  expect(data && [...data.weight]).toEqual([120, 80, 45])
  expect(data && [...data.group]).toEqual([0, 0, 1])
  expect(data && [...data.minimum]).toEqual([1, 0])
  expect(data && [...data.pairs.cost]).toEqual([0, 500, 500, 0, 1300, 1200])
})

test('edges become shortest paths, and the last of two equal edges counts', () => {
  const { data } = parseSitingProblem('3 4 1\n1 2 10\n2 3 10\n1 3 50\n2 1 4\n', 'orlib-pmed')
  expect(data && [...data.pairs.cost]).toEqual([0, 4, 14, 4, 0, 10, 14, 10, 0])
  expect(data).toMatchObject({ points: 1, objective: { kind: 'p-median', outOfReach: 14 } })
})

test('a matrix is read past its comment', () => {
  const { data } = parseSitingProblem('# made by hand\n2 2 1\nMATRIX\n0 7\n7 0\n', 'orlib-pmed')
  expect(data && [...data.pairs.cost]).toEqual([0, 7, 7, 0])
})

test('capacitated: Euclid is floored, the cost counts once a row', () => {
  const { data } = parseSitingProblem('1 99\n2 1 10\n1 0 0 3\n2 1 1 4\n', 'orlib-pmedcap')
  expect(data).toMatchObject({ objective: { kind: 'capacitated-p-median', weighted: false }, points: 1 })
  expect(data && [...data.pairs.cost]).toEqual([0, 1, 1, 0])
  expect(data?.capacity && [...data.capacity]).toEqual([10, 10])
})

const tsp = 'NAME : two\nEDGE_WEIGHT_TYPE : EUC_2D\nDIMENSION : 2\nNODE_COORD_SECTION\n1 0 0\n2 3e0 4.9\nEOF\n'
test('TSPLIB names no number of points: the caller does', () => {
  expect(parseSitingProblem(tsp, 'tsplib', { points: 1 }).data?.pairs.cost).toEqual(Float64Array.of(0, 5, 5, 0))
  expect(parseSitingProblem(tsp, 'tsplib')).toEqual({ issues: [{ code: 'value-missing', severity: 'error', field: 'points', params: {} }] })
})

test('the caller’s reach keeps only the pairs within it, and sets what a row out of reach counts', () => {
  const { data } = parseSitingProblem(tsp, 'tsplib', { points: 1, reach: 2 })
  expect(data?.pairs.cost).toEqual(Float64Array.of(0, 0))
  expect(data?.objective).toEqual({ kind: 'p-median', outOfReach: 4 })
  expect(parseSitingProblem(tsp, 'tsplib', { points: 1, reach: 2, objective: 'max-cover' }).data?.objective).toEqual({
    kind: 'max-cover',
    reach: 2,
  })
})

test('a place inside its municipality, a maximum and what opening costs are read as they stand', () => {
  const text = changed({
    groups: [
      { name: 'West Maas en Waal', maximum: 2 },
      { name: 'Druten', minimum: 1, within: 'West Maas en Waal' },
    ],
    sites: [
      { id: 'a', group: 'Druten', opening: 40 },
      { id: 'b', group: 'West Maas en Waal' },
    ],
    pairs: [[0, 0, 5]],
    outOfReach: 9000,
    p: 1,
  })
  const { data, issues } = parseSitingProblem(text, 'weerbaar')
  expect(issues).toEqual([])
  expect([data?.group, data?.parent, data?.minimum]).toEqual([Int32Array.of(1, 0), Int32Array.of(-1, 0), Int32Array.of(0, 1)])
  expect([data?.maximum, data?.opening]).toEqual([Float64Array.of(2, Infinity), Float64Array.of(40, 0)])
})

test('the fewest sites need no number, and a site that stands already is told apart from one that must open', () => {
  const text = changed({
    objective: 'fewest-sites',
    p: undefined,
    share: 0.9,
    sites: [{ id: 'a', existing: true }, { id: 'b' }],
    groups: [],
    pairs: [],
  })
  const { data, issues } = parseSitingProblem(text, 'weerbaar')
  expect(issues).toEqual([])
  expect(data).toMatchObject({ objective: { kind: 'fewest-sites', reach: 1500, share: 0.9 }, points: 2, existing: [0], fixed: [] })
  const scenarios = [{ name: 'nacht', weights: [1, 2, 3], share: 2 }, { weights: [3, 2, 1] }]
  expect(parseSitingProblem(changed({ objective: 'backup-cover', scenarios }), 'weerbaar').data).toMatchObject({
    objective: { kind: 'backup-cover', reach: 1500, once: 0.5 },
    scenarios: { weights: [Float64Array.of(1, 2, 3), Float64Array.of(3, 2, 1)], shares: Float64Array.of(2, 1), judge: 'mean' },
  })
  const paid = parseSitingProblem(
    changed({ budget: 90, p: undefined, sites: [{ id: 'a', opening: 40 }, { id: 'b' }], groups: [], pairs: [], outOfReach: 9 }),
    'weerbaar',
  )
  expect(paid.data).toMatchObject({ budget: 90, points: 2, opening: Float64Array.of(40, 0) })
  const held = {
    sites: [
      { id: 'a', capacity: 90 },
      { id: 'b', capacity: 80 },
    ],
    groups: [],
    pairs: [],
    outOfReach: 9,
    split: true,
  }
  expect(parseSitingProblem(changed({ ...held, objective: 'capacitated-p-median' }), 'weerbaar').data?.objective).toEqual({
    kind: 'capacitated-p-median',
    demand: Float64Array.of(120, 80, 45),
    weighted: true,
    split: true,
    outOfReach: 9,
  })
  expect(parseSitingProblem(changed({ ...held, objective: 'capacitated-cover' }), 'weerbaar').data?.objective).toMatchObject({
    split: true,
  })
  const grown = parseSitingProblem(changed({ p: undefined, stages: [{ name: '2027', p: 1, share: 3 }, { p: 2 }] }), 'weerbaar')
  expect(grown.data).toMatchObject({
    points: 2,
    stages: [
      { points: 1, share: 3 },
      { points: 2, share: 1 },
    ],
  })
  const second = { objective: 'max-cover', p: 1, reach: 400, forbidden: ['sporthal'], saving: 25 }
  expect(parseSitingProblem(changed({ second }), 'weerbaar').data?.second).toMatchObject({
    saving: 25,
    problem: { objective: { kind: 'max-cover', reach: 400 }, points: 1, forbidden: [2, 1], pairs: { cost: Float64Array.of(0, 0) } },
  })
  expect(parseSitingProblem(changed({ objective: 'p-centre' }), 'weerbaar').data?.objective).toEqual({ kind: 'p-centre' })
})

const city = 'NAME : C\nDIMENSION : 2\nNODE_COORD_SECTION\t\n51.84 5.85\n51.85 5.85\nDEMAND_SECTION\n10\n20\nEOF\n'
test('a city is measured along the great circle: a hundredth of a degree is 1,113 m', () => {
  const { data } = parseSitingProblem(city, 'cities', { points: 1, reach: 1200 })
  expect(data?.pairs.cost.map(Math.round)).toEqual(Float64Array.of(0, 1113, 1113, 0))
  expect(data && [...data.weight]).toEqual([10, 20])
})

test.each<[string, string, SitingFormat, SitingOverrides, object]>([
  ['nothing at all', '', 'orlib-pmed', {}, { code: 'file-truncated', row: 1 }],
  ['text that is not JSON', '{"format":', 'weerbaar', {}, { code: 'json-invalid' }],
  ['another kind of JSON', '{"format":"geojson"}', 'weerbaar', {}, { code: 'file-not-recognised', field: 'format' }],
  ['a newer version', changed({ version: 2 }), 'weerbaar', {}, { code: 'version-too-new', field: 'version' }],
  ['a misspelt member', changed({ reech: 3 }), 'weerbaar', {}, { code: 'option-unknown', field: 'reech' }],
  [
    'a weight that is not a number',
    changed({ weights: [1, 'NaN', 3] }),
    'weerbaar',
    {},
    { code: 'value-not-a-number', field: 'weights.1' },
  ],
  ['a negative weight', changed({ weights: [1, -2, 3] }), 'weerbaar', {}, { code: 'value-negative', field: 'weights.1' }],
  ['an unknown objective', changed({ objective: 'best' }), 'weerbaar', {}, { code: 'value-not-allowed', field: 'objective' }],
  ['more points than sites', changed({ p: 3 }), 'weerbaar', {}, { code: 'points-exceed-sites', params: { points: 3 } }],
  [
    'a minimum above its maximum',
    changed({ groups: [{ name: 'Tiel', minimum: 2, maximum: 1 }] }),
    'weerbaar',
    {},
    { code: 'minimum-above-maximum', field: 'groups[0].minimum' },
  ],
  [
    'a group inside one that comes after it',
    changed({ groups: [{ name: 'Druten', within: 'Tiel' }, { name: 'Tiel' }] }),
    'weerbaar',
    {},
    { code: 'reference-unknown', field: 'groups[0].within' },
  ],
  [
    'a group that is not listed',
    changed({ groups: [{ name: 'Tiel' }] }),
    'weerbaar',
    {},
    { code: 'reference-unknown', field: 'sites[0].group' },
  ],
  ['a pair of an unknown site', changed({ pairs: [[0, 9, 5]] }), 'weerbaar', {}, { code: 'value-out-of-range', field: 'pairs[0][1]' }],
  [
    'a pair given twice',
    changed({
      pairs: [
        [0, 1, 5],
        [0, 1, 6],
      ],
    }),
    'weerbaar',
    {},
    { code: 'id-duplicate', field: 'pairs[1]' },
  ],
  [
    'a matrix not symmetric where promised',
    changed({
      pairs: undefined,
      symmetric: true,
      matrix: [
        [0, 1, 2],
        [1, 0, 3],
        [9, 3, 0],
      ],
    }),
    'weerbaar',
    {},
    { code: 'not-symmetric', field: 'matrix[2][0]' },
  ],
  [
    'capacity short of demand',
    '1 99\n2 1 5\n1 0 0 3\n2 1 1 4\n',
    'orlib-pmedcap',
    {},
    { code: 'capacity-short', params: { demand: 7, capacity: 5 } },
  ],
  [
    'capacity asked for and not given',
    tsp,
    'tsplib',
    { points: 1, objective: 'capacitated-p-median' },
    { code: 'value-missing', field: 'capacity' },
  ],
  ['an edge to an unknown node', '2 1 1\n1 3 5\n', 'orlib-pmed', {}, { code: 'value-out-of-range', row: 2, field: 'j' }],
  ['a negative road', '2 1 1\n1 2 -5\n', 'orlib-pmed', {}, { code: 'value-negative', row: 2, field: 'cost' }],
  ['a word for a number', '2 1 1\n1 2 far\n', 'orlib-pmed', {}, { code: 'value-not-a-number', row: 2, field: 'cost' }],
  ['a file cut short', '2 1 1\n1 2\n', 'orlib-pmed', {}, { code: 'file-truncated', row: 2, field: 'cost' }],
  ['more than the header says', '2 1 1\n1 2 5\n1 2 6\n', 'orlib-pmed', {}, { code: 'more-follows', row: 3 }],
  ['nodes that no road joins', '3 1 1\n1 2 5\n', 'orlib-pmed', {}, { code: 'not-connected', params: { from: 1, to: 3 } }],
  ['a matrix that differs across', '2 2 1\nMATRIX\n0 7\n8 0\n', 'orlib-pmed', {}, { code: 'not-symmetric', row: 4 }],
  ['a billion pairs', '31623 0 1\n', 'orlib-pmed', {}, { code: 'value-out-of-range', field: 'pairs', params: { value: 31623 ** 2 } }],
  [
    'a billion pairs in a list of places',
    tsp.replace('DIMENSION : 2', 'DIMENSION : 40000'),
    'tsplib',
    { points: 1 },
    { code: 'value-out-of-range', field: 'pairs' },
  ],
  [
    'places on a globe as if flat',
    tsp.replace('EUC_2D', 'GEO'),
    'tsplib',
    { points: 1 },
    { code: 'value-not-allowed', field: 'EDGE_WEIGHT_TYPE' },
  ],
  ['a city without a reach', city, 'cities', { points: 1 }, { code: 'value-missing', field: 'reach' }],
  [
    'a share above everyone',
    changed({ objective: 'fewest-sites', share: 1.2 }),
    'weerbaar',
    {},
    { code: 'value-out-of-range', field: 'share' },
  ],
  [
    'a site that stands already and must not',
    changed({ sites: [{ id: 'a', existing: true, forbidden: true }], pairs: [] }),
    'weerbaar',
    {},
    { code: 'value-not-allowed', field: 'sites[0].forbidden' },
  ],
  [
    'a second site worth more than the first',
    changed({ objective: 'backup-cover', once: 0.4 }),
    'weerbaar',
    {},
    { code: 'value-out-of-range', field: 'once' },
  ],
  [
    'a scenario with a weight short',
    changed({ scenarios: [{ weights: [1, 2] }] }),
    'weerbaar',
    {},
    { code: 'value-out-of-range', field: 'scenarios[0].weights' },
  ],
  [
    'a scenario with a negative weight',
    changed({ scenarios: [{ weights: [1, 2, -3] }] }),
    'weerbaar',
    {},
    { code: 'value-negative', field: 'scenarios[0].weights.2' },
  ],
  [
    'the worst of scenarios where a centre is asked for',
    changed({ objective: 'p-centre', judge: 'worst', scenarios: [{ weights: [1, 2, 3] }] }),
    'weerbaar',
    {},
    { code: 'value-not-allowed', field: 'judge' },
  ],
  ['a budget for sites without a price', changed({ budget: 5 }), 'weerbaar', {}, { code: 'value-missing', field: 'sites[].opening' }],
  ['a budget below zero', changed({ budget: -5 }), 'weerbaar', {}, { code: 'value-negative', field: 'budget' }],
  [
    'a point with weight and no demand where people are split',
    changed({
      objective: 'capacitated-cover',
      points: [{ id: 'a', weight: 3, demand: 0 }],
      sites: [{ id: 'b', capacity: 5 }],
      groups: [],
      pairs: [],
      p: 1,
    }),
    'weerbaar',
    {},
    { code: 'value-out-of-range', field: 'points[0].demand' },
  ],
  [
    'cover with capacities left out',
    changed({ objective: 'capacitated-cover' }),
    'weerbaar',
    {},
    { code: 'value-missing', field: 'capacity' },
  ],
  ['stages that shrink', changed({ stages: [{ p: 2 }, { p: 1 }] }), 'weerbaar', {}, { code: 'value-out-of-range', field: 'stages[1]' }],
  [
    'a stage of points and of money',
    changed({ stages: [{ p: 2, budget: 1 }] }),
    'weerbaar',
    {},
    { code: 'value-missing', field: 'stages[0].p / budget' },
  ],
  [
    'a second network without an unknown site',
    changed({ second: { objective: 'p-median', p: 1, forbidden: ['kerk'] } }),
    'weerbaar',
    {},
    { code: 'reference-unknown', field: 'second.forbidden[0]' },
  ],
  [
    'stages of a centre',
    changed({ objective: 'p-centre', stages: [{ p: 1 }] }),
    'weerbaar',
    {},
    { code: 'value-not-allowed', field: 'objective' },
  ],
  ['half a point', tsp, 'tsplib', { points: 1.5 }, { code: 'value-out-of-range', field: 'points' }],
  ['a negative reach', tsp, 'tsplib', { points: 1, reach: -1 }, { code: 'value-out-of-range', field: 'reach' }],
])('%s is an issue with its place', (_, text, format, overrides, issue) => {
  const { data, issues } = parseSitingProblem(text, format, overrides)
  expect(data).toBeUndefined()
  expect(issues).toMatchObject([{ severity: 'error', ...issue }])
})

test('no text whatever makes a parser throw', () => {
  const scraps = [
    '{}',
    '[]',
    'null',
    '1',
    '1 1 1',
    '-1',
    '0 0 0',
    '1e400 1 1',
    'DIMENSION : x',
    'MATRIX',
    city.slice(0, 60),
    tsp.slice(0, 70),
    example.slice(0, 200),
  ]
  for (const format of SITING_FORMATS)
    for (const text of scraps) {
      const { data, issues } = parseSitingProblem(text, format, { points: 1, reach: 5 })
      expect(data === undefined ? issues.length : 1).toBeGreaterThan(0)
    }
})

const shared = new URL('../../../../../shared/benchmarks/', import.meta.url)
test.skipIf(!existsSync(shared))('the public files are read whole (skipped where ../shared is absent)', () => {
  const read = (path: string): string => readFileSync(new URL(path, shared), 'utf8')
  expect(parseSitingProblem(read('orlib/pmed5.txt'), 'orlib-pmed').data).toMatchObject({ rows: 100, points: 33 })
  expect(parseSitingProblem(read('orlib/pmed18.pmp'), 'orlib-pmed').data).toMatchObject({ rows: 400, points: 40 })
  expect(parseSitingProblem(read('capacitated/SJC1.dat'), 'orlib-pmedcap').data).toMatchObject({ rows: 100, points: 10 })
  expect(parseSitingProblem(read('tsplib/rl1304.tsp'), 'tsplib', { points: 5 }).data).toMatchObject({ rows: 1304 })
  expect(parseSitingProblem(read('cities/NewYork.txt'), 'cities', { points: 50, reach: 400 }).data).toMatchObject({ rows: 2713 })
})
