import type { Scenario } from '@weerbaar/core'
import { expect, test } from 'vitest'
import { asAsked } from './scenario-draft.ts'

const delivered = {
  id: 'power-cut-winter-72h',
  name: { nl: 'Stroomuitval in de winter, 72 uur', en: 'Power cut in winter, 72 hours' },
  season: 'winter',
  startHour: 17,
  startWeekday: 2,
  outside: { lowest: -8, likely: 0, highest: 6 },
  disruptions: [],
} as unknown as Scenario // a slug is a text; nothing else of it is looked at here

test('a delivered scenario is asked for as it is', () => {
  expect(asAsked(delivered, [delivered])).toEqual(delivered)
})

test('one that was changed says so in its name and has another id', () => {
  const colder = { ...delivered, outside: { lowest: -20, likely: -10, highest: 0 } }
  expect(asAsked(colder, [delivered])).toMatchObject({
    id: 'power-cut-winter-72h-changed',
    name: { nl: 'Stroomuitval in de winter, 72 uur (aangepast)', en: 'Power cut in winter, 72 hours (changed)' },
    outside: { likely: -10 },
  })
})

test('a name of its own stays, and a changed one asked for again is not changed twice', () => {
  const named = { ...delivered, name: { nl: 'Onze winter', en: 'Our winter' } }
  expect(asAsked(named, [delivered]).name).toEqual({ nl: 'Onze winter', en: 'Our winter' })
  const changed = asAsked({ ...delivered, startHour: 3 }, [delivered])
  expect(asAsked(changed, [delivered])).toEqual(changed)
})
