import { env } from 'node:process'
import { inspect } from 'node:util'
import { qualityRow } from '@weerbaar/testkit'
import { expect, test } from 'vitest'
import { simulate } from './simulation/simulate.ts'

const SEEDS = Number(env['SIM_SEEDS'] ?? '200')
const FROM = Number(env['SIM_FROM'] ?? '1000')
const COMMAND = `SIM_SEEDS=${SEEDS} SIM_FROM=${FROM} npm run test:long -- simulation`

test(`${SEEDS} seeded worlds, from one point to nine, end with one log and one picture each`, async () => {
  const counts = new Map<string, number>()
  let [events, forks, erased, hubs] = [0, 0, 0, 0]
  const failures: string[] = []
  for (let seed = FROM; seed < FROM + SEEDS; seed++)
    try {
      const done = await simulate({ seed, towns: 1 + (seed % 3), points: 1 + (seed % 9), steps: 150 + 50 * (seed % 7) })
      for (const [what, count] of done.counts) counts.set(what, (counts.get(what) ?? 0) + count)
      events += done.events
      forks += done.forks
      erased += done.erased
      hubs += done.hubs
    } catch (fault) {
      failures.push(inspect(fault))
    }
  expect(failures.join('\n')).toBe('')
  const times = (what: string): number => counts.get(what) ?? 0
  qualityRow(
    'Seeded worlds that ended with one log and one picture',
    `${SEEDS} of ${SEEDS} (seeds ${FROM}–${FROM + SEEDS - 1}): ${hubs} hubs, ${events} events, ${times('backup put back')} backups put back, ` +
      `${times('disk cloned')} disks cloned, ${forks} places forked, ${times('clock set')} clocks set, ${erased} payloads erased`,
    COMMAND,
  )
})
