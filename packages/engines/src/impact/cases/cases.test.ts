import { readdirSync, readFileSync } from 'node:fs'
import { type Assumption, parseSlug, type Scenario, type Service, type Slug } from '@weerbaar/core'
import { expect, test } from 'vitest'
import type { Case, Observation } from './case.ts'
import { CASES } from './cases.ts'
import { casesTable, TABLE_MARKS } from './cases-table.ts'
import { judgeCase } from './judge-case.ts'

const root = new URL('../../../../../', import.meta.url)
const data = (path: string) => JSON.parse(readFileSync(new URL(`data/model/${path}`, root), 'utf8'))
const model = {
  services: data('services.json').services as readonly Service[],
  assumptions: data('assumptions.json').assumptions as readonly Assumption[],
  scenarios: readdirSync(new URL('data/model/scenarios/', root)).map((name) => data(`scenarios/${name}`) as Scenario),
}
const results = CASES.map((one) => ({ case: one, judged: judgeCase(model, one, { draws: 256, seed: 1 }) }))
const all = results.flatMap(({ case: one, judged }) => judged.map((judgement) => ({ one, ...judgement })))

test('the eight outages of the issue are there, Apeldoorn twice', () => {
  expect(CASES.map(({ id }) => id)).toEqual([
    'haaksbergen-2005',
    'bommelerwaard-2007',
    'apeldoorn-may-2014',
    'apeldoorn-december-2014',
    'amsterdam-2017',
    'ede-2017',
    'culemborg-2017',
    'koepenick-2019',
    'berlin-2026',
  ])
  expect(CASES.flatMap(({ id }) => (parseSlug(id) ? [] : [id]))).toEqual([])
})

test('the table on the method page is the one the model gives today: run node bench/impact/cases.ts when this fails', () => {
  const page = readFileSync(new URL('docs/methods/impact.md', root), 'utf8')
  const [, inside = ''] = page.split(TABLE_MARKS.begin)
  expect(inside.split(TABLE_MARKS.end)[0]?.trim()).toBe(casesTable(results))
})

test('what falls outside says what the model lacks, and only that', () => {
  for (const { one, observation, verdict } of all)
    expect(observation.missing !== undefined, `${one.id}, ${observation.id}`).toBe(verdict !== 'inside')
})

test('every observation names a source of the list, and its ids and numbers stand in order', () => {
  const list = readFileSync(new URL('docs/methods/sources.md', root), 'utf8')
  for (const { one, observation } of all) {
    const where = `${one.id}, ${observation.id}`
    expect(observation.sources.length, where).toBeGreaterThan(0)
    for (const { ref } of observation.sources) expect(list, where).toContain(`| ${ref} |`)
    expect(observation.lowest, where).toBeLessThanOrEqual(observation.highest)
  }
  const ids = all.map(({ one, observation }) => `${one.id} ${observation.id}`)
  expect(new Set(ids).size).toBe(ids.length)
})

test('what a case informed exists in the model, and an observation on it is not called judged', () => {
  const known = new Set<string>([...model.assumptions, ...model.scenarios].map(({ id }) => id))
  for (const { id, informed, course, observations } of CASES) {
    for (const { defaults } of informed) for (const one of defaults) expect(known, id).toContain(one)
    const shapedByIt = course.kind === 'shipped' && informed.some(({ defaults }) => defaults.includes(course.scenario))
    const returns = observations.filter(({ measure }) => measure.kind === 'returns')
    if (shapedByIt) expect(returns.map(({ standing }) => standing)).not.toContain('judged')
  }
})

test('everybody of the case is hit, and no more', () => {
  const berlin = CASES.find(({ id }) => id === 'berlin-2026')!
  const power = (hour: number, lowest: number): Observation => ({
    ...berlin.observations[0]!,
    measure: { kind: 'outcome', outcome: 'without-electricity' as Slug, hour },
    lowest,
    highest: lowest,
  })
  const only = (observation: Observation): Case => ({ ...berlin, observations: [observation] })
  const options = { draws: 4, seed: 1 }
  expect(judgeCase(model, only(power(4, berlin.people)), options)[0]).toMatchObject({
    band: { low: berlin.people, high: berlin.people },
    verdict: 'inside',
  })
  expect(judgeCase(model, only(power(4, berlin.people + 1)), options)[0]!.verdict).toBe('above')
  expect(judgeCase(model, only(power(4, berlin.people - 1)), options)[0]!.verdict).toBe('below')
  expect(() => judgeCase(model, only(power(5.5, 1)), options)).toThrow('hour 5.5')
})
