import { parseSlug, type Disruption, type Slug } from '@weerbaar/core'
import { expect, test } from 'vitest'
import { dutch } from '../i18n/test-i18n.ts'
import { driverWords } from './driver-words.ts'

const slug = (text: string): Slug => {
  const found = parseSlug(text)
  if (!found) throw new TypeError(`${text} is no slug`)
  return found
}
const fails = (service: string, lowest: number, likely: number, highest: number): Disruption => ({
  service: slug(service),
  area: { kind: 'region' },
  from: 0,
  durationHours: { lowest, likely, highest },
  severity: 1,
  restoration: { shape: 'at-once' },
})
const link = (service: string, nl: string, en: string) => ({
  service: slug(service),
  name: { nl, en },
  stops: { low: 0, mid: 0, high: 0 },
  returns: { low: null, mid: null, high: null },
  worst: 0,
  because: null,
})
const run = (...disruptions: readonly Disruption[]) => ({
  scenario: {
    id: slug('winter'),
    name: { nl: 'Winter', en: 'Winter' },
    season: 'winter' as const,
    outside: { lowest: -10, likely: -3, highest: 2 },
    startWeekday: 2 as const,
    startHour: 17,
    disruptions,
  },
  chain: [link('electricity', 'Elektriciteit', 'Electricity'), link('gas', 'Gas', 'Gas')],
})
const words = (id: string, ...disruptions: readonly Disruption[]) => driverWords(id, run(...disruptions), [], dutch())

test('the temperature outside has a name, and the range of the scenario of the run', () => {
  expect(words('scenario-outside-temperature', fails('electricity', 48, 72, 120))).toEqual({
    name: 'Temperatuur buiten',
    range: '−10 – 2 °C',
  })
})

test('of one failure the duration needs no service; of several it is named, and numbered only when a service fails twice', () => {
  const [power, gas, again] = [fails('electricity', 48, 72, 120), fails('gas', 24, 96, 168), fails('electricity', 4, 8, 12)]
  expect(words('scenario-duration-1', power)).toEqual({ name: 'Hoe lang de uitval duurt', range: '48 – 120 uur' })
  expect(words('scenario-duration-2', power, gas)).toEqual({ name: 'Hoe lang de uitval duurt: Gas', range: '24 – 168 uur' })
  expect(words('scenario-duration-3', power, gas, again)).toEqual({
    name: 'Hoe lang de uitval duurt: Elektriciteit (3)',
    range: '4 – 12 uur',
  })
})

test('a name nobody knows is shown as it came, without a made-up range', () => {
  expect(words('scenario-duration-4', fails('gas', 24, 96, 168))).toEqual({ name: 'scenario-duration-4', range: '' })
})

test('what is not known of the water is named, with its number where there are several', () => {
  const flood = {
    area: { kind: 'region' as const },
    depth: { lowest: 0.5, likely: 1, highest: 2 },
    from: 0,
    durationHours: { lowest: 24, likely: 48, highest: 72 },
    restoration: { shape: 'at-once' as const },
  }
  const said = (id: string, count: number) => {
    const { scenario, chain } = run()
    return driverWords(id, { scenario: { ...scenario, floods: Array.from({ length: count }, () => flood) }, chain }, [], dutch())
  }
  expect(said('scenario-flood-depth-1', 1)).toEqual({ name: 'Hoe diep het water staat', range: '0,5 – 2 meter' })
  expect(said('scenario-flood-duration-2', 2)).toEqual({ name: 'Hoe lang het water staat (2)', range: '24 – 72 uur' })
})
