/**
 * The whole run once more, written from docs/methods/impact.md and not from the kernel: every square by itself, every hour by
 * scanning all of the past, quantiles by sorting. Slow and plain; the kernel has to agree with it.
 */
import { readFileSync } from 'node:fs'
import { type Assumption, buildCellTable, type Scenario, type Service } from '@weerbaar/core'
import { expect, test } from 'vitest'
import { cohortsOf } from './cohorts.ts'
import { drawValues } from './draw-values.ts'
import type { ImpactInput } from './impact-input.ts'
import { planOf } from './plan.ts'
import { runImpact } from './run-impact.ts'
import { TIME_GRID } from './time-grid.ts'

const data = (path: string) => JSON.parse(readFileSync(new URL(`../../../../data/model/${path}`, import.meta.url), 'utf8'))
const services = data('services.json').services as readonly Service[]
const assumptions = data('assumptions.json').assumptions as readonly Assumption[]

const HOURS = [
  ...Array.from({ length: 97 }, (_, i) => i),
  ...Array.from({ length: 12 }, (_, i) => 102 + 6 * i),
  ...Array.from({ length: 14 }, (_, i) => 180 + 12 * i),
  ...Array.from({ length: 14 }, (_, i) => 360 + 24 * i),
]

/** Share without something for longer than it holds out, at hour `n` of its past. */
function beyond(past: readonly number[], n: number, reserve: number, hold: number): number {
  if (hold === 0) return past[n]!
  const usedUp = (age: number) => Math.min(1, Math.max(0, (age - hold / 2) / hold))
  let sum = 0
  let smallest = past[n]!
  for (let k = n - 1; k >= 0 && smallest > 0; k--) {
    smallest = Math.min(smallest, past[k]!)
    sum += smallest * (usedUp(HOURS[n]! - HOURS[k]!) - usedUp(HOURS[n]! - HOURS[k + 1]!))
  }
  return (1 - reserve) * past[n]! + reserve * sum
}

function back(shape: Service['recovery']['shape'], lag: number, spread: number, age: number): number {
  if (age < lag) return 0
  const done = spread === 0 ? 1 : Math.min(1, (age - lag) / spread)
  if (shape === 'linear') return done
  if (shape === 'at-once' || done === 1) return 1
  return done < 1 / 3 ? 1 / 4 : done < 2 / 3 ? 2 / 4 : 3 / 4
}

type Values = (id: string) => number

/**
 * Down-shares per service per hour for people whose disruptions run as told.
 *
 * @param depths of the water that stands round them at an hour
 * @param nearBorder do they live within reach of masts beyond the border
 */
function servicePast(
  a: Values,
  isOut: (service: string, hour: number) => boolean,
  depths: (hour: number) => readonly number[],
  nearBorder: boolean,
): Record<string, number[]> {
  const down: Record<string, number[]> = Object.fromEntries(services.map(({ id }) => [id, []]))
  const lacking: Record<string, number[]> = Object.fromEntries(services.map(({ id }) => [id, []]))
  for (let n = 0; n < HOURS.length; n++) {
    const waiting = new Set(services)
    while (waiting.size > 0)
      for (const service of waiting) {
        if (service.dependsOn.some(({ on }) => down[on]!.length <= n)) continue
        waiting.delete(service)
        const groups = new Map<string, number>()
        for (const [i, { on, shareWithReserve, holdHours, refuel, alternative }] of service.dependsOn.entries()) {
          const key = alternative ?? String(i)
          const lost = (hold: number) => beyond(down[on]!, n, a(shareWithReserve), hold)
          const refuelled = refuel ? a(refuel.share) : 0
          const longer = refuel ? Math.max(a(holdHours), a(refuel.hours)) : 0
          groups.set(key, (groups.get(key) ?? 1) * ((1 - refuelled) * lost(a(holdHours)) + refuelled * lost(longer)))
        }
        const wet = depths(HOURS[n]!).map((depth) =>
          service.floodDepth === undefined ? 0 : Math.min(1, Math.max(0, depth / a(service.floodDepth) - 0.5)),
        )
        const x = Math.max(0, ...wet, 1 - [...groups.values()].reduce((working, lost) => working * (1 - lost), 1))
        lacking[service.id]!.push(x)
        const { shape, lagHours, spreadHours } = service.recovery
        let still = x
        for (let k = 0; k < n; k++)
          still = Math.max(still, lacking[service.id]![k]! * (1 - back(shape, a(lagHours), a(spreadHours), HOURS[n]! - HOURS[k + 1]!)))
        const beyondBorder = service.edge && nearBorder ? a(service.edge.share) : 0
        down[service.id]!.push((isOut(service.id, HOURS[n]!) ? 1 : still) * (1 - beyondBorder))
      }
  }
  return down
}

/** Per inhabitant of one dwelling class, per hour. */
function homesOf(
  a: Values,
  down: Record<string, number[]>,
  dwelling: number,
  outside: number,
  startHour: number,
): Record<string, number[]> {
  const each = (f: (n: number) => number) => HOURS.map((_, n) => f(n))
  const d = (service: string, n: number) => down[service]![n]!
  const come = (need: number[]) => each((n) => beyond(need, n, 1, a('come-after-hours')))
  const usedUp = (service: string, otherwise: string) =>
    each(
      (n) =>
        a('households-prepared') * beyond(down[service]!, n, 1, Math.max(a('self-reliance-hours'), a(otherwise))) +
        (1 - a('households-prepared')) * beyond(down[service]!, n, 1, a(otherwise)),
    )
  const high = dwelling === 2 ? a('apartment-high-rise') : 0
  const water = each((n) => (1 - high) * d('drinkingWater', n) + high * d('drinkingWaterHighRise', n))
  const phone = usedUp('electricity', 'phone-battery-hours')
  const information = each((n) => {
    const silent =
      (1 - (1 - d('mobileTelecom', n)) * (1 - phone[n]!)) * d('fixedTelecom', n) * (1 - a('battery-radio') * (1 - d('broadcast', n)))
    return 1 - (1 - silent) * (1 - d('publicInformation', n))
  })
  const tau = a(['cooling-time-detached', 'cooling-time-terraced', 'cooling-time-apartment'][dwelling]!)
  const limit = a('cold-home-below')
  const cooled = each((n) => {
    if (a('indoor-start') <= limit) return d('heating', n)
    return outside >= limit ? 0 : beyond(down['heating']!, n, 1, tau * Math.log((a('indoor-start') - outside) / (limit - outside)))
  })
  const cold = each((n) =>
    cooled
      .slice(0, n)
      .reduce((most, x, k) => Math.max(most, x * (1 - back('linear', 0, a('rewarm-hours'), HOURS[n]! - HOURS[k + 1]!))), cooled[n]!),
  )
  const ventilation = each((n) => (a('ventilation-per-1000') / 1000) * beyond(down['electricity']!, n, 1, a('ventilation-battery-hours')))
  const oxygen = each((n) => (a('oxygen-per-1000') / 1000) * beyond(down['electricity']!, n, 1, a('oxygen-backup-hours')))
  const notCleared = each((n) =>
    water.slice(0, n).reduce((most, x, k) => Math.max(most, HOURS[n]! - HOURS[k + 1]! < a('boil-advice-hours') ? x : 0), water[n]!),
  )
  const toBoil = each((n) => a('boil-advice-share') * (notCleared[n]! - water[n]!))
  const thirsty = each((n) => water[n]! + toBoil[n]! * d('electricity', n))
  const company = each((n) => beyond(water, n, 1, a('company-water-after-hours')))
  const served = come(each((n) => beyond(thirsty, n, a('households-with-water'), a('self-reliance-hours')))).map(
    (x) => x * a('uptake-water'),
  )
  const eat = come(usedUp('retail', 'food-at-home-hours')).map((x) => x * a('uptake-food'))
  const charge = come(phone).map((x) => x * a('uptake-power'))
  const ask = come(information).map((x) => x * a('uptake-information'))
  const warm = come(cold).map((x) => x * a('uptake-warmth'))
  const toilet = come(down['sewage']!).map((x) => x * a('uptake-toilet'))
  const [ventilated, onOxygen] = [ventilation, oxygen].map((need) => come(need).map((x) => x * a('uptake-medical-power')))
  const sheltered = each(
    (n) => 1 - (1 - a('uptake-shelter') * d('dryHome', n)) * (1 - a('uptake-shelter-cold') * beyond(cold, n, 1, a('come-after-hours'))),
  )
  const others = each((n) => 1 - [eat, charge, ask, warm, toilet].reduce((p, x) => p * (1 - x[n]!), 1 - ventilated![n]! - onOxygen![n]!))
  const passing = each((n) => 1 - (1 - others[n]!) * (1 - served[n]! / a('people-per-collector')))
  const visitors = each((n) => 1 - (1 - passing[n]!) * (1 - sheltered[n]!))
  const litres = each((n) => a('water-per-person') * (1 - (1 - served[n]!) * (1 - sheltered[n]!) + a('visit-water-share') * others[n]!))
  const ofDay = HOURS.map((hour) => {
    const clock = (startHour + hour) % 24
    return clock < 7 || clock >= 22 ? a('night-share') / 9 : (1 - a('night-share')) / 15
  })
  const present = each((n) => 1 - (1 - passing[n]! * ofDay[n]! * a('stay-hours')) * (1 - sheltered[n]!))
  return {
    'without-safe-water': each((n) => water[n]! + toBoil[n]!),
    'elderly-without-electricity': down['electricity']!,
    'elderly-in-cold-home': cold,
    'children-in-cold-home': cold,
    'ventilation-at-risk': ventilation,
    'oxygen-at-risk': oxygen,
    'own-stock-litres-per-day': each((n) => litres[n]! * (water[n]! > 0 ? 1 - company[n]! / water[n]! : 1)),
    'company-water-litres-per-day': each((n) => company[n]! * a('water-per-person')),
    'water-points': each((n) => company[n]! / a('people-per-water-point')),
    'visitors-per-hour': each((n) => visitors[n]! * ofDay[n]!),
    'floor-space': each((n) => present[n]! * a('floor-per-person')),
    toilets: each((n) => present[n]! / a('people-per-toilet')),
    'charging-places': each((n) => charge[n]! * ofDay[n]! * a('charge-hours')),
    'staff-in-roster': each((n) => (visitors[n]! / a('visitors-per-staff')) * a('roster-factor')),
    'water-vehicles': each((n) => litres[n]! / a('vehicle-litres-per-day')),
    'without-electricity': down['electricity']!,
    'without-gas': each((n) => d('gas', n) * (1 - a('homes-without-gas'))),
    'without-drinking-water': water,
    'without-mobile': down['mobileTelecom']!,
    'without-internet': down['fixedTelecom']!,
    'without-payments': down['payments']!,
    'without-sewage': down['sewage']!,
    'cold-home': cold,
    'medical-power-at-risk': each((n) => ventilation[n]! + oxygen[n]!),
    'municipal-services-down': down['municipalServices']!,
    'visitors-per-day': visitors,
    'water-litres-per-day': litres,
    'without-dry-home': down['dryHome']!,
    'shelter-places': sheltered,
    'meals-per-day': each((n) => a('meals-per-person') * (1 - (1 - eat[n]!) * (1 - sheltered[n]!))),
    'charging-kwh-per-day': each(
      (n) =>
        (charge[n]! * a('charge-watt-hours')) / 1000 +
        0.024 * (ventilated![n]! * a('ventilation-watts') + onOxygen![n]! * a('oxygen-watts')),
    ),
    'warm-places': each((n) => warm[n]! * a('warm-places-share')),
    'first-aid-contacts-per-day': each((n) => (visitors[n]! * a('first-aid-per-1000')) / 1000),
    staff: each((n) => visitors[n]! / a('visitors-per-staff')),
  }
}

const SQUARES = 4
const DRAWS = 3
const cells = buildCellTable(
  Array.from({ length: SQUARES }, (_, i) => ({
    x: 100 * i,
    y: 0,
    inhabitants: 3 + 2 * i,
    children: i === 1 ? 2 : -1,
    elderly: i === 2 ? 3 : -1,
    households: -1,
    municipality: i < 2 ? 0 : 1,
    neighbourhood: i === 3 ? -1 : i % 2,
    dwelling: i % 3,
  })),
)

/** Of the square, as published or by the likely share. */
const counted = (base: string, c: number): number => {
  const likely = (id: string) => assumptions.find((one) => one.id === id)!.likely
  if (base === 'elderly') return c === 2 ? 3 : likely('elderly-share') * cells.inhabitants[c]!
  if (base === 'children') return c === 1 ? 2 : likely('children-share') * cells.inhabitants[c]!
  return cells.inhabitants[c]!
}

test.each(['flood-maas-en-waal', 'power-cut-winter-72h', 'hybrid-two-weeks', 'irvn-cyberattack', 'drinking-water-48h'])(
  'square by square and hour by hour, %s comes out the same',
  (name) => {
    const scenario = data(`scenarios/${name}.json`) as Scenario
    const floods = scenario.floods ?? []
    const hit = [
      ...scenario.disruptions.map(({ area }) => Uint8Array.from({ length: SQUARES }, (_, c) => (area.kind === 'region' || c < 3 ? 1 : 0))),
      ...floods.map((_, k) => Uint8Array.from({ length: SQUARES }, (_, c) => (c === k || c === 3 ? 1 : 0))),
    ]
    const input: ImpactInput = {
      services,
      assumptions,
      scenario,
      cells,
      municipalityCount: 2,
      neighbourhoodCount: 2,
      hit,
      edges: { mobileTelecom: Uint8Array.of(0, 1, 0, 0) },
      options: { draws: DRAWS, seed: 6 },
    }
    const fast = runImpact(input)!
    const plan = planOf(input)
    const drawn = drawValues(plan)
    const slots = new Map(plan.unsure.map(({ id }, i) => [id as string, i]))

    const areasOf = (c: number) => [0, 1 + cells.municipality[c]!, ...(cells.neighbourhood[c]! < 0 ? [] : [3 + cells.neighbourhood[c]!])]
    const size = 5 * fast.outcomes.length * TIME_GRID.length
    const numbers = Array.from({ length: size }, () => Array.from({ length: DRAWS }, () => 0))
    for (let draw = 0; draw < DRAWS; draw++) {
      const a: Values = (id) => drawn[slots.get(id)!]![draw]!
      for (let c = 0; c < SQUARES; c++)
        for (const cohort of cohortsOf(
          plan.disruptions,
          hit.map((row) => row[c]!),
        )) {
          const isOut = (service: string, hour: number) =>
            scenario.disruptions.some(({ service: s, from }, j) => {
              const after = cohort.backAfter[j]
              return (
                s === service && after !== undefined && from / 3600 <= hour && hour < from / 3600 + a(`scenario-duration-${j + 1}`) + after
              )
            })
          const depths = (hour: number) =>
            floods.flatMap(({ from }, k) => {
              const after = cohort.backAfter[scenario.disruptions.length + k]
              const standing =
                after !== undefined && from / 3600 <= hour && hour < from / 3600 + a(`scenario-flood-duration-${k + 1}`) + after
              return standing ? [a(`scenario-flood-depth-${k + 1}`)] : []
            })
          const homes = homesOf(
            a,
            servicePast(a, isOut, depths, c === 1),
            cells.dwelling[c]!,
            a('scenario-outside-temperature'),
            scenario.startHour,
          )
          for (const area of areasOf(c))
            for (const [o, { id }] of fast.outcomes.entries())
              for (const [t, seconds] of TIME_GRID.entries())
                numbers[(area * fast.outcomes.length + o) * TIME_GRID.length + t]![draw]! +=
                  counted(fast.outcomes[o]!.base, c) * cohort.share * homes[id]![HOURS.indexOf(seconds / 3600)]!
        }
    }
    let worst = 0
    for (const [i, draws] of numbers.entries()) {
      const sorted = draws.toSorted((x, y) => x - y)
      const slow = [sorted[0]!, sorted[1]!, sorted[2]!, draws.reduce((x, y) => x + y, 0) / DRAWS] // ranks of 10, 50 and 90 % of 3 draws
      const quick = [fast.low[i]!, fast.mid[i]!, fast.high[i]!, fast.mean[i]!]
      for (let k = 0; k < 4; k++) if (!Number.isNaN(quick[k]!)) worst = Math.max(worst, Math.abs(slow[k]! - quick[k]!))
    }
    expect(worst).toBeLessThan(2e-5) // people of 24; rates of draws are kept in single precision
  },
)
