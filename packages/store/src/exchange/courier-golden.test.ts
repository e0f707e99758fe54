import { readFileSync } from 'node:fs'
import { fromHex, toHex } from '@weerbaar/core'
import { testDevice } from '@weerbaar/testkit'
import { expect, test } from 'vitest'
import type { CourierKey } from './courier-key.ts'
import { encodeManifest } from './courier-manifest.ts'
import { openCourier } from './open-courier.ts'
import { parseRecipient } from './recipient.ts'

/** Made once and never again: what age gives back of a file of format 1, as hexadecimal, and who it was for. */
const GOLDEN = JSON.parse(readFileSync(new URL('courier-golden.json', import.meta.url), 'utf8')) as {
  readonly to: string
  readonly plain: string
} // the form above

test('a courier file of format 1 opens for ever, to the same manifest and the same events', async () => {
  const recipient = parseRecipient(GOLDEN.to)
  if (recipient === undefined) throw new TypeError('the golden file names no receiver')
  const key: CourierKey = { recipient, decrypt: async (bytes) => ({ status: 'opened', bytes }) } // age itself is tested elsewhere
  const { data, issues } = await openCourier(fromHex(GOLDEN.plain), key, 'golden')
  expect(issues).toEqual([])
  const device = testDevice('punt')
  const events = [device.write({ text: 'open sinds 14:00' }), device.write({ text: 'water voor 200' })]
  expect(data?.records).toEqual([events[0]?.record, { envelope: events[1]?.record.envelope }])
  expect(data?.manifest).toMatchObject({
    from: device.device,
    to: [recipient],
    recipient,
    madeAt: 1_794_643_200_000,
    complete: true,
    records: 2,
    had: { chains: events.map(({ seen }) => seen), lacking: [events[1]?.id], unread: [] },
  })
  if (data !== undefined) expect(GOLDEN.plain).toContain(toHex(encodeManifest(data.manifest)))
})
