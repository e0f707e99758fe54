import { parseSlug, type Source } from '@weerbaar/core'
import { expect, test } from 'vitest'
import { otherSources } from './other-sources.ts'

const slug = (text: string) => {
  const id = parseSlug(text)
  if (!id) throw new TypeError(`${text} is no slug`)
  return id
}
const [litres, prepared] = [slug('water-per-person'), slug('households-prepared')]
const source: Source = { title: 'Drinkwaterbesluit', date: '2024' }
const name = { nl: 'liter', en: 'litre' }
const other = (assumption: typeof litres, value: number) => ({ assumption, value, source, result: value * 1000 })

test('four litres stand first beside three, whatever else other sources say', () => {
  const why = {
    alternatives: [other(prepared, 0.33), other(litres, 4), other(litres, 15)],
    steps: [
      { kind: 'start', name, value: 1000, unit: 'people', uses: [] },
      {
        kind: 'result',
        name,
        value: 3000,
        unit: 'litres-per-day',
        uses: [{ assumption: litres, name, value: 3, unit: 'litres-per-person-day' }],
      },
    ],
  } as const
  const { first, rest } = otherSources(why)
  expect(first.map(({ value }) => value)).toEqual([4])
  expect(rest.map(({ value }) => value)).toEqual([15, 0.33])
})
