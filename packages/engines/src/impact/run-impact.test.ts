import { readFileSync } from 'node:fs'
import { type Assumption, buildCellTable, type CellTable, type Disruption, type Scenario, type Service, type Slug } from '@weerbaar/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ImpactInput } from './impact-input.ts'
import { type ImpactRun, STANDARD_TIMES } from './impact-run.ts'
import { runImpact } from './run-impact.ts'
import { TIME_GRID } from './time-grid.ts'

// parsed and checked by packages/importers, which engines may not import; here it is taken as it stands
const data = (path: string) => JSON.parse(readFileSync(new URL(`../../../../data/model/${path}`, import.meta.url), 'utf8'))
const services = data('services.json').services as readonly Service[]
const assumptions = data('assumptions.json').assumptions as readonly Assumption[]
const scenarioNamed = (id: string) => data(`scenarios/${id}.json`) as Scenario

/** Three municipalities of 12 squares each, four neighbourhoods; the last municipality is all flats, and six squares lie in no neighbourhood. */
const rows = Array.from({ length: 36 }, (_, i) => ({
  x: 180_000 + i * 100,
  y: 430_000,
  inhabitants: 5 + ((i * 7) % 23),
  children: -1,
  elderly: -1,
  households: -1,
  municipality: Math.floor(i / 12),
  neighbourhood: i < 30 ? i % 4 : -1,
  dwelling: i < 24 ? i % 3 : 2,
}))
const cells = buildCellTable(rows)

const hitsWhere = (scenario: Scenario, table: CellTable, inside: (cell: number) => boolean) =>
  scenario.disruptions.map(({ area }) => Uint8Array.from({ length: table.count }, (_, c) => (area.kind === 'region' || inside(c) ? 1 : 0)))

function inputOf(scenario: Scenario, changes: Partial<ImpactInput> = {}, draws = 64, seed = 1): ImpactInput {
  return {
    services,
    assumptions,
    scenario,
    cells,
    municipalityCount: 3,
    neighbourhoodCount: 4,
    hit: hitsWhere(scenario, cells, (cell) => cells.municipality[cell]! < 2),
    options: { draws, seed },
    ...changes,
  }
}
const run = (input: ImpactInput): ImpactRun => runImpact(input)!
const at = (r: ImpactRun, area: number, outcome: string, hour: number) =>
  (area * r.outcomes.length + r.outcomes.findIndex(({ id }) => id === outcome)) * r.times.length + r.times.indexOf(hour * 3600)
const withAssumption = (id: string, value: Partial<Assumption>) =>
  assumptions.map((assumption) => (assumption.id === id ? { ...assumption, ...value } : assumption))
const exactly = (value: number) => ({ lowest: value, likely: value, highest: value })

/** Every number grows with the outage but the points' own water: that falls when the company's arrives. */
const grows = (r: ImpactRun, i: number) => r.outcomes[Math.floor(i / r.times.length) % r.outcomes.length]!.id !== 'own-stock-litres-per-day'

const winter = scenarioNamed('power-cut-winter-72h')
const people = cells.inhabitants.reduce((sum, one) => sum + one, 0)

test('the times hold every standard time and end after four weeks', () => {
  expect(TIME_GRID).toEqual(expect.arrayContaining([...STANDARD_TIMES]))
  expect(TIME_GRID.slice(0, 3)).toEqual([0, 3600, 7200])
  expect(TIME_GRID.at(-1)).toBe(672 * 3600)
})

test('a winter power cut of 72 hours: everybody without power at 48 h, five of six feeders at 73 h are still off, nobody after 85 h', () => {
  const r = run(inputOf(winter))
  expect(r.mean[at(r, 0, 'without-electricity', 48)]).toBe(people)
  expect(r.mid[at(r, 0, 'without-electricity', 72)]).toBeCloseTo((people * 5) / 6, 2)
  expect(r.mean[at(r, 0, 'without-electricity', 84)]).toBe(0)
  expect(r.high[at(r, 0, 'without-electricity', 87)]).toBe(0)
})

test('one service with a known hold time: the share of masts out is what the formula says', () => {
  const known = assumptions.map((assumption) => {
    if (assumption.id === 'mobile-battery-share') return { ...assumption, ...exactly(0.8) }
    if (assumption.id === 'mobile-battery-hold') return { ...assumption, ...exactly(4) }
    if (assumption.id === 'exchange-share') return { ...assumption, ...exactly(1) }
    return assumption.id === 'exchange-hold' ? { ...assumption, ...exactly(500) } : assumption
  })
  const r = run(inputOf(winter, { assumptions: known }, 4))
  // 20 % at once; batteries of 4 hours last evenly from 2 to 6 hours
  for (const [hour, share] of [
    [1, 0.2],
    [2, 0.2],
    [3, 0.4],
    [4, 0.6],
    [5, 0.8],
    [6, 1],
    [24, 1],
  ] as const)
    for (const band of [r.low, r.mid, r.high, r.mean]) expect(band[at(r, 0, 'without-mobile', hour)]).toBeCloseTo(people * share, 3)
})

test('exchanges that last 10 hours, half of them refuelled for 100: after 15 hours half are out, after 50 still half, after 150 all', () => {
  const known = assumptions.map((assumption) => {
    const values: Readonly<Record<string, number>> = { 'exchange-share': 1, 'exchange-hold': 10, 'refuel-share': 0.5, 'refuel-hours': 100 }
    const value = values[assumption.id]
    if (value !== undefined) return { ...assumption, ...exactly(value) }
    return assumption.id === 'home-router-share' ? { ...assumption, ...exactly(1) } : assumption
  })
  const routers = known.map((assumption) => (assumption.id === 'home-router-hold' ? { ...assumption, ...exactly(8000) } : assumption))
  const long = { ...winter, disruptions: [{ ...winter.disruptions[0]!, durationHours: exactly(400) }] }
  const r = run(inputOf(long, { assumptions: routers }, 4))
  for (const [hour, share] of [
    [5, 0],
    [10, 0.25],
    [15, 0.5],
    [48, 0.5],
    [102, 0.5 + 0.5 * 0.52],
    [156, 1],
  ] as const)
    expect(r.mean[at(r, 0, 'without-internet', hour)]! / people, `hour ${hour}`).toBeCloseTo(share, 5)
})

test('a band over an unsure share follows its triangle', () => {
  const known = withAssumption('mobile-battery-share', { lowest: 0, likely: 0.5, highest: 1 }).map((assumption) => {
    if (assumption.id === 'exchange-share') return { ...assumption, ...exactly(1) }
    return assumption.id === 'mobile-battery-hold' ? { ...assumption, ...exactly(100) } : assumption
  })
  const r = run(inputOf(winter, { assumptions: known }, 512))
  const without = (band: Float64Array) => band[at(r, 0, 'without-mobile', 1)]! / people
  expect(without(r.low)).toBeCloseTo(Math.sqrt(0.1 / 2), 2)
  expect(without(r.mid)).toBeCloseTo(0.5, 2)
  expect(without(r.high)).toBeCloseTo(1 - Math.sqrt(0.1 / 2), 2)
  expect(without(r.mean)).toBeCloseTo(0.5, 3)
})

test('means of the municipalities add up to the region, to the bit; those of neighbourhoods to the cells they hold', () => {
  const r = run(inputOf(winter))
  for (const { id } of r.outcomes)
    for (const hour of [1, 24, 48, 72, 168]) {
      const means = [1, 2, 3].map((area) => r.mean[at(r, area, id, hour)]!)
      expect(r.mean[at(r, 0, id, hour)], `${id} at ${hour} h`).toBe(means.reduce((a, b) => a + b, 0))
    }
  const inNeighbourhoods = rows.reduce((sum, { neighbourhood, inhabitants }) => sum + (neighbourhood >= 0 ? inhabitants : 0), 0)
  expect([4, 5, 6, 7].reduce((sum, area) => sum + r.mean[at(r, area, 'without-electricity', 24)]!, 0)).toBeCloseTo(inNeighbourhoods, 9)
})

test('bands of a neighbourhood stand at the standard times and are unknown, not zero, in between', () => {
  const r = run(inputOf(winter))
  expect(r.mid[at(r, 4, 'without-electricity', 24)]).toBeGreaterThan(0)
  expect(r.mid[at(r, 4, 'without-electricity', 23)]).toBeNaN()
  expect(r.mean[at(r, 4, 'without-electricity', 23)]).toBeGreaterThan(0)
})

test('the map multiplies: class rate times people of the cells is the mean of the region', () => {
  const r = run(inputOf(winter))
  for (const [o, { id }] of r.outcomes.entries()) {
    const t = r.times.indexOf(24 * 3600)
    const sum = Array.from(
      r.cellClass,
      (c, cell) => cells.inhabitants[cell]! * r.classRate[(c * r.outcomes.length + o) * r.times.length + t]!,
    )
    expect(
      sum.reduce((a, b) => a + b, 0),
      id,
    ).toBeCloseTo(r.mean[at(r, 0, id, 24)]!, 2)
  }
})

test('the attack on iRvN stops services of the municipalities it serves, of no other, and nothing else', () => {
  const r = run(inputOf(scenarioNamed('irvn-cyberattack')))
  for (const { id } of r.outcomes)
    for (const hour of [8, 24, 72, 168]) {
      const [first, second, third] = [1, 2, 3].map((area) => r.mean[at(r, area, id, hour)]!)
      const stops = id === 'municipal-services-down'
      expect(first! > 0, `${id} at ${hour} h`).toBe(stops)
      expect(second! > 0, `${id} at ${hour} h`).toBe(stops)
      expect(third, `${id} at ${hour} h`).toBe(0)
    }
  expect(r.chain.filter(({ because }) => because !== null).map(({ service, because }) => [service, because])).toEqual([
    ['municipalIct', 'disruption'],
    ['municipalServices', 'municipalIct'],
  ])
})

test('litres follow the norm: 4 litres instead of 3 is a third more, everywhere', () => {
  const three = run(inputOf(winter))
  const four = run(inputOf(winter, { assumptions: withAssumption('water-per-person', exactly(4)) }))
  for (const area of [0, 1, 2, 3])
    for (const hour of [8, 24, 48])
      expect(four.mid[at(four, area, 'water-litres-per-day', hour)]).toBeCloseTo(
        (three.mid[at(three, area, 'water-litres-per-day', hour)]! * 4) / 3,
        3,
      )
})

test('a house that holds no warmth at all is cold at once in frost, and never on a mild day', () => {
  const hollow = assumptions.map((assumption) =>
    assumption.id.startsWith('cooling-time-') ? { ...assumption, ...exactly(0) } : assumption,
  )
  const [frost, mild] = [-5, 16].map((degrees) => run(inputOf({ ...winter, outside: exactly(degrees) }, { assumptions: hollow }, 4))) as [
    ImpactRun,
    ImpactRun,
  ]
  expect(frost.mean[at(frost, 0, 'cold-home', 1)]).toBe(people)
  expect(mild.mean[at(mild, 0, 'cold-home', 48)]).toBe(0)
})

test('rumours bring more people: trust lost is information lost', () => {
  const hybrid = scenarioNamed('hybrid-two-weeks')
  const calm = { ...hybrid, disruptions: hybrid.disruptions.filter(({ service }) => service !== 'publicInformation') }
  const [rumours, none] = [run(inputOf(hybrid)), run(inputOf(calm))]
  expect(rumours.mean[at(rumours, 0, 'visitors-per-day', 24)]).toBeGreaterThan(none.mean[at(none, 0, 'visitors-per-day', 24)]!)
})

test('a telecom failure stops phone, internet and card payment at once and nobody gets cold', () => {
  const r = run(inputOf(scenarioNamed('mobile-internet-24h')))
  for (const outcome of ['without-mobile', 'without-internet', 'without-payments'])
    expect(r.mean[at(r, 0, outcome, 1)], outcome).toBe(people)
  expect(r.high[at(r, 0, 'cold-home', 24)]).toBe(0)
  expect(r.chain.find(({ service }) => service === 'emergencyNumber')!.stops.mid).toBe(0)
})

test('equal input gives an equal run bit for bit; another seed does not; the order of lists does not matter', () => {
  const one = run(inputOf(winter))
  expect(run(inputOf(winter))).toEqual(one)
  expect(run(inputOf(winter, {}, 64, 2)).mid).not.toEqual(one.mid)
  const reversed = run(inputOf(winter, { services: services.toReversed(), assumptions: assumptions.toReversed() }))
  for (const key of ['low', 'mid', 'high', 'mean', 'classRate', 'drivers'] as const) expect(reversed[key]).toEqual(one[key])
})

test('the order of cells does not matter', () => {
  const order = Array.from({ length: 36 }, (_, i) => (i * 5) % 36)
  const shuffled: CellTable = {
    ...cells,
    inhabitants: cells.inhabitants.map((_, i) => cells.inhabitants[order[i]!]!),
    municipality: cells.municipality.map((_, i) => cells.municipality[order[i]!]!),
    neighbourhood: cells.neighbourhood.map((_, i) => cells.neighbourhood[order[i]!]!),
    dwelling: cells.dwelling.map((_, i) => cells.dwelling[order[i]!]!),
  }
  const area = scenarioNamed('power-cut-supply-area-staged')
  const [one, other] = [cells, shuffled].map((table) =>
    run(inputOf(area, { cells: table, hit: hitsWhere(area, table, (c) => table.municipality[c]! === 1) })),
  )
  for (const key of ['low', 'mid', 'high', 'mean'] as const) expect(other![key]).toEqual(one![key])
})

test('water comes back and is boiled for as long as the advice lasts, in every second outage when that is its share', () => {
  const known = assumptions.map((assumption) => {
    const values: Record<string, number> = { 'boil-advice-share': 0.5, 'boil-advice-hours': 30, 'apartment-high-rise': 0 }
    const value = values[assumption.id]
    return value === undefined ? assumption : { ...assumption, ...exactly(value) }
  })
  const water = scenarioNamed('drinking-water-48h')
  const dry = {
    ...water,
    disruptions: [{ ...water.disruptions[0]!, severity: 1, durationHours: exactly(10), restoration: { shape: 'at-once' } as const }],
  }
  const r = run(inputOf(dry, { assumptions: known, hit: [new Uint8Array(36).fill(1)] }, 4))
  const of = (id: string, hour: number) => r.mean[at(r, 0, id, hour)]! / people
  expect([9, 10, 39, 42].map((hour) => of('without-drinking-water', hour))).toEqual([1, 0, 0, 0])
  expect([9, 10, 39].map((hour) => of('without-safe-water', hour))).toEqual([1, 0.5, 0.5])
  expect(of('without-safe-water', 42)).toBe(0)
})

test('drinking water of the first day is the points’ own, after 36 hours the company’s: 3 litres for everybody, a point for 2,500', () => {
  const water = scenarioNamed('drinking-water-48h')
  const long = {
    ...water,
    disruptions: [{ ...water.disruptions[0]!, severity: 1, durationHours: exactly(96), restoration: { shape: 'at-once' } as const }],
  }
  const r = run(inputOf(long, { hit: [new Uint8Array(36).fill(1)] }, 64))
  const of = (id: string, hour: number) => r.mean[at(r, 0, id, hour)]!
  for (const hour of [4, 8, 12]) {
    expect(of('own-stock-litres-per-day', hour)).toBe(of('water-litres-per-day', hour))
    expect(of('company-water-litres-per-day', hour)).toBe(0)
  }
  expect(of('company-water-litres-per-day', 24)).toBeCloseTo((3 * people) / 2, 4)
  expect(of('company-water-litres-per-day', 36)).toBeCloseTo(3 * people, 4)
  expect(of('water-points', 48)).toBeCloseTo(people / 2500, 6)
  expect(of('own-stock-litres-per-day', 48)).toBeCloseTo(0, 6)
})

test('old people and children are counted as their squares say, and by the likely share where a square does not', () => {
  const likely = (id: string) => assumptions.find((one) => one.id === id)!.likely
  const elderly = rows.map((row, i) => (i % 2 === 0 ? Math.min(4, row.inhabitants) : -1))
  const table = buildCellTable(rows.map((row, i) => ({ ...row, elderly: elderly[i]! })))
  const r = run(inputOf(winter, { cells: table }, 4))
  const expected = rows.reduce((sum, row, i) => sum + (elderly[i]! >= 0 ? elderly[i]! : row.inhabitants * likely('elderly-share')), 0)
  expect(r.mean[at(r, 0, 'elderly-without-electricity', 24)]).toBeCloseTo(expected, 6)
  expect(r.mean[at(r, 0, 'children-in-cold-home', 48)]! / r.mean[at(r, 0, 'cold-home', 48)]!).toBeCloseTo(likely('children-share'), 6)
})

test('fewer come by night, and what they take there at once follows the clock', () => {
  const r = run(inputOf(winter, {}, 64))
  const of = (id: string, hour: number) => r.mean[at(r, 0, id, hour)]!
  // it begins at 17:00: hour 33 is 02:00, hour 42 is 11:00
  expect(of('visitors-per-hour', 33)).toBeLessThan(of('visitors-per-hour', 42) / 2)
  expect(of('visitors-per-day', 33)).toBeGreaterThan(of('visitors-per-day', 42) * 0.7)
  for (const id of ['floor-space', 'toilets', 'charging-places']) expect(of(id, 33), id).toBeLessThan(of(id, 42) / 2)
})

const power = (hours: number, changes: Partial<Disruption> = {}): Scenario => ({
  ...winter,
  disruptions: [{ ...winter.disruptions[0]!, durationHours: exactly(hours), ...changes }],
})

test('a longer or wider outage never hits fewer people, in any outcome at any hour', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 120 }),
      fc.integer({ min: 0, max: 60 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.constantFrom(
        { shape: 'at-once' } as const,
        { shape: 'staged', steps: 3, hours: 9 } as const,
        { shape: 'linear', hours: 30 } as const,
      ),
      (hours, more, severity, restoration) => {
        const shorter = run(inputOf(power(hours, { severity, restoration }), {}, 4))
        const longer = run(inputOf(power(hours + more, { severity, restoration }), {}, 4))
        const wider = run(inputOf(power(hours, { severity: (1 + severity) / 2, restoration }), {}, 4))
        for (let i = 0; i < shorter.mean.length; i++) {
          if (!grows(shorter, i)) continue
          if (longer.mean[i]! < shorter.mean[i]! - 1e-6) throw new Error(`longer: ${longer.mean[i]} < ${shorter.mean[i]} at ${i}`)
          if (restoration.shape === 'at-once' && wider.mean[i]! < shorter.mean[i]! - 1e-6) throw new Error(`wider: at ${i}`)
        }
        expect(longer.mean.length).toBe(shorter.mean.length)
      },
    ),
    { seed: 21, numRuns: 40 },
  )
})

test('switching off in turns: a quarter without power at every hour to 10 days, and masts hold through turns shorter than their battery', () => {
  const turns = power(240, { restoration: { shape: 'at-once' }, rotation: { groups: 4, hoursOff: 2 } })
  const holds = assumptions.map((assumption) =>
    assumption.id === 'mobile-battery-share' || assumption.id === 'exchange-share'
      ? { ...assumption, ...exactly(1) }
      : assumption.id === 'mobile-battery-hold' || assumption.id === 'exchange-hold'
        ? { ...assumption, ...exactly(6) }
        : assumption,
  )
  const r = run(inputOf(turns, { assumptions: holds }, 4))
  for (const hour of [0, 1, 7, 24, 96, 102, 168, 228])
    expect(r.mean[at(r, 0, 'without-electricity', hour)], `hour ${hour}`).toBeCloseTo(people / 4, 6)
  expect(r.mean[at(r, 0, 'without-electricity', 240)]).toBe(0)
  expect(r.mean[at(r, 0, 'without-mobile', 228)]).toBe(0)
  const longer = run(
    inputOf(power(260, { restoration: { shape: 'at-once' }, rotation: { groups: 4, hoursOff: 2 } }), { assumptions: holds }, 4),
  )
  expect(longer.mean.findIndex((value, i) => grows(r, i) && value < r.mean[i]! - 1e-6)).toBe(-1)
})

test('more reserve, or a reserve that lasts longer, is never worse', () => {
  const reserves = services.flatMap(({ dependsOn }) =>
    dependsOn.flatMap(({ shareWithReserve, holdHours }) => [shareWithReserve, holdHours]),
  )
  const changeable = [...new Set(reserves)].filter((id) => !['no-reserve', 'no-hold', 'no-end'].includes(id))
  const before = run(inputOf(winter, {}, 4))
  for (const id of changeable) {
    const { lowest, likely, highest, unit } = assumptions.find((assumption) => assumption.id === id)!
    const better =
      unit === 'share'
        ? { lowest: (1 + lowest) / 2, likely: (1 + likely) / 2, highest: (1 + highest) / 2 }
        : { lowest: lowest * 2, likely: likely * 2, highest: highest * 2 }
    const after = run(inputOf(winter, { assumptions: withAssumption(id, better) }, 4))
    const worse = after.mean.findIndex((value, i) => grows(after, i) && value > before.mean[i]! + 1e-6)
    expect(worse, `${id} made number ${worse} worse`).toBe(-1)
  }
})

test('the chain reads: mobile stops after about two hours because of electricity', () => {
  const chain = new Map(run(inputOf(winter, {}, 256)).chain.map((fate) => [fate.service as string, fate]))
  expect(chain.get('electricity')).toMatchObject({ stops: { low: 0, mid: 0, high: 0 }, because: 'disruption', worst: people })
  expect(chain.get('mobileTelecom')).toMatchObject({ stops: { mid: 2 }, because: 'electricity' })
  expect(chain.get('publicInformation')).toMatchObject({ stops: { mid: null }, returns: { mid: null }, worst: 0, because: null })
})

test('what moves the litres is told, widest first, and the warmth outside moves the cold', () => {
  const { drivers } = run(inputOf(winter, {}, 256))
  const litres = drivers.filter(({ outcome }) => outcome === 'water-litres-per-day')
  expect(litres.slice(0, 2).map(({ assumption }) => assumption)).toContain('uptake-water')
  for (const [i, { whenLow, whenHigh }] of litres.entries())
    if (i > 0) expect(Math.abs(whenHigh - whenLow)).toBeLessThanOrEqual(Math.abs(litres[i - 1]!.whenHigh - litres[i - 1]!.whenLow))
  const warmth = drivers.find(({ outcome, assumption }) => outcome === 'warm-places' && assumption === 'uptake-warmth')!
  expect(warmth.correlation).toBeGreaterThan(0.5)
  expect(warmth.whenHigh).toBeGreaterThan(warmth.whenLow)
  for (const { error, correlation, outcome, assumption } of drivers) {
    if (Math.abs(correlation) < 1 - 1e-9) expect(error, `${assumption} on ${outcome}`).toBeGreaterThan(0)
    expect(error, `${assumption} on ${outcome}`).toBeLessThan(1.5 / Math.sqrt(256))
  }
})

test('a loop of power and telecom ends', () => {
  const loop = services.map((service) =>
    service.id === 'electricity'
      ? { ...service, dependsOn: [{ on: 'telecomNetwork' as Slug, shareWithReserve: 'no-reserve' as Slug, holdHours: 'no-hold' as Slug }] }
      : service,
  )
  const r = run(inputOf(winter, { services: loop }, 4))
  expect(r.mean[at(r, 0, 'without-electricity', 48)]).toBe(people)
})

test('progress runs from 0 to 1, and stop stops', () => {
  const told: number[] = []
  run(inputOf(winter, { options: { draws: 128, seed: 1, onProgress: (done) => (told.push(done), 'go') } }))
  expect(told).toEqual(told.toSorted((a, b) => a - b))
  expect([told[0], told.at(-1)]).toEqual([0, 1])
  expect(
    runImpact(inputOf(winter, { options: { draws: 128, seed: 1, onProgress: (done) => (done > 0.3 ? 'stop' : 'go') } })),
  ).toBeUndefined()
})

test('what breaks the promises of the input is refused by name', () => {
  expect(() => run(inputOf(winter, {}, 10_000_000))).toThrow('draws is 10000000')
  expect(() => run(inputOf(winter, { assumptions: assumptions.slice(1).filter(({ id }) => id !== 'water-per-person') }))).toThrow(
    'water-per-person',
  )
  expect(() => run(inputOf(winter, { services: services.filter(({ id }) => id !== 'gas') }))).toThrow('gas')
  expect(() => run(inputOf(winter, { hit: [new Uint8Array(3)] }))).toThrow('hit 0 has 3 cells')
})
