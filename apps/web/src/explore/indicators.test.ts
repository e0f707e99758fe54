import { parseSlug, type OutcomeView } from '@weerbaar/core'
import { expect, test } from 'vitest'
import { exploreSearch } from './explore-search.ts'
import { indicatorOutcomes } from './indicators.ts'

const outcome = (name: string, unit: string): OutcomeView => {
  const id = parseSlug(name)
  if (!id) throw new TypeError(`${name} is no slug`)
  return { id, name: { nl: name, en: name }, unit, base: 'inhabitants' }
}
const run = (peaks: Record<string, [unit: string, peak: number]>) => {
  const outcomes = Object.entries(peaks).map(([name, [unit]]) => outcome(name, unit))
  const values = [Object.values(peaks).map(([, peak]) => [0, peak])]
  return { outcomes, mid: values, high: values }
}

test('a power cut shows the five figures a mayor asks first, in that order', () => {
  const cut = run({
    'meals-per-day': ['meals-per-day', 900],
    'visitors-per-day': ['people-per-day', 300],
    'medical-power-at-risk': ['people', 10],
    'cold-home': ['people', 500],
    'without-electricity': ['people', 1000],
    'water-litres-per-day': ['litres-per-day', 900],
  })
  const ids = indicatorOutcomes(cut).map((o) => cut.outcomes[o]?.id)
  expect(ids).toEqual(['without-electricity', 'cold-home', 'visitors-per-day', 'water-litres-per-day', 'medical-power-at-risk'])
})

test('another scenario leaves out what does not happen and shows the most people first', () => {
  const water = run({
    'without-electricity': ['people', 0],
    'without-drinking-water': ['people', 800],
    'meals-per-day': ['meals-per-day', 5000],
    'without-sewage': ['people', 900],
    'visitors-per-day': ['people-per-day', 300],
  })
  const ids = indicatorOutcomes(water).map((o) => water.outcomes[o]?.id)
  expect(ids).toEqual(['visitors-per-day', 'without-sewage', 'without-drinking-water', 'meals-per-day'])
})

test('an address with nonsense opens the page as it stands', () => {
  expect(exploreSearch({ hour: 'soon', outcome: 3, map: 'globe', area: 'GM0281@2024' })).toEqual({ area: 'GM0281@2024' })
  expect(exploreSearch({ hour: '48', map: 'table' })).toEqual({ hour: 48, map: 'table' })
})
