import { createHash } from 'node:crypto'
import { type ImpactInput, type ImpactRun, runImpact, runTogether } from '@weerbaar/engines/impact'
import { expect, test } from 'vitest'
import { readModel } from '../model/read-model.ts'
import { buildExample } from '../region/build-example.ts'
import { impactTeam } from './impact-team.ts'
import { impactInput } from './make-impact.ts'
import { resolveImpact } from './resolve-impact.ts'

const region = buildExample().data!
const model = readModel().data!
const input = (scenario: string, draws: number): ImpactInput => {
  const order = resolveImpact({ scenario: model.scenarios.find(({ id }) => id === scenario)!, draws, seed: 5 }, region, model)
  return impactInput(region, order.data!)
}

/** Every bit of every number of a run. */
function bits(run: ImpactRun | undefined): string {
  const hash = createHash('sha256')
  const { low, mid, high, mean, classRate, cellClass, indoor, chain, drivers } = run!
  for (const column of [low, mid, high, mean, classRate, cellClass, indoor.low, indoor.mid, indoor.high])
    hash.update(new Uint8Array(column.buffer, column.byteOffset, column.byteLength))
  return hash.update(JSON.stringify([chain, drivers])).digest('hex')
}

test('alone, with one helper and with three: the same bits, run after run', { timeout: 120_000 }, async () => {
  const asked = input('power-cut-supply-area-staged', 256)
  const alone = bits(runImpact(asked))
  for (const helpers of [1, 3]) {
    const team = impactTeam(helpers)
    expect(bits(team.run(asked)), `${helpers} helpers, first run`).toBe(alone)
    expect(bits(team.run(asked)), `${helpers} helpers, second run`).toBe(alone)
    await team.close()
  }
})

test('helpers that never come: the asker does it all, the same bits', () => {
  const asked = input('irvn-cyberattack', 32)
  expect(bits(runTogether(asked, () => undefined))).toBe(bits(runImpact(asked)))
})

test('told to stop it stops, and the next run is whole', { timeout: 120_000 }, async () => {
  const team = impactTeam(1)
  const asked = input('irvn-cyberattack', 256)
  const stopping = { ...asked, options: { ...asked.options, onProgress: () => 'stop' as const } }
  expect(team.run(stopping)).toBeUndefined()
  expect(bits(team.run(asked))).toBe(bits(runImpact(asked)))
  await team.close()
})
