import { readdirSync, readFileSync } from 'node:fs'
import { ISSUE_CODES } from '@weerbaar/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseAssumption, parseModel, parseScenario } from './parse-model.ts'
import { parseRunOptions } from './parse-run-options.ts'

const folder = new URL('../../../../data/model/', import.meta.url)
const text = (path: string) => readFileSync(new URL(path, folder), 'utf8')
const names = [
  'services.json',
  'assumptions.json',
  'norms.json',
  ...readdirSync(new URL('scenarios/', folder)).map((name) => `scenarios/${name}`),
]
const files = () => Object.fromEntries(names.map((name) => [name, text(name)]))
/** The files as values, so that a test can spoil one place. */
// oxlint-disable-next-line typescript/no-explicit-any -- a test that spoils JSON at will
const loose = (): Record<string, any> => Object.fromEntries(names.map((name) => [name, JSON.parse(text(name))]))

const model = parseModel(files()).data!

test('the model of the repository is read without a single issue', () => {
  const read = parseModel(files())
  expect(read.issues).toEqual([])
  expect(read.data?.version).toBe('2026.3')
  expect(read.data?.services.map(({ id }) => id)).toEqual(expect.arrayContaining(['electricity', 'drinkingWaterHighRise', 'municipalIct']))
})

test('every default has a source, an owner, a date and an order from low to high', () => {
  for (const assumption of model.assumptions) {
    expect(assumption.lowest, assumption.id).toBeLessThanOrEqual(assumption.likely)
    expect(assumption.likely, assumption.id).toBeLessThanOrEqual(assumption.highest)
    expect(assumption.source.title.length, assumption.id).toBeGreaterThan(5)
    expect(assumption.owner.length, assumption.id).toBeGreaterThan(2)
    if (assumption.kind === 'published' || assumption.kind === 'measured') expect(assumption.source.ref, assumption.id).toMatch(/^S\d+b?$/)
  }
})

test('3 litres stand beside 4, and 72 hours beside 48', () => {
  const find = (id: string) => model.assumptions.find((assumption) => assumption.id === id)!
  expect(find('water-per-person')).toMatchObject({ likely: 3, source: { ref: 'S6' } })
  expect(find('water-per-person').others).toContainEqual(
    expect.objectContaining({ value: 4, source: expect.objectContaining({ ref: 'S17' }) }),
  )
  expect(find('self-reliance-hours')).toMatchObject({ likely: 72 })
  expect(find('self-reliance-hours').others.map(({ value }) => value)).toContain(48)
  expect(find('households-prepared').others.length).toBeGreaterThan(1)
})

test('every reference to a source stands in the list of sources', () => {
  const list = readFileSync(new URL('../../../../docs/methods/sources.md', import.meta.url), 'utf8')
  const refs = [
    ...model.assumptions.flatMap((a) => [a.source, ...a.others.map((other) => other.source)]),
    ...model.norms.map((n) => n.source),
  ]
  expect(refs.flatMap(({ ref }) => (ref === undefined || list.includes(`| ${ref} |`) ? [] : [ref]))).toEqual([])
})

test('the scenarios a planner starts from are there, the region-wide winter power cut among them', () => {
  expect(model.scenarios.map(({ id }) => id).sort()).toEqual([
    'drinking-water-48h',
    'flood-maas-en-waal',
    'gas-district-week',
    'hybrid-two-weeks',
    'irvn-cyberattack',
    'mobile-internet-24h',
    'power-cut-supply-area-staged',
    'power-cut-winter-72h',
  ])
  expect(model.scenarios.find(({ id }) => id === 'power-cut-winter-72h')!.disruptions[0]!.area).toEqual({ kind: 'region' })
})

const spoiled: readonly [string, (f: ReturnType<typeof loose>) => void, { code: string; source: string; field?: string }][] = [
  [
    'a dependency on a service that is not there',
    (f) => (f['services.json'].services[1].dependsOn[0].on = 'steam'),
    { code: 'dependency-unknown', source: 'services.json', field: 'services[1].dependsOn[0].on' },
  ],
  [
    'a hold time that no assumption gives',
    (f) => (f['services.json'].services[1].dependsOn[0].holdHours = 'no-such-thing'),
    { code: 'reference-unknown', source: 'services.json', field: 'services[1].dependsOn[0].holdHours' },
  ],
  [
    'hours where a share belongs',
    (f) => (f['services.json'].services[1].dependsOn[0].shareWithReserve = 'gas-network-hold'),
    { code: 'value-not-allowed', source: 'services.json', field: 'services[1].dependsOn[0].shareWithReserve' },
  ],
  [
    'a reversed range',
    (f) => Object.assign(f['assumptions.json'].assumptions[5], { lowest: 9, likely: 4 }),
    { code: 'range-reversed', source: 'assumptions.json', field: 'assumptions[5]' },
  ],
  [
    'negative hours',
    (f) => (f['assumptions.json'].assumptions[5].lowest = -2),
    { code: 'value-negative', source: 'assumptions.json', field: 'assumptions[5].lowest' },
  ],
  [
    'a share above one',
    (f) => (f['assumptions.json'].assumptions[4].highest = 1.2),
    { code: 'value-out-of-range', source: 'assumptions.json', field: 'assumptions[4].highest' },
  ],
  [
    'a waterhaler who fetches for nobody',
    (f) => (f['assumptions.json'].assumptions.find((one: { id: string }) => one.id === 'people-per-collector').lowest = 0),
    { code: 'value-out-of-range', source: 'assumptions.json' },
  ],
  [
    'an unknown unit',
    (f) => (f['assumptions.json'].assumptions[4].unit = 'furlongs'),
    { code: 'value-not-allowed', source: 'assumptions.json', field: 'assumptions[4].unit' },
  ],
  [
    'an assumption that stands twice',
    (f) => f['assumptions.json'].assumptions.push(f['assumptions.json'].assumptions[7]),
    { code: 'id-duplicate', source: 'assumptions.json', field: 'assumptions' },
  ],
  [
    'a missing source',
    (f) => delete f['assumptions.json'].assumptions[4].source,
    { code: 'value-missing', source: 'assumptions.json', field: 'assumptions[4].source' },
  ],
  [
    'a date that is no date',
    (f) => (f['assumptions.json'].assumptions[4].checked = '2026-02-30'),
    { code: 'code-malformed', source: 'assumptions.json', field: 'assumptions[4].checked' },
  ],
  [
    'a service that is not there in a scenario',
    (f) => (f['scenarios/drinking-water-48h.json'].disruptions[0].service = 'steam'),
    { code: 'reference-unknown', source: 'scenarios/drinking-water-48h.json', field: 'disruptions[0].service' },
  ],
  [
    'a curve that goes back in time',
    (f) =>
      (f['scenarios/drinking-water-48h.json'].disruptions[0].restoration = {
        shape: 'curve',
        points: [
          { hours: 6, share: 0.5 },
          { hours: 4, share: 1 },
        ],
      }),
    { code: 'value-out-of-range', source: 'scenarios/drinking-water-48h.json', field: 'disruptions[0].restoration.points[1].hours' },
  ],
  [
    'a curve that never brings everybody back',
    (f) => (f['scenarios/drinking-water-48h.json'].disruptions[0].restoration = { shape: 'curve', points: [{ hours: 6, share: 0.5 }] }),
    { code: 'value-out-of-range', source: 'scenarios/drinking-water-48h.json', field: 'disruptions[0].restoration.points[0].share' },
  ],
  [
    'a start before the beginning',
    (f) => (f['scenarios/drinking-water-48h.json'].disruptions[0].from = -3600),
    { code: 'value-negative', source: 'scenarios/drinking-water-48h.json', field: 'disruptions[0].from' },
  ],
  [
    'a municipality without reference year',
    (f) => (f['scenarios/drinking-water-48h.json'].disruptions[0].area = { kind: 'municipalities', ids: ['GM0268'] }),
    { code: 'code-malformed', source: 'scenarios/drinking-water-48h.json', field: 'disruptions[0].area.ids[0]' },
  ],
  [
    'a drawn area that does not close',
    (f) =>
      (f['scenarios/drinking-water-48h.json'].disruptions[0].area = {
        kind: 'polygon',
        ring: [
          [187_000, 428_000],
          [188_000, 428_000],
          [188_000, 429_000],
          [187_000, 429_000],
        ],
      }),
    { code: 'geometry-invalid', source: 'scenarios/drinking-water-48h.json', field: 'disruptions[0].area.ring' },
  ],
  [
    'a corner in degrees that is no pair',
    (f) => (f['scenarios/drinking-water-48h.json'].disruptions[0].area = { kind: 'circle', at: [187_000], radius: 500 }),
    { code: 'code-malformed', source: 'scenarios/drinking-water-48h.json', field: 'disruptions[0].area.at' },
  ],
  [
    'a circle of no size',
    (f) => (f['scenarios/drinking-water-48h.json'].disruptions[0].area = { kind: 'circle', at: [187_000, 428_000], radius: 0 }),
    { code: 'value-out-of-range', source: 'scenarios/drinking-water-48h.json', field: 'disruptions[0].area.radius' },
  ],
  [
    'gas crews of nobody',
    (f) => (f['scenarios/drinking-water-48h.json'].disruptions[0].restoration = { shape: 'crews', crews: 0, visitsPerCrewDay: 12 }),
    { code: 'value-out-of-range', source: 'scenarios/drinking-water-48h.json', field: 'disruptions[0].restoration.crews' },
  ],
  [
    'turns of half an hour, which no hourly look can see',
    (f) => (f['scenarios/power-cut-winter-72h.json'].disruptions[0].rotation = { groups: 4, hoursOff: 0.5 }),
    { code: 'value-out-of-range', source: 'scenarios/power-cut-winter-72h.json', field: 'disruptions[0].rotation.hoursOff' },
  ],
  [
    'turns that also come back in steps',
    (f) => (f['scenarios/power-cut-winter-72h.json'].disruptions[0].rotation = { groups: 4, hoursOff: 2 }),
    { code: 'value-not-allowed', source: 'scenarios/power-cut-winter-72h.json', field: 'disruptions[0].restoration.shape' },
  ],
  [
    'a list of feeders with nothing in it',
    (f) => (f['scenarios/power-cut-winter-72h.json'].disruptions[0].restoration = { shape: 'feeders', feeders: [] }),
    { code: 'value-missing', source: 'scenarios/power-cut-winter-72h.json', field: 'disruptions[0].restoration.feeders' },
  ],
  [
    'a feeder that is back before the first',
    (f) =>
      (f['scenarios/power-cut-winter-72h.json'].disruptions[0].restoration = {
        shape: 'feeders',
        feeders: [{ area: { kind: 'service-area', id: 'grid-tiel' }, hours: -2 }],
      }),
    { code: 'value-negative', source: 'scenarios/power-cut-winter-72h.json', field: 'disruptions[0].restoration.feeders[0].hours' },
  ],
  [
    'refuelling by an assumption that is not there',
    (f) => (f['services.json'].services[6].dependsOn[0].refuel = { share: 'no-such-thing', hours: 'refuel-hours' }),
    { code: 'reference-unknown', source: 'services.json', field: 'services[6].dependsOn[0].refuel.share' },
  ],
  [
    'an edge that reaches nowhere',
    (f) => (f['services.json'].services[7].edge = { reach: 0, share: 'mobile-edge-share' }),
    { code: 'value-out-of-range', source: 'services.json', field: 'services[7].edge.reach' },
  ],
  [
    'water below the ground',
    (f) => (f['scenarios/flood-maas-en-waal.json'].floods[0].depth.lowest = -0.5),
    { code: 'value-negative', source: 'scenarios/flood-maas-en-waal.json', field: 'floods[0].depth.lowest' },
  ],
  [
    'a flood whose depth runs from deep to shallow',
    (f) => (f['scenarios/flood-maas-en-waal.json'].floods[1].depth = { lowest: 2, likely: 1, highest: 3 }),
    { code: 'range-reversed', source: 'scenarios/flood-maas-en-waal.json', field: 'floods[1].depth' },
  ],
  [
    'a flood nobody said the depth of',
    (f) => delete f['scenarios/flood-maas-en-waal.json'].floods[0].depth,
    { code: 'value-missing', source: 'scenarios/flood-maas-en-waal.json', field: 'floods[0].depth' },
  ],
  [
    'a service that drowns by an assumption in hours',
    (f) => (f['services.json'].services[0].floodDepth = 'mobile-battery-hold'),
    { code: 'value-not-allowed', source: 'services.json', field: 'services[0].floodDepth' },
  ],
  [
    'a scenario without outages whose list of floods is empty',
    (f) => ((f['scenarios/flood-maas-en-waal.json'].disruptions = []), (f['scenarios/flood-maas-en-waal.json'].floods = [])),
    { code: 'value-missing', source: 'scenarios/flood-maas-en-waal.json', field: 'disruptions' },
  ],
  [
    'more outages than a run can tell apart',
    (f) =>
      (f['scenarios/flood-maas-en-waal.json'].disruptions = Array.from(
        { length: 30 },
        () => f['scenarios/flood-maas-en-waal.json'].disruptions[0],
      )),
    { code: 'value-out-of-range', source: 'scenarios/flood-maas-en-waal.json', field: 'disruptions' },
  ],
  [
    'a scenario in which nothing fails',
    (f) => (f['scenarios/drinking-water-48h.json'].disruptions = []),
    { code: 'value-missing', source: 'scenarios/drinking-water-48h.json', field: 'disruptions' },
  ],
  [
    'a file of a later program',
    (f) => (f['norms.json'].formatVersion = 2),
    { code: 'version-too-new', source: 'norms.json', field: 'formatVersion' },
  ],
  [
    'files of two versions of the model',
    (f) => (f['norms.json'].modelVersion = '2025.9'),
    { code: 'value-not-allowed', source: 'norms.json', field: 'modelVersion' },
  ],
  ['a missing file', (f) => delete f['norms.json'], { code: 'file-not-found', source: 'norms.json' }],
  ['text that is no JSON', (f) => (f['norms.json'] = '{'), { code: 'json-invalid', source: 'norms.json' }],
  [
    'another kind of file',
    (f) => (f['norms.json'] = { format: 'geojson' }),
    { code: 'file-not-recognised', source: 'norms.json', field: 'format' },
  ],
]
test.each(spoiled)('%s is told with its place, and nothing is made of it', (_, spoil, expected) => {
  const input = loose()
  spoil(input)
  const read = parseModel(input)
  expect(read.data).toBeUndefined()
  expect(read.issues).toEqual([expect.objectContaining({ ...expected, severity: 'error' })])
})

test('an assumption and a scenario from a form are read without the head of a file', () => {
  expect(parseAssumption(JSON.stringify(model.assumptions[3])).data).toEqual(model.assumptions[3])
  expect(parseScenario(model.scenarios[2], model)).toEqual({ data: model.scenarios[2], issues: [] })
  expect(parseAssumption({}).issues.map(({ code }) => code)).toContain('value-missing')
})

test('ten million draws are refused, a thousand and a seed are taken', () => {
  expect(parseRunOptions({ draws: 10_000_000 })).toEqual({
    issues: [
      expect.objectContaining({ code: 'value-out-of-range', field: 'draws', params: { value: 10_000_000, lowest: 1, highest: 65_536 } }),
    ],
  })
  expect(parseRunOptions({ draws: 1024, seed: 7 }).data).toEqual({ draws: 1024, seed: 7 })
})

test('whatever comes in, nothing is thrown and every issue is on the list', () => {
  fc.assert(
    fc.property(fc.anything(), fc.json(), (value, json) => {
      for (const content of [value, json])
        for (const { issues } of [
          parseModel({ 'services.json': content, 'assumptions.json': content, 'norms.json': content, 'scenarios/x.json': content }),
          parseScenario(content, model),
          parseAssumption(content),
          parseRunOptions(content),
        ])
          for (const { code } of issues) expect(ISSUE_CODES).toContain(code)
    }),
    { seed: 5, numRuns: 200 },
  )
})
