import type { Disruption, Restoration, Slug } from '@weerbaar/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cohortsOf, outagesOf } from './cohorts.ts'

const power = (restoration: Restoration, severity = 1, from = 0): Disruption => ({
  service: 'electricity' as Slug,
  area: { kind: 'region' },
  from,
  durationHours: { lowest: 10, likely: 10, highest: 10 },
  restoration,
  severity,
})
const returns = (disruptions: readonly Disruption[]) =>
  cohortsOf(
    disruptions,
    disruptions.map(() => true),
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
