import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LogStore } from '@weerbaar/core'
import { mulberry32, TEST_START } from '@weerbaar/testkit'
import { afterAll, expect, test } from 'vitest'
import { clock, idsOf, keys, note, take } from '../../test/courier-fixture.ts'
import { openMemoryLog } from '../log/open-log.ts'
import { confirmationIn, type Confirmations, openConfirmations } from './confirmations.ts'
import type { CourierKey } from './courier-key.ts'
import { packCourier } from './pack-courier.ts'

const root = mkdtempSync(join(tmpdir(), 'weerbaar-rounds-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

interface Desk {
  readonly log: LogStore
  readonly key: CourierKey
  readonly confirmations: Confirmations
}

/** @param word equal words give equal device keys: a cloned disk */
function desk(word: number, key: CourierKey, folder: string): Desk {
  const chance = mulberry32(word)
  const log = openMemoryLog({ clock: () => TEST_START, randomBytes: (count) => Uint8Array.from({ length: count }, () => chance() * 256) })
  return { log, key, confirmations: openConfirmations(join(root, folder)) }
}

async function pack(from: Desk, receivers: readonly CourierKey[]) {
  const to = receivers.map(({ recipient }) => recipient)
  return packCourier(from.log, { to, confirmed: from.confirmations.of(to), key: from.key, clock, limit: 6000 })
}
async function open(at: Desk, bytes: Uint8Array): Promise<void> {
  at.confirmations.note(confirmationIn((await take(at.log, bytes, at.key)).manifest, TEST_START))
}

test.each([1, 2, 3, 4, 5, 6])(
  'runners who lose sticks, bring them late, twice or in the wrong order lose no event, also with a cloned disk among them (seed %i)',
  async (seed) => {
    const random = mulberry32(seed)
    const pick = (count: number) => Math.floor(random() * count)
    // The last is a copy of the first: same device key, same receiver key.
    const desks = [
      desk(seed, keys.point, `${seed}-point`),
      desk(seed + 100, keys.town, `${seed}-town`),
      desk(seed + 200, keys.region, `${seed}-region`),
      desk(seed, keys.point, `${seed}-copy`),
    ]
    const allKeys = [keys.point, keys.town, keys.region]
    const sticks: { readonly to: readonly CourierKey[]; readonly bytes: Uint8Array }[] = []
    for (let step = 0; step < 40; step++) {
      const here = desks[pick(4)]!
      if (random() < 0.4) await note(here.log, `${step}`)
      else if (random() < 0.5) {
        const to = allKeys.filter((key) => key !== here.key && random() < 0.7)
        if (to.length > 0) sticks.push({ to, bytes: (await pack(here, to)).bytes })
      } else {
        const stick = sticks[pick(sticks.length)]
        if (stick?.to.includes(here.key)) await open(here, stick.bytes)
        if (random() < 0.2) sticks.splice(pick(sticks.length), 1) // in the river
      }
    }
    // From here on nothing is lost: everybody to everybody, until a whole round brings nothing new anywhere.
    let before = ''
    for (let round = 0; ; round++) {
      for (const from of desks) for (const to of desks) if (from !== to) await open(to, (await pack(from, [to.key])).bytes)
      const all = await Promise.all(desks.map(({ log }) => idsOf(log)))
      const after = all.map((ids) => ids.join()).join('|')
      if (after === before) {
        for (const ids of all) expect(ids).toEqual(all[0])
        break
      }
      before = after
      expect(round).toBeLessThan(12)
    }
    for (const { log } of desks) {
      expect(await log.waiting()).toEqual([])
      await log.close()
    }
  },
)
