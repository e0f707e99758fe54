import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { cutKind } from '../../test/power-cuts.ts'
import { logUnderPowerCuts, whatIsLeft } from '../../test/what-a-cut-leaves.ts'

const root = mkdtempSync(join(tmpdir(), 'weerbaar-cuts-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

test('killed with -9 three times on end, the log has every event that was acknowledged, in one unbroken chain', async () => {
  const cuts = logUnderPowerCuts(root, 'kill')
  for (const count of [5, 60, 150]) await cuts.cut(count)
  expect(cuts.acknowledged.length).toBeGreaterThanOrEqual(215)
  expect(await whatIsLeft(cuts, root)).toMatchObject({ lost: [], broken: 0, forks: 0 })
  cuts.close()
}, 120_000)

test.skipIf(cutKind(root) === 'kill')(
  'after three power cuts in the life of one disk the log has every event that was acknowledged (needs root and loop devices)',
  async () => {
    const cuts = logUnderPowerCuts(root, 'power')
    try {
      for (const count of [3, 80, 160]) {
        await cuts.cut(count)
        expect(await whatIsLeft(cuts, root)).toMatchObject({ lost: [], broken: 0, forks: 0 })
      }
      expect(cuts.acknowledged.length).toBeGreaterThanOrEqual(243)
    } finally {
      cuts.close()
    }
  },
  120_000,
)
