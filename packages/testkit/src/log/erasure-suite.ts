import { type EventId, erasureDraft, type LogRecord, type LogStore, readErasure } from '@weerbaar/core'
import { describe, expect, test } from 'vitest'
import { mulberry32 } from '../random.ts'
import type { OpenTestLog } from './log-store-suite.ts'
import { TEST_START, type TestDevice, type TestEvent, testDevice } from './test-device.ts'

/** What every log store promises of payloads that were erased. Run by each implementation beside `logStoreSuite`. */
export function erasureSuite(name: string, openLog: OpenTestLog): void {
  describe(`${name} erases payloads`, () => {
    const random = mulberry32(77)
    const fresh = () =>
      openLog({ clock: () => TEST_START, randomBytes: (count) => Uint8Array.from({ length: count }, () => random() * 256) })
    const payloadOf = async (store: LogStore, id: EventId) => (await store.read(0, 1000)).find((event) => event.id === id)?.salted
    const bare = ({ record }: TestEvent): LogRecord => ({ envelope: record.envelope })
    const erased = (by: TestDevice, ...events: readonly TestEvent[]) => {
      const { type, version, space, payload } = erasureDraft({ events: events.map(({ id }) => id), duty: 'request' })
      return by.write(payload, { type, version, space })
    }

    test('a payload that is erased here is gone, its event stays and its chain goes on', async () => {
      const store = await fresh()
      const draft = { type: 'Noted', version: 1, space: 'exercise:test', payload: { text: 'adres' } } as const
      const first = await store.append(draft)
      const second = await store.append({ ...draft, payload: { text: 'blijft' } })
      if (first.status !== 'stored' || second.status !== 'stored') throw new TypeError('refused')
      await store.append(erasureDraft({ events: [first.id], duty: 'retention' }))
      expect(await payloadOf(store, first.id)).toBeUndefined()
      expect(await payloadOf(store, second.id)).toBeDefined()
      expect((await store.known([first.id])).map(({ seq }) => seq)).toEqual([1])
      expect(await store.bare()).toEqual([]) // nobody needs to bring it
      await store.close()
    })

    test('what an old stick brings again stays erased: as record, as payload of a bare one, and after a restart of the sender', async () => {
      const store = await fresh()
      const [point, hub] = [testDevice('punt'), testDevice('hub')]
      const [health, other] = [point.write({ text: 'zuurstof' }), point.write({ text: 'stoelen' })]
      await store.ingest([health.record, bare(other)])
      await store.ingest([erased(hub, health).record])
      expect(await payloadOf(store, health.id)).toBeUndefined()
      const again = await store.ingest([health.record, other.record, health.record])
      expect(again.map((answer) => answer.status === 'known' && answer.payloadAdded)).toEqual([false, true, false])
      expect(await payloadOf(store, health.id)).toBeUndefined()
      await store.close()
    })

    test('the erasure may come first: what it names is then stored without its payload, or waits without it', async () => {
      const store = await fresh()
      const [point, hub] = [testDevice('punt'), testDevice('hub')]
      const [before, health] = [point.write({ i: 0 }), point.write({ text: 'zuurstof' })]
      await store.ingest([erased(hub, health).record])
      expect((await store.ingest([health.record])).map(({ status }) => status)).toEqual(['waiting'])
      await store.ingest([before.record])
      expect((await store.known([health.id])).length).toBe(1)
      expect(await payloadOf(store, health.id)).toBeUndefined()
      expect(await store.bare()).toEqual([])
      await store.close()
    })

    test('what waits is erased while it waits', async () => {
      const store = await fresh()
      const [point, hub] = [testDevice('punt'), testDevice('hub')]
      const [before, health] = [point.write({ i: 0 }), point.write({ text: 'zuurstof' })]
      await store.ingest([health.record])
      await store.ingest([erased(hub, health).record])
      await store.ingest([before.record])
      expect((await store.known([health.id])).length).toBe(1)
      expect(await payloadOf(store, health.id)).toBeUndefined()
      await store.close()
    })

    test('a copy in quarantine loses its payload too', async () => {
      const store = await fresh()
      const [point, hub] = [testDevice('punt'), testDevice('hub')]
      const health = point.write({ text: 'zuurstof' })
      const wrong = { envelope: health.record.envelope, salted: { ...health.record.salted, salt: new Uint8Array(32) } }
      await store.ingest([wrong, health.record])
      expect((await store.quarantine()).map(({ reason, salted }) => [reason, salted === undefined])).toEqual([['payload-wrong', false]])
      await store.ingest([erased(hub, health).record])
      expect((await store.quarantine()).map(({ salted }) => salted)).toEqual([undefined])
      await store.close()
    })

    test('an erasure whose own payload came later is heeded when it comes', async () => {
      const store = await fresh()
      const [point, hub] = [testDevice('punt'), testDevice('hub')]
      const health = point.write({ text: 'zuurstof' })
      const erasure = erased(hub, health)
      await store.ingest([health.record, bare(erasure)])
      expect(await payloadOf(store, health.id)).toBeDefined()
      await store.ingest([erasure.record])
      expect(await payloadOf(store, health.id)).toBeUndefined()
      await store.close()
    })

    test('in the real space only the writer can erase, in an exercise any device; bookkeeping nobody', async () => {
      const store = await fresh()
      const [point, hub] = [testDevice('punt'), testDevice('hub')]
      const real = point.write({ text: 'zuurstof' }, { space: 'real' })
      const exercise = point.write({ text: 'zuurstof' })
      const books = point.write({ text: 'sleutel' }, { space: null })
      await store.ingest([real, exercise, books, erased(hub, real, exercise, books)].map(({ record }) => record))
      const kept = async () => Promise.all([real, exercise, books].map(async ({ id }) => (await payloadOf(store, id)) !== undefined))
      expect(await kept()).toEqual([true, false, true])
      const [, answer] = await store.ingest([erased(hub, real).record, erased(point, real, books).record])
      expect(answer?.status).toBe('stored')
      expect(await kept()).toEqual([false, false, true])
      await store.close()
    })

    test('an erasure is read back as it was written, and nothing else is taken for one', async () => {
      const store = await fresh()
      const events = [testDevice('punt').write({}).id]
      await store.append(erasureDraft({ events, duty: 'request' }))
      const last = (await store.read(0, 10)).at(-1)
      expect(last && readErasure(last.read, last.salted)).toEqual({ events, duty: 'request' })
      const malformed = testDevice('hub').write({ events: ['x'], duty: 'request' }, { type: 'PayloadsErased', space: null })
      expect((await store.ingest([malformed.record])).map(({ status }) => status)).toEqual(['stored'])
      expect(readErasure(malformed.envelope, malformed.record.salted)).toBeUndefined()
      expect(readErasure({ ...malformed.envelope, version: 2 }, last?.salted)).toBeUndefined()
      await store.close()
    })
  })
}
