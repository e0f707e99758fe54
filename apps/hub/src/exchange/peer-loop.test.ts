import { openMemoryLog, nodeCrypto, type FetchLike } from '@weerbaar/store'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { peerLoop } from './peer-loop.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance', 'Date'] }))
afterEach(() => void vi.useRealTimers())

function loopTo(fetch: FetchLike) {
  const log = openMemoryLog({ clock: () => Date.now(), randomBytes: (count) => new Uint8Array(count).fill(7) })
  const tools = {
    log,
    sha256: nodeCrypto.sha256,
    verify: nodeCrypto.verify,
    now: () => Date.now(),
    policy: { kind: 'open' } as const,
    fetch,
  }
  const faults: unknown[] = []
  return {
    ...peerLoop({ address: 'http://gemeente', every: 30_000, tools, random: () => 0.5, complain: (fault) => faults.push(fault) }),
    faults,
  }
}

test('a peer that cannot be reached is tried after 5, 10, 20 … seconds, and never less often than every five minutes', async () => {
  const tries: number[] = []
  const began = Date.now()
  const loop = loopTo(async () => {
    tries.push(Math.round((Date.now() - began) / 1000))
    throw new TypeError('fetch failed')
  })
  loop.start()
  await vi.advanceTimersByTimeAsync(1_300_000)
  expect(tries).toEqual([0, 5, 15, 35, 75, 155, 315, 615, 915, 1215])
  expect(loop.status()).toMatchObject({ state: 'trouble', issues: [{ code: 'exchange-not-reached' }] })
  await loop.stop()
})

test('something written meanwhile is tried at once, but not more often than every five seconds', async () => {
  const tries: number[] = []
  const began = Date.now()
  const loop = loopTo(async () => {
    tries.push(Math.round((Date.now() - began) / 1000))
    throw new TypeError('fetch failed')
  })
  loop.start()
  await vi.advanceTimersByTimeAsync(100_000)
  tries.length = 0
  for (let second = 0; second < 20; second++) {
    loop.wake()
    await vi.advanceTimersByTimeAsync(1_000)
  }
  expect(tries).toEqual([100, 105, 110, 115, 120])
  await loop.stop()
})

test('a line on which nothing moves for half a minute is let go of', async () => {
  const loop = loopTo(
    (_, { signal }) =>
      new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')))),
  )
  loop.start()
  await vi.advanceTimersByTimeAsync(29_000)
  expect(loop.status().state).toBe('asking')
  await vi.advanceTimersByTimeAsync(4_000)
  expect(loop.status()).toMatchObject({ state: 'trouble', issues: [{ code: 'exchange-not-reached' }] })
  await loop.stop()
})

test('stopping ends a round that is under way', async () => {
  let asked = 0
  const loop = loopTo((_, { signal }) => {
    asked++
    return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError'))))
  })
  loop.start()
  await vi.advanceTimersByTimeAsync(10)
  await loop.stop()
  await vi.advanceTimersByTimeAsync(1_000_000)
  expect(asked).toBe(1)
  expect(loop.faults).toEqual([])
})
