import { buildCellTable, type Slug } from '@weerbaar/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { activeBits, cohortsOf, outagesOf } from './cohorts.ts'
import { homesHit, type TimedDisruption, type TimedRestoration, timedDisruption } from './timed-disruption.ts'

const power = (restoration: TimedRestoration, severity = 1, from = 0): TimedDisruption => ({
  service: 'electricity' as Slug,
  from,
  restoration,
  severity,
})
const returns = (disruptions: readonly TimedDisruption[]) =>
  cohortsOf(
    disruptions,
    disruptions.map(() => 1),
  ).map((cohort) => ({
    share: cohort.share,
    until: outagesOf(
      disruptions,
      cohort,
      disruptions.map(() => 10),
    ).map((outage) => outage.until),
  }))

test('four feeders in 3 hours come back one by one, the first at 10 hours, the last at 13', () => {
  expect(returns([power({ shape: 'staged', steps: 4, hours: 3 })])).toEqual(
    [10, 11, 12, 13].map((until) => ({ share: 0.25, until: [until] })),
  )
})

test('of a severity of 0.8 exactly 80 % are hit, whatever the steps', () => {
  for (const restoration of [{ shape: 'at-once' }, { shape: 'staged', steps: 3, hours: 6 }, { shape: 'linear', hours: 5 }] as const) {
    const hit = returns([power(restoration, 0.8)]).filter(({ until }) => until.length > 0)
    expect(hit.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(0.8, 12)
  }
})

test('Berlin 2026: a curve brings back its shares at its hours', () => {
  const points = [
    { hours: 0, share: 0.2 },
    { hours: 48, share: 0.4 },
    { hours: 110, share: 1 },
  ]
  expect(returns([power({ shape: 'curve', points })]).map(({ share, until }) => [Number(share.toFixed(9)), until[0]])).toEqual([
    [0.2, 10],
    [0.2, 58],
    [0.6, 120],
  ])
})

test('cohorts always add up to everybody', () => {
  const severity = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(severity, severity, fc.integer({ min: 1, max: 9 }), (one, two, steps) => {
      const cohorts = returns([power({ shape: 'staged', steps, hours: 4 }, one), power({ shape: 'linear', hours: 8 }, two)])
      expect(cohorts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9)
    }),
    { seed: 2 },
  )
})

test('switched off in turns of two hours, a quarter is off at any hour, everybody in turn, and nobody after the last turn', () => {
  const disruption: TimedDisruption = { ...power({ shape: 'at-once' }), rotation: { groups: 4, hoursOff: 2 } }
  const hours = Array.from({ length: 24 }, (_, hour) => hour)
  const off = cohortsOf([disruption], [1]).map((cohort) => {
    const bits = new Int32Array(24)
    activeBits(outagesOf([disruption], cohort, [20]), hours, bits)
    return { share: cohort.share, hours: hours.filter((hour) => bits[hour]) }
  })
  expect(off.map(({ share }) => share)).toEqual([0.25, 0.25, 0.25, 0.25])
  expect(off.map((cohort) => cohort.hours)).toEqual([
    [0, 1, 8, 9, 16, 17],
    [2, 3, 10, 11, 18, 19],
    [4, 5, 12, 13],
    [6, 7, 14, 15],
  ])
})

test('gas crews: twice the homes take twice the time, homes counted where known and worked out from people where not', () => {
  const rows = [12, -1].map((households, i) => ({
    x: 100 * i,
    y: 0,
    inhabitants: 30,
    children: -1,
    elderly: -1,
    households,
    municipality: 0,
    neighbourhood: -1,
    dwelling: 0,
  }))
  const homes = homesHit(buildCellTable(rows), Uint8Array.of(1, 1), 0.5)
  expect(homes).toBeCloseTo((12 + (30 * 273_496) / 582_874) / 2, 9)
  const hours = (homes: number) =>
    timedDisruption(
      {
        service: 'gas' as Slug,
        area: { kind: 'region' },
        from: 0,
        durationHours: { lowest: 10, likely: 10, highest: 10 },
        restoration: { shape: 'crews', crews: 5, visitsPerCrewDay: 12 },
        severity: 1,
      },
      homes,
    ).restoration
  expect(hours(487)).toEqual({ shape: 'linear', hours: (24 * 487) / 60 })
  expect(hours(974)).toEqual({ shape: 'linear', hours: (48 * 487) / 60 })
})
