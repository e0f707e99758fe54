import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { weerbaar } from './weerbaar.ts'

const folder = mkdtempSync(join(tmpdir(), 'weerbaar-siting-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Three hamlets on a road of 1,800 m, a hall 100 m from each. */
const road = {
  format: 'weerbaar-siting-problem',
  version: 1,
  objective: 'max-cover',
  p: 2,
  reach: 500,
  metric: 'euclid-floor',
  points: [
    { id: 'a', x: 0, y: 0, weight: 10 },
    { id: 'b', x: 900, y: 0, weight: 7 },
    { id: 'c', x: 1800, y: 0, weight: 5 },
  ],
  sites: [
    { id: 's', x: 0, y: 100, capacity: 8, opening: 30 },
    { id: 't', x: 900, y: 100, capacity: 8, opening: 20 },
    { id: 'u', x: 1800, y: 100, capacity: 8, opening: 20 },
  ],
}
const unpriced = road.sites.map(({ id, x, y, capacity }) => ({ id, x, y, capacity }))

function written(change: object): string {
  const path = join(folder, 'problem.json')
  writeFileSync(path, typeof change === 'string' ? change : JSON.stringify({ ...road, sites: unpriced, ...change }))
  return path
}

test.each<[string, object, readonly string[], object]>([
  ['most people', {}, [], { status: 'optimal', value: 17, open: [0, 1] }],
  ['least walking', { objective: 'p-median' }, [], { status: 'optimal', value: 1700 + 5 * 1000 }],
  ['the shortest longest walk', { objective: 'p-centre', reach: 2000, p: 1 }, [], { value: 905, open: [1] }],
  ['fewest sites for nine in ten', { objective: 'fewest-sites', share: 0.9, p: 3 }, [], { value: 3 }],
  ['a second site near', { objective: 'backup-cover', reach: 1000, p: 2 }, [], { value: 19.5 }],
  ['people split over what sites hold', { objective: 'capacitated-cover', reach: 1000, split: true }, [], { value: 16 }],
  ['squares whole within what sites hold', { objective: 'capacitated-cover', reach: 1000 }, [], { value: 12 }],
  ['within a budget', { sites: road.sites, p: undefined }, ['--budget', '49'], { value: 12, open: [1, 2] }],
  [
    'the worst of night and day',
    { p: 1, judge: 'worst', scenarios: [{ weights: [9, 5, 0] }, { weights: [0, 5, 9] }] },
    [],
    { value: 5, open: [1] },
  ],
  [
    'one year after another',
    { p: undefined, stages: [{ p: 1 }, { p: 3 }] },
    [],
    { value: 16, stages: [{ open: [0] }, { open: [0, 1, 2] }] },
  ],
  [
    'two networks',
    { second: { objective: 'max-cover', p: 1, reach: 500, forbidden: ['s'], saving: 2 } },
    [],
    { total: -26, together: [1] },
  ],
  [
    'who is out of everyone’s reach',
    { points: [...road.points, { id: 'd', x: 9000, y: 0, weight: 3 }] },
    [],
    { value: 17, outOfReach: { rows: [3], weight: 3 } },
  ],
  ['which point is missed most', {}, ['--closed', '1'], { missedMost: { closed: [0], loss: 10, bound: 10 } }],
])('%s is asked in a file, answered and checked', async (_, change, options, answer) => {
  const { out, err, exit } = await weerbaar('siting', 'solve', written(change), '--check', '--json', ...options)
  expect([err, exit]).toEqual(['', 0])
  expect(JSON.parse(out)).toMatchObject(answer)
})

test.each<[string, object, readonly string[], RegExp]>([
  ['a weight that is no number', { weights: [1, null, 3] }, [], /weights/],
  ['a negative weight', { weights: [1, -2, 3] }, [], /weights\.1/],
  [
    'a matrix not the same across',
    {
      metric: undefined,
      symmetric: true,
      matrix: [
        [0, 1, 2],
        [1, 0, 3],
        [9, 3, 0],
      ],
    },
    [],
    /matrix\[2\]\[0\]/,
  ],
  ['more points than sites', { p: 4 }, [], /4 punten gevraagd en 3 locaties/],
  ['a minimum above its maximum', { groups: [{ name: 'Tiel', minimum: 2, maximum: 1 }] }, [], /groups\[0\]\.minimum/],
  ['capacity short of demand', { objective: 'capacitated-p-median', reach: 3000 }, [], /16 aan en er is vraag naar 22/],
  ['somebody out of reach where all must be covered', { objective: 'fewest-sites', reach: 50 }, [], /Nummer 0 is de eerste zonder locatie/],
  ['a share that so few points cannot reach', { objective: 'fewest-sites', p: 1 }, [], /netwerk van 1 punten/],
  [
    'a budget the rules cannot keep to',
    { sites: road.sites.map((site) => ({ ...site, group: 'T' })), groups: [{ name: 'T', minimum: 2 }], budget: 30 },
    [],
    /kosten 40; het budget is 30/,
  ],
  ['a closed list of objectives', { objective: 'best' }, [], /objective/],
  ['closures of a centre', { objective: 'p-centre', reach: 2000 }, ['--closed', '1'], /--closed/],
])('%s: a sentence with its place, exit code 2 and nothing written', async (_, change, options, sentence) => {
  const path = written(change)
  const { out, err, exit } = await weerbaar('siting', 'solve', path, '--json', ...options)
  expect([out, exit]).toEqual(['', 2])
  expect(err).toMatch(sentence)
  expect(readdirSync(folder)).toEqual(['problem.json'])
})

test('a billion pairs are refused before anything is made of them', async () => {
  const path = join(folder, 'problem.json')
  writeFileSync(path, '31623 0 1\n')
  const { err, exit } = await weerbaar('siting', 'solve', path, '--format', 'orlib-pmed')
  expect(exit).toBe(2)
  expect(err).toMatch(/1\.?000\.?014\.?129|1000014129/)
})

test('one thread and two give the same answer, bit for bit', { timeout: 120_000 }, async () => {
  const random = (n: number): number => (n * 7919 + ((n * n) % 1009) * 104_729) % 10_007
  const path = written({
    p: 8,
    reach: 1500,
    points: Array.from({ length: 300 }, (_, i) => ({ id: `p${i}`, x: random(i + 1), y: random(3 * i + 5), weight: 1 + (random(i) % 50) })),
    sites: Array.from({ length: 80 }, (_, j) => ({ id: `s${j}`, x: random(7 * j + 2), y: random(11 * j + 3) })),
  })
  const answers = []
  for (const threads of ['1', '2']) {
    const { out, err, exit } = await weerbaar('siting', 'solve', path, '--json', '--check', '--threads', threads)
    expect([err, exit]).toEqual(['', 0])
    const { seconds: _, ...answer } = JSON.parse(out) as { seconds: number; status: string }
    answers.push(answer)
  }
  expect(answers[1]).toEqual(answers[0])
  const clocked = await weerbaar('siting', 'solve', path, '--threads', '2', '--time-limit', '5')
  expect([clocked.exit, clocked.out]).toEqual([2, ''])
})
