import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { env } from 'node:process'
import { fileURLToPath } from 'node:url'
import { mulberry32, qualityRow } from '@weerbaar/testkit'
import { afterAll, expect, test } from 'vitest'
import { cutKind, powerCuts } from '../../test/power-cuts.ts'
import { logUnderPowerCuts, whatIsLeft } from '../../test/what-a-cut-leaves.ts'

const root = mkdtempSync(join(tmpdir(), 'weerbaar-cuts-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const CUTS = Number(env['POWER_CUTS'] ?? '100')
const kind = cutKind(root)
const COMMAND = 'npm run test:long -- power-cuts'

test(`no acknowledged event is lost in ${CUTS} cuts (${kind === 'power' ? 'power: an ext4 image on a loop device' : 'kill -9: no loop devices here'})`, async () => {
  const cuts = logUnderPowerCuts(root, kind)
  const random = mulberry32(20261124)
  let left = { lost: [] as readonly string[], broken: 0, forks: 0, events: 0 }
  try {
    for (let i = 0; i < CUTS; i++) {
      await cuts.cut(1 + Math.floor(random() * 120))
      left = await whatIsLeft(cuts, root)
      expect(left, `cut ${i}`).toMatchObject({ lost: [], broken: 0, forks: 0 })
    }
  } finally {
    cuts.close()
  }
  const how = kind === 'power' ? 'power cuts, ext4 on a loop device' : 'kill -9, no loop devices'
  qualityRow('Events acknowledged and lost', `${left.lost.length} of ${cuts.acknowledged.length}, in ${CUTS} ${how}`, COMMAND)
})

test.skipIf(kind === 'kill')('the same cuts do lose what a writer acknowledges without fsync (needs root and loop devices)', async () => {
  const writer = fileURLToPath(new URL('../../test/forgetful-writer.ts', import.meta.url))
  const cuts = powerCuts(join(root, 'forgetful'), writer, 'power')
  try {
    await cuts.cut(500)
    const path = join(cuts.folder, 'lines')
    const kept = new Set(existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [])
    const lost = cuts.acknowledged.filter((line) => !kept.has(line)).length
    expect(lost).toBeGreaterThan(0)
    qualityRow('The same cut, written without fsync', `${lost} of ${cuts.acknowledged.length} lost, as it should show`, COMMAND)
  } finally {
    cuts.close()
  }
})
