import { readdirSync, readFileSync } from 'node:fs'
import { ISSUE_CODES } from '@weerbaar/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseModel } from './parse-model.ts'
import { parseProcesses } from './parse-processes.ts'

const folder = new URL('../../../../data/model/', import.meta.url)
const text = (path: string) => readFileSync(new URL(path, folder), 'utf8')
const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.json'))
const model = parseModel(Object.fromEntries(names.map((name) => [name, text(name)]))).data!
// oxlint-disable-next-line typescript/no-explicit-any -- a test that spoils JSON at will
const loose = (): any => JSON.parse(text('processes.json'))

test('the processes of the repository are read without a single issue, the register of persons with its 48 hours among them', () => {
  const read = parseProcesses(text('processes.json'), model)
  expect(read.issues).toEqual([])
  expect(read.data!.processes.find(({ id }) => id === 'population-register')).toMatchObject({
    organisation: 'municipality',
    mtpdHours: 48,
    kind: 'published',
    source: { ref: 'S136' },
  })
  expect(new Set(read.data!.processes.map(({ organisation }) => organisation))).toEqual(new Set(['municipality', 'safety-region']))
})

test('what is not published says it is a judgement, and a reference stands in the list of sources', () => {
  const list = readFileSync(new URL('../../../../docs/methods/sources.md', import.meta.url), 'utf8')
  for (const { id, kind, source } of parseProcesses(text('processes.json'), model).data!.processes) {
    expect(kind === 'judgement', id).toBe(source.ref === undefined)
    if (source.ref !== undefined) expect(list, id).toContain(`| ${source.ref} |`)
  }
})

// oxlint-disable-next-line typescript/no-explicit-any -- as above
const spoiled: readonly [string, (file: any) => void, { code: string; field?: string }][] = [
  [
    'a dependency on a process that is not there',
    (f) => (f.processes[0].dependsOn[0].on = 'steam'),
    { code: 'dependency-unknown', field: 'processes[0].dependsOn[0].on' },
  ],
  [
    'hours where a share of work belongs',
    (f) => (f.processes[0].byHand.share = 'by-hand-hard-hours'),
    { code: 'value-not-allowed', field: 'processes[0].byHand.share' },
  ],
  [
    'an assumption nobody gives',
    (f) => (f.processes[0].byHand.hours = 'no-such-thing'),
    { code: 'reference-unknown', field: 'processes[0].byHand.hours' },
  ],
  ['a negative MTPD', (f) => (f.processes[2].mtpdHours = -1), { code: 'value-negative', field: 'processes[2].mtpdHours' }],
  ['more than all of the work', (f) => (f.processes[2].base.share = 1.2), { code: 'value-out-of-range', field: 'processes[2].base.share' }],
  ['a process named as a service', (f) => (f.processes[0].id = 'electricity'), { code: 'id-duplicate', field: 'processes' }],
  ['an assumption of the model again', (f) => (f.assumptions[0].id = 'no-lag'), { code: 'id-duplicate', field: 'assumptions' }],
  [
    'another organisation',
    (f) => (f.processes[0].organisation = 'province'),
    { code: 'value-not-allowed', field: 'processes[0].organisation' },
  ],
  ['a file of another model', (f) => (f.modelVersion = '2025.9'), { code: 'value-not-allowed', field: 'modelVersion' }],
  ['a later format', (f) => (f.formatVersion = 2), { code: 'version-too-new', field: 'formatVersion' }],
]
test.each(spoiled)('%s is told with its place, and nothing is made of it', (_, spoil, expected) => {
  const file = loose()
  spoil(file)
  const read = parseProcesses(file, model)
  expect(read.data).toBeUndefined()
  expect(read.issues).toContainEqual(expect.objectContaining({ ...expected, severity: 'error', source: 'processes.json' }))
})

test('whatever comes in, nothing is thrown and every issue is on the list', () => {
  fc.assert(
    fc.property(fc.anything(), fc.json(), (value, json) => {
      for (const content of [value, json, { ...loose(), processes: value }, { ...loose(), processes: [value] }])
        for (const { code } of parseProcesses(content, model).issues) expect(ISSUE_CODES).toContain(code)
    }),
    { seed: 5, numRuns: 200 },
  )
})
