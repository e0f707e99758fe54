import { type DeviceId, encodeCbor, type LogStore } from '@weerbaar/core'
import { mulberry32, testDevice } from '@weerbaar/testkit'
import { describe, expect, test } from 'vitest'
import { emptyLog, note, pointLog } from '../../../test/courier-fixture.ts'
import { answerOf, clientTools, contentsOf, fetchOnto, hostOf, type Line, listed, streamOf, toolsOf } from '../../../test/http-fixture.ts'
import { exchangePeer, type Heard, openParcel, packParcel } from './index.ts'

const URL_ = 'http://gemeente.example'
const codes = (round: { readonly issues: readonly { readonly code: string }[] }) => round.issues.map(({ code }) => code)

async function townLog(): Promise<LogStore> {
  const log = emptyLog()
  await note(log, 'aggregaat onderweg')
  return log
}

describe('exchange over HTTP', () => {
  test('after one round both have all of each other, third parties’ events too; the next is one question and one answer', async () => {
    const [point, town] = [await pointLog(), await townLog()]
    const lines: Line[] = []
    const host = hostOf(town)
    const peer = exchangePeer(
      `${URL_}/`,
      clientTools(
        point,
        fetchOnto(() => host, lines),
      ),
    )
    expect(await peer.round()).toEqual({ device: town.device(), received: 2, sent: 6, inStep: true, progress: true, issues: [] })
    expect(await contentsOf(point)).toEqual(await contentsOf(town))
    lines.length = 0
    expect(await peer.round()).toEqual({ device: town.device(), received: 0, sent: 0, inStep: true, progress: false, issues: [] })
    expect(lines.map(({ path }) => path)).toEqual(['/v1/exchange/greetings'])
    expect(lines[0]?.body.length).toBeLessThan(200)
  })

  test('each side hears the other’s own word: what it has at the end, and how its clock stands', async () => {
    const [point, town] = [await pointLog(), await townLog()]
    const heard: { here: Heard[]; there: Heard[] } = { here: [], there: [] }
    const ahead = 3_600_000
    const clock = toolsOf(town).now() + ahead
    const host = hostOf(town, { heard: (one) => heard.there.push(one), now: () => clock })
    await exchangePeer(
      URL_,
      clientTools(
        point,
        fetchOnto(() => host),
        { heard: (one) => heard.here.push(one) },
      ),
    ).round()
    const ends = new Set((await town.heads()).map(({ event }) => event))
    expect(heard.there.at(-1)?.device).toBe(point.device())
    for (const side of [heard.here, heard.there])
      expect(new Set(side.at(-1)?.statement.had.chains.map(({ event }) => event))).toEqual(expect.objectContaining(ends))
    const last = heard.here.at(-1)
    expect(last && last.statement.at - last.between[1]).toBe(ahead)
  })

  test('cut off after any number of bytes, again and again, it goes on from the last whole parcel and ends equal', async () => {
    const chance = mulberry32(20)
    const [point, town] = [await pointLog(), await townLog()]
    for (let i = 0; i < 400; i++) await note(i % 3 === 0 ? point : town, `bericht ${i} ${'x'.repeat(chance() * 400)}`)
    const host = hostOf(town)
    let budget = 0
    const cut = (stream: ReadableStream<Uint8Array>) =>
      stream.pipeThrough(
        new TransformStream<Uint8Array, Uint8Array>({
          transform(chunk, controller) {
            budget -= chunk.length
            if (budget < 0) throw new TypeError('the line was cut')
            controller.enqueue(chunk)
          },
        }),
      )
    const peer = exchangePeer(
      URL_,
      clientTools(
        point,
        fetchOnto(() => host, [], cut),
      ),
    )
    let received = 0
    let broken = 0
    for (let round = 0; round < 200; round++) {
      budget = 1_500 + chance() * 15_000
      const done = await peer.round()
      received += done.received
      if (done.inStep) break
      broken++
    }
    expect(broken).toBeGreaterThan(5)
    expect(received).toBe(268) // of the town: its start, its first note, and two of three of the 400; each stored once
    expect(await contentsOf(point)).toEqual(await contentsOf(town))
  })

  test('a server that was started anew has forgotten the session, and nobody notices', async () => {
    const [point, town] = [await pointLog(), await townLog()]
    let host = hostOf(town, {}, 1)
    const peer = exchangePeer(
      URL_,
      clientTools(
        point,
        fetchOnto(() => host),
      ),
    )
    await peer.round()
    host = hostOf(town, {}, 2)
    await note(point, 'na de herstart')
    expect(await peer.round()).toMatchObject({ sent: 1, inStep: true, issues: [] })
    expect(await contentsOf(point)).toEqual(await contentsOf(town))
  })

  test('two laptops from one disk meet: the fork comes to light on both, whoever is listed', async () => {
    const word = testDevice('gekloonde schijf')
    const [left, right] = [word.clone(), word.clone()]
    const [point, town] = [emptyLog(), emptyLog()]
    await point.ingest([left.write({ hier: 1 }).record])
    await town.ingest([right.write({ daar: 1 }).record])
    const host = hostOf(town, { policy: listed(point.device()) })
    const round = await exchangePeer(
      URL_,
      clientTools(
        point,
        fetchOnto(() => host),
        { policy: listed(town.device()) },
      ),
    ).round()
    expect(round.inStep).toBe(true)
    for (const log of [point, town]) expect((await log.forks()).map(({ device }) => device)).toEqual([word.device])
  })
})

describe('with whom', () => {
  test('a device that is not listed gets nothing and gives nothing, and its number is said so that a person can add it', async () => {
    const [point, town] = [await pointLog(), await townLog()]
    const host = hostOf(town, { policy: listed() })
    const round = await exchangePeer(
      URL_,
      clientTools(
        point,
        fetchOnto(() => host),
      ),
    ).round()
    expect(round.issues).toMatchObject([{ code: 'exchange-peer-unknown', params: { device: point.device() } }])
    expect((await town.health()).events).toBe(2)
    expect((await point.health()).events).toBe(6)
  })

  test('a program at the right address with the wrong name is told nothing: not even what is here', async () => {
    const [point, stranger] = [await pointLog(), await townLog()]
    const lines: Line[] = []
    const known = 'ab'.repeat(32) as DeviceId // some other town
    const peer = exchangePeer(
      URL_,
      clientTools(
        point,
        fetchOnto(() => hostOf(stranger), lines),
        { policy: listed(known) },
      ),
    )
    expect((await peer.round()).issues).toMatchObject([{ code: 'exchange-peer-unknown', params: { device: stranger.device() } }])
    expect(lines.map(({ path }) => path)).toEqual(['/v1/exchange/sessions'])
  })

  test('closed is closed, and said', async () => {
    const [point, town] = [await pointLog(), await townLog()]
    const host = hostOf(town, { policy: { kind: 'closed' } })
    expect(
      codes(
        await exchangePeer(
          URL_,
          clientTools(
            point,
            fetchOnto(() => host),
          ),
        ).round(),
      ),
    ).toEqual(['exchange-closed'])
  })

  test.each([
    [
      'nobody there',
      async () => Promise.reject(new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'ECONNREFUSED' }) })),
      'exchange-not-reached',
    ],
    ['a router’s own page', async () => ({ status: 200, body: streamOf(new TextEncoder().encode('<html>')) }), 'exchange-not-weerbaar'],
    ['a page that is not there', async () => ({ status: 404, body: null }), 'exchange-not-weerbaar'],
    ['an answer without end', async () => ({ status: 200, body: endless() }), 'exchange-damaged'],
  ] as const)('%s: one sentence, and the log as it was', async (_, fetch, code) => {
    const point = await pointLog()
    const before = await contentsOf(point)
    expect(codes(await exchangePeer(URL_, clientTools(point, fetch)).round())).toEqual([code])
    expect(await contentsOf(point)).toEqual(before)
  })
})

describe('what was recorded on the line', () => {
  async function recorded() {
    const [point, town] = [await pointLog(), await townLog()]
    const lines: Line[] = []
    const host = hostOf(town)
    await exchangePeer(
      URL_,
      clientTools(
        point,
        fetchOnto(() => host, lines),
      ),
    ).round()
    const line = lines.find(({ path }) => path === '/v1/exchange/records')
    if (line === undefined) throw new TypeError('nothing was sent')
    return { host, line, town, point }
  }

  test('is worth nothing a second time, at another address, in another session or at another server', async () => {
    const { host, line, point } = await recorded()
    const header = line.headers['weerbaar-exchange'] ?? ''
    expect((await answerOf(host, line.path, header, line.body)).status).toBe(401)
    expect((await answerOf(host, line.path, header.replace(/\d+$/, '999'), line.body)).status).toBe(401)
    expect((await answerOf(host, '/v1/exchange/statements', header.replace(/\d+$/, '999'), line.body)).status).toBe(401)
    const session = host.openSession()
    if (!session.ok) throw new TypeError('expected a session')
    expect((await answerOf(host, line.path, `${session.value.session}.1`, line.body)).status).toBe(401)
    const fresh = emptyLog()
    const other = hostOf(fresh) // with the same chance it gives out the same session
    other.openSession()
    expect((await answerOf(other, line.path, header, line.body)).status).toBe(401)
    expect((await fresh.health()).events).toBe(1)
    await point.close()
  })

  test('with any bit changed is refused, and nothing of it is stored', async () => {
    const { line } = await recorded()
    const chance = mulberry32(3)
    const fresh = await townLog()
    const before = await contentsOf(fresh)
    const header = line.headers['weerbaar-exchange']
    for (let i = 0; i < 200; i++) {
      const body = line.body.slice()
      const at = Math.floor(chance() * body.length)
      body[at] = (body[at] ?? 0) ^ (1 << Math.floor(chance() * 8))
      const host = hostOf(fresh)
      host.openSession() // the session of the recording, so that the signature alone decides
      expect([400, 401]).toContain((await answerOf(host, line.path, header, body)).status)
    }
    expect(await contentsOf(fresh)).toEqual(before)
  })

  test('answered by somebody else than the session was opened with is not believed', async () => {
    const [point, town, liar] = [await pointLog(), await townLog(), await townLog()]
    const [host, other] = [hostOf(town), hostOf(liar)]
    other.openSession()
    let first = true
    const fetch = fetchOnto(() => (first ? ((first = false), host) : other))
    expect(codes(await exchangePeer(URL_, clientTools(point, fetch)).round())).toEqual(['exchange-signature-wrong'])
    expect((await point.health()).events).toBe(6)
  })
})

describe('parcels', () => {
  test('carry records unharmed, and nothing else opens', async () => {
    const records = Array.from({ length: 40 }, (_, i) => testDevice(`punt ${i}`).write({ i }).record)
    const parcel = await packParcel(records)
    expect(await openParcel(parcel)).toEqual(records)
    for (let end = 0; end < parcel.length; end += 97) expect(await openParcel(parcel.subarray(0, end))).toBeUndefined()
    expect(await openParcel(encodeCbor([2, 0, new Uint8Array(0)]))).toBeUndefined()
    expect(await openParcel(await packParcel(Array.from({ length: 501 }, () => records[0]!)))).toBeUndefined()
  })

  test('that would unpack to more than they say, or to more than the bounds, are not unpacked', async () => {
    const zeros = new Uint8Array(50_000_000)
    const bomb = await new Response(new Response(zeros).body?.pipeThrough(new CompressionStream('gzip'))).bytes()
    expect(bomb.length).toBeLessThan(60_000)
    for (const size of [1_000, 8_388_608, zeros.length]) {
      const before = process.memoryUsage().arrayBuffers
      expect(await openParcel(encodeCbor([1, size, bomb]))).toBeUndefined()
      expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000)
    }
  })
})

test('a slow line gets small parcels, a fast one large ones', async () => {
  const largest = async (millisecondsPerRequest: number) => {
    const [point, town] = [emptyLog(), emptyLog()]
    for (let i = 0; i < 300; i++) await note(point, 'x'.repeat(2_000))
    let at = 0
    const lines: Line[] = []
    const host = hostOf(town)
    const fetch = fetchOnto(() => host, lines)
    const slow: typeof fetch = (...asked) => {
      at += millisecondsPerRequest
      return fetch(...asked)
    }
    await exchangePeer(URL_, clientTools(point, slow, { now: () => at })).round()
    expect(await contentsOf(point)).toEqual(await contentsOf(town))
    const parcels = lines.filter(({ path }) => path === '/v1/exchange/records')
    return parcels.length
  }
  expect(await largest(10)).toBeLessThan(6)
  expect(await largest(15_000)).toBeGreaterThan(60)
})

test('a line so slow that a parcel does not come through in time gets smaller ones, until one does', async () => {
  const [point, town] = [emptyLog(), emptyLog()]
  for (let i = 0; i < 60; i++) await note(point, `${i} ${'x'.repeat(2_000)}`)
  const host = hostOf(town)
  const lines: Line[] = []
  const through = fetchOnto(() => host, lines)
  // Every request takes three seconds, and of more than so many bytes nothing arrives before somebody loses patience.
  let at = 0
  const fetch: typeof through = (url, init) => {
    at += 3_000
    return (init.body?.length ?? 0) > 1_600 ? Promise.reject(new TypeError('the line was cut')) : through(url, init)
  }
  const peer = exchangePeer(URL_, clientTools(point, fetch, { now: () => at }))
  const rounds: boolean[] = []
  while (rounds.length < 5 && rounds.at(-1) !== true) rounds.push((await peer.round()).inStep)
  expect(rounds.at(-1)).toBe(true)
  expect(await contentsOf(point)).toEqual(await contentsOf(town))
})

test('what is too large for the network is said to be so, the rest goes, and nobody tries again and again', async () => {
  const [point, town] = [emptyLog(), emptyLog()]
  const neighbour = testDevice('buurpunt')
  await point.ingest([neighbour.write({ i: 0 }).record])
  await note(point, 'x'.repeat(9_000_000))
  const host = hostOf(town)
  const peer = exchangePeer(
    URL_,
    clientTools(
      point,
      fetchOnto(() => host),
    ),
  )
  const tooLarge = [{ code: 'exchange-too-large', severity: 'warning', params: { most: 8_388_608 } }]
  expect(await peer.round()).toMatchObject({ sent: 2, progress: true, inStep: false, issues: tooLarge })
  expect(await peer.round()).toMatchObject({ sent: 0, progress: false, inStep: false, issues: tooLarge })
  // Nor does one that asks get it; it is not told, and waits.
  const other = hostOf(point)
  const asking = exchangePeer(
    URL_,
    clientTools(
      town,
      fetchOnto(() => other),
    ),
  )
  expect(await asking.round()).toMatchObject({ received: 0, progress: false, inStep: false, issues: [] })
})

test('who asks for a ninth row at a time is asked to come back later, and then served', async () => {
  const [point, town] = [await pointLog(), await townLog()]
  for (let i = 0; i < 60; i++) await note(town, 'x'.repeat(5_000))
  const host = hostOf(town)
  const held: ReadableStreamDefaultReader<Uint8Array>[] = []
  const hold = async () => {
    const fetch = fetchOnto(
      () => host,
      [],
      (stream) => stream,
    )
    const peer = exchangePeer(
      URL_,
      clientTools(emptyLog(), async (url, init) => {
        const answer = await fetch(url, init)
        if (!url.endsWith('/missing') || answer.body === null) return answer
        const reader = answer.body.getReader()
        await reader.read()
        held.push(reader)
        return { status: 200, body: new ReadableStream<Uint8Array>() } // never ends: a reader that stopped reading
      }),
    )
    void peer.round()
  }
  for (let i = 0; i < 8; i++) await hold()
  while (held.length < 8) await new Promise((resolve) => setImmediate(resolve))
  const peer = exchangePeer(
    URL_,
    clientTools(
      point,
      fetchOnto(() => host),
    ),
  )
  expect(codes(await peer.round())).toEqual(['exchange-busy'])
  await held[0]?.cancel()
  expect((await peer.round()).inStep).toBe(true)
})

function endless(): ReadableStream<Uint8Array> {
  return new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(1000)) })
}
