import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NOTHING_CONFIRMED, summaryOf } from '@weerbaar/core'
import { testKey } from '@weerbaar/testkit'
import { afterAll, expect, test } from 'vitest'
import { keys, pack, pointLog } from '../../test/courier-fixture.ts'
import { nodeCrypto } from '../node-crypto.ts'
import { openConfirmations } from './confirmations.ts'

const root = mkdtempSync(join(tmpdir(), 'weerbaar-courier-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

test('is kept per device over a restart; the last word counts, and a damaged file only costs bytes', async () => {
  const folder = join(root, 'exchange')
  const here = await pointLog()
  const had = await summaryOf(here, nodeCrypto.sha256)
  const [a, b] = [testKey('hub a').device, testKey('hub b').device]
  const nothing = NOTHING_CONFIRMED
  const { recipient } = keys.town
  expect(openConfirmations(folder).of([recipient])).toEqual([nothing])
  openConfirmations(folder).note({ from: a, recipient, had: nothing, at: 1, learnedAt: 2 })
  openConfirmations(folder).note({ from: a, recipient, had, at: 3, learnedAt: 4 })
  expect(openConfirmations(folder).of([recipient])).toEqual([had])
  expect(openConfirmations(folder).of([recipient, keys.region.recipient])).toEqual([had, nothing])
  expect(openConfirmations(folder).all()).toEqual([{ from: a, recipient, had, at: 3, learnedAt: 4 }])
  // A stranger who names itself so cannot make us leave anything out.
  openConfirmations(folder).note({ from: b, recipient, had: nothing, at: 5, learnedAt: 6 })
  expect(openConfirmations(folder).of([recipient])).toHaveLength(2)
  expect((await pack(here, keys.point, [keys.town], ...openConfirmations(folder).of([recipient]))).manifest.records).toBe(6)
  for (const name of readdirSync(folder)) writeFileSync(join(folder, name), 'kapot')
  expect(openConfirmations(folder).of([recipient])).toEqual([nothing])
  expect(existsSync(folder)).toBe(true)
})
