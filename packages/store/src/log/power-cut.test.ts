import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { canCutPower, cutPower } from '../../test/power-cut.ts'

test.skipIf(!canCutPower())(
  'after three power cuts every acknowledged event is there (needs root and a loop device; kill.test.ts does it with kill -9)',
  async () => {
    for (const count of [3, 40, 120]) {
      const folder = mkdtempSync(join(tmpdir(), 'weerbaar-cut-'))
      const { acknowledged, ...rest } = await cutPower(folder, count)
      expect(acknowledged).toBeGreaterThanOrEqual(count)
      expect(rest).toEqual({ lost: [], sound: true })
      rmSync(folder, { recursive: true, force: true })
    }
  },
  120_000,
)
