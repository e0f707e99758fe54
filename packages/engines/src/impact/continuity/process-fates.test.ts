import { readFileSync } from 'node:fs'
import { type Assumption, buildCellTable, type Disruption, type Scenario, type Service, type Slug, type Process } from '@weerbaar/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ImpactInput } from '../impact-input.ts'
import { runImpact } from '../run-impact.ts'
import type { HoursBand } from './process-fate.ts'
import { courseOf, processFates } from './process-fates.ts'

const data = (path: string) => JSON.parse(readFileSync(new URL(`../../../../../data/model/${path}`, import.meta.url), 'utf8'))
const services = data('services.json').services as readonly Service[]
const assumptions = data('assumptions.json').assumptions as readonly Assumption[]
const shipped = data('processes.json') as { readonly processes: readonly Process[]; readonly assumptions: readonly Assumption[] }
const slug = (text: string) => text as Slug

/** Three municipalities of four squares. */
const cells = buildCellTable(
  Array.from({ length: 12 }, (_, i) => ({
    x: 100 * i,
    y: 0,
    inhabitants: 10 + i,
    children: -1,
    elderly: -1,
    households: -1,
    municipality: Math.floor(i / 4),
    neighbourhood: -1,
    dwelling: i % 3,
  })),
)
const exactly = (value: number) => ({ lowest: value, likely: value, highest: value })
const cut = (hours: number, changes: Partial<Disruption> = {}): Disruption => ({
  service: slug('electricity'),
  area: { kind: 'region' },
  from: 0,
  durationHours: exactly(hours),
  restoration: { shape: 'at-once' },
  severity: 1,
  ...changes,
})
function inputOf(disruptions: readonly Disruption[], draws = 16, isHit: (cell: number) => boolean = () => true): ImpactInput {
  const winter = data('scenarios/power-cut-winter-72h.json') as Scenario
  return {
    services,
    assumptions,
    scenario: { ...winter, disruptions },
    cells,
    municipalityCount: 3,
    neighbourhoodCount: 0,
    hit: disruptions.map(() => Uint8Array.from({ length: cells.count }, (_, cell) => (isHit(cell) ? 1 : 0))),
    options: { draws, seed: 3 },
  }
}
const assumption = (id: string, value: number, unit: Assumption['unit']): Assumption => ({
  ...assumptions[0]!,
  id: slug(id),
  unit,
  ...exactly(value),
})
function desk(changes: Partial<Process> = {}): Process {
  return {
    ...shipped.processes[0]!,
    id: slug('desk'),
    dependsOn: [{ on: slug('electricity'), shareWithReserve: slug('no-reserve'), holdHours: slug('no-hold') }],
    recovery: { shape: 'at-once', lagHours: slug('no-lag'), spreadHours: slug('no-lag') },
    byHand: { share: slug('hand-share'), hours: slug('hand-hours') },
    base: { share: 0.5, what: { nl: 'De helft', en: 'Half' } },
    mtpdHours: 48,
    ...changes,
  }
}
const byHand = (share: number, hours: number) => [assumption('hand-share', share, 'share'), assumption('hand-hours', hours, 'hours')]
const certain = (hour: number | null): HoursBand => ({ low: hour, mid: hour, high: hour })

test('a desk with ten hours of paper in a cut of 72 hours: stops at once, eleven hours by hand, below its base to hour 72', () => {
  // paper lasts evenly from 5 to 15 hours, so half of the work is gone after hour 10
  const [fate] = processFates(inputOf([cut(72)]), { processes: [desk()], assumptions: byHand(1, 10) })
  expect(fate).toEqual({
    process: 'desk',
    stops: certain(0),
    byHand: certain(11),
    belowBase: certain(11),
    restarts: certain(72),
    longestBelow: certain(61),
    mtpdHours: 48,
    beyondMtpd: 1,
    because: 'electricity',
  })
})

test('as long as the MTPD is tolerable, an hour longer is not', () => {
  const beyond = (mtpdHours: number) =>
    processFates(inputOf([cut(72)]), { processes: [desk({ mtpdHours })], assumptions: byHand(1, 10) })[0]!.beyondMtpd
  expect([beyond(61), beyond(60)]).toEqual([0, 1])
})

test('too little paper never reaches the base level, plenty never loses it', () => {
  const fate = (share: number) => processFates(inputOf([cut(24)]), { processes: [desk()], assumptions: byHand(share, 200) })[0]!
  expect(fate(0.49)).toMatchObject({ byHand: certain(0), belowBase: certain(0), longestBelow: certain(24) })
  expect(fate(0.5)).toMatchObject({ stops: certain(0), byHand: certain(24), belowBase: certain(null), restarts: certain(0), beyondMtpd: 0 })
})

test('starting again counts: with 6 hours to start, the base level is back 6 hours after the power', () => {
  const slow = desk({ recovery: { shape: 'at-once', lagHours: slug('start'), spreadHours: slug('no-lag') } })
  const [fate] = processFates(inputOf([cut(12)]), {
    processes: [slow],
    assumptions: [...byHand(0, 0), assumption('start', 6, 'hours')],
  })
  expect(fate).toMatchObject({ restarts: certain(18), longestBelow: certain(18) })
})

test('nothing that fails leaves a process as it is', () => {
  const [fate] = processFates(inputOf([cut(24, { service: slug('gas') })]), { processes: [desk()], assumptions: byHand(1, 10) })
  expect(fate).toMatchObject({ stops: certain(null), byHand: certain(0), restarts: certain(0), longestBelow: certain(0), because: null })
})

test('the draws are those of the run: a process that is nothing but mobile telephony stops when that does, draw by draw', () => {
  const mobile = desk({ dependsOn: [{ on: slug('mobileTelecom'), shareWithReserve: slug('no-reserve'), holdHours: slug('no-hold') }] })
  const stops = Array.from({ length: 24 }, (_, seed) => {
    const input = { ...inputOf([cut(30)]), options: { draws: 1, seed } }
    const [fate] = processFates(input, { processes: [mobile], assumptions: [...byHand(0, 0), ...shipped.assumptions] })
    expect(fate!.because).toBe('mobileTelecom')
    const inRun = runImpact(input)!.chain.find(({ service }) => service === 'mobileTelecom')!
    return { process: fate!.stops.mid, service: inRun.stops.mid }
  })
  expect(new Set(stops.map(({ service }) => service)).size).toBeGreaterThan(2)
  for (const { process, service } of stops) expect(process).toBe(service)
})

test('the desk of a client of the shared provider stops, that of its neighbour does not', () => {
  const input = inputOf([cut(24, { service: slug('municipalIct') })], 16, (cell) => cells.municipality[cell] === 1)
  const ict = desk({ dependsOn: [{ on: slug('municipalIct'), shareWithReserve: slug('no-reserve'), holdHours: slug('no-hold') }] })
  const stops = (municipality?: number) => processFates(input, { processes: [ict], assumptions: byHand(0, 0) }, municipality)[0]!.stops.mid
  expect([stops(0), stops(1), stops(2)]).toEqual([null, 0, null])
})

test('a process that needs another process stops with it', () => {
  const needy = desk({
    id: slug('turnout'),
    dependsOn: [{ on: slug('desk'), shareWithReserve: slug('no-reserve'), holdHours: slug('no-hold') }],
  })
  const fates = processFates(inputOf([cut(12)]), { processes: [needy, desk()], assumptions: byHand(0, 0) })
  expect(fates.map(({ process, stops, because }) => [process, stops.mid, because])).toEqual([
    ['turnout', 0, 'desk'],
    ['desk', 0, 'electricity'],
  ])
})

test('of two spells below the base level the longest counts, and the return is after the last', () => {
  const isDown = (t: number) => (t < 3 || (t >= 6 && t < 11) ? 1 : 0)
  expect(courseOf(isDown, isDown, 0.2)).toEqual({ stops: 0, byHand: 0, belowBase: 0, restarts: 11, longestBelow: 5 })
})

test('half of the work lost is stopped, and exactly the base level done is still the base level', () => {
  const half = (t: number) => (t < 4 ? 0.5 : 0)
  expect(courseOf(half, half, 0.5)).toEqual({ stops: 0, byHand: 4, belowBase: Infinity, restarts: 0, longestBelow: 0 })
})

test('a process below its base at the end of the run is not called back', () => {
  expect(
    courseOf(
      () => 1,
      () => 1,
      0.2,
    ),
  ).toMatchObject({ restarts: Infinity, longestBelow: 672 })
})

test('a longer cut or less paper never makes it better', () => {
  const whole = fc.integer({ min: 1, max: 90 })
  fc.assert(
    fc.property(whole, whole, fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 10 }), whole, (a, b, p, q, hours) => {
      const below = (length: number, share: number) =>
        processFates(inputOf([cut(length)], 1), { processes: [desk()], assumptions: byHand(share / 10, hours) })[0]!.longestBelow.mid!
      expect(below(Math.max(a, b), p)).toBeGreaterThanOrEqual(below(Math.min(a, b), p))
      expect(below(a, Math.min(p, q))).toBeGreaterThanOrEqual(below(a, Math.max(p, q)))
    }),
    { seed: 5, numRuns: 40 },
  )
})

test('the processes of the repository are told in a winter cut: the register stays out longer than its 48 hours in part of the draws, the more so without refuelling', () => {
  const fates = processFates(inputOf([cut(72)], 64), shipped, 0)
  expect(fates.map(({ process }) => process)).toEqual(shipped.processes.map(({ id }) => id))
  const register = fates.find(({ process }) => process === 'population-register')!
  const dry = assumptions.map((one) => (one.id === 'refuel-share' ? { ...one, lowest: 0, likely: 0, highest: 0 } : one))
  const without = processFates({ ...inputOf([cut(72)], 64), assumptions: dry }, shipped, 0)
  expect(register.beyondMtpd).toBeGreaterThan(0.2)
  expect(without.find(({ process }) => process === 'population-register')!.beyondMtpd).toBeGreaterThan(0.5)
})

test('what is not there or stands twice is refused by name', () => {
  const input = inputOf([cut(12)])
  const steam = desk({ dependsOn: [{ on: slug('steam'), shareWithReserve: slug('no-reserve'), holdHours: slug('no-hold') }] })
  expect(() => processFates(input, { processes: [steam], assumptions: byHand(1, 1) })).toThrow('steam')
  expect(() => processFates(input, { processes: [desk(), desk()], assumptions: byHand(1, 1) })).toThrow('stands twice')
  expect(() => processFates(input, { processes: [desk()], assumptions: [] })).toThrow('hand-share')
  expect(() => processFates(input, { processes: [desk()], assumptions: byHand(1, 1) }, 7)).toThrow('municipality 7')
})
