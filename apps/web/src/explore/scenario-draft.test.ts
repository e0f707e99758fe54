import { parseMunicipalityId, parseSlug, type Scenario } from '@weerbaar/core'
import { expect, test } from 'vitest'
import { areaKey, areaOf, changeDisruption, changeFlood, firstFlood, moveRange, plain, sameScenario } from './scenario-draft.ts'

const [id, electricity, tiel] = [parseSlug('power-cut'), parseSlug('electricity'), parseMunicipalityId('GM0281@2024')]
if (!id || !electricity || !tiel) throw new TypeError('ids of the test are wrong')
const scenario: Scenario = {
  id,
  name: { nl: 'Stroomuitval', en: 'Power cut' },
  season: 'winter',
  startHour: 17,
  startWeekday: 2,
  outside: { lowest: -8, likely: -3, highest: 3 },
  disruptions: [
    {
      service: electricity,
      area: { kind: 'region' },
      from: 0,
      durationHours: { lowest: 48, likely: 72, highest: 96 },
      restoration: { shape: 'staged', steps: 4, hours: 12 },
      severity: 1,
    },
  ],
}

const MIDDLE = [187_500, 428_500] as const

test('a longer outage keeps its range by ratio, colder weather by difference', () => {
  expect(moveRange({ lowest: 48, likely: 72, highest: 96 }, 36, 'ratio')).toEqual({ lowest: 24, likely: 36, highest: 48 })
  expect(moveRange({ lowest: -8, likely: -3, highest: 3 }, -10, 'difference')).toEqual({ lowest: -15, likely: -10, highest: -4 })
  expect(moveRange({ lowest: 0, likely: 0, highest: 6 }, 2, 'ratio')).toEqual({ lowest: 2, likely: 2, highest: 8 })
})

test('what the hub adds to a scenario, and the order of its keys, make no difference', () => {
  const { season, ...rest } = scenario
  expect(sameScenario(plain({ ...rest, season, own: false } as Scenario), scenario)).toBe(true)
  expect(sameScenario(changeDisruption(scenario, 0, { severity: 0.5 }), scenario)).toBe(false)
})

test('an area is the same after a round through a select, and chosen municipalities are kept', () => {
  const chosen = { kind: 'municipalities', ids: [tiel] } as const
  expect(areaOf(areaKey(chosen), chosen, MIDDLE)).toEqual(chosen)
  expect(areaOf(areaKey({ kind: 'service-area', id: 'irvn' }), chosen, MIDDLE)).toEqual({ kind: 'service-area', id: 'irvn' })
  expect(areaOf('municipalities', { kind: 'region' }, MIDDLE)).toEqual({ kind: 'municipalities', ids: [] })
})

test('water is kept with the scenario, changed in place, and taken away as if it had never been there', () => {
  const wet: Scenario = { ...scenario, floods: [firstFlood(MIDDLE), { ...firstFlood(MIDDLE), from: 3600 }] }
  expect(plain(wet)).toEqual(wet)
  expect(sameScenario(wet, scenario)).toBe(false)
  const deeper = changeFlood(wet, 1, { depth: { lowest: 1, likely: 2, highest: 3 } })
  expect(deeper.floods?.map(({ depth }) => depth.likely)).toEqual([1, 2])
  expect(sameScenario(changeFlood(changeFlood(wet, 0), 0), scenario)).toBe(true)
})
