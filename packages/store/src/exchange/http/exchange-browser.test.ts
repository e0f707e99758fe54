import { existsSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { stripTypeScriptTypes } from 'node:module'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openBrowser, type TestBrowser, testDevice } from '@weerbaar/testkit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { emptyLog, idsOf, note } from '../../../test/courier-fixture.ts'
import { answerOf, hostOf } from '../../../test/http-fixture.ts'

const root = fileURLToPath(new URL('../../../../../', import.meta.url))
const IMPORTS = {
  '@weerbaar/core': '/packages/core/src/index.ts',
  '@noble/hashes/': '/node_modules/@noble/hashes/',
}
const PAGE = `<!doctype html><title>tablet</title><script type="importmap">${JSON.stringify({ imports: IMPORTS })}</script>`

const town = emptyLog()
const host = hostOf(town)
let server: Server
let browser: TestBrowser
let address = ''
/** The page, our sources with their types taken off, and the answering end, all on one address as a hub has them. */
async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = request.url ?? '/'
  if (url.startsWith('/v1/')) {
    const parts: Uint8Array[] = []
    for await (const part of request) parts.push(part as Uint8Array) // no encoding is set
    const header = request.headers['weerbaar-exchange']
    const { status, bytes } = await answerOf(
      host,
      url,
      header === undefined ? undefined : String(header),
      new Uint8Array(Buffer.concat(parts)),
    )
    response.statusCode = status
    for await (const part of bytes) response.write(part)
    response.end()
    return
  }
  const path = join(root, url)
  if (url === '/' || !path.startsWith(root) || !existsSync(path)) {
    response.setHeader('content-type', 'text/html').end(PAGE)
    return
  }
  const source = readFileSync(path, 'utf8')
  response.setHeader('content-type', 'text/javascript').end(url.endsWith('.ts') ? stripTypeScriptTypes(source) : source)
}
beforeAll(async () => {
  await note(town, 'aggregaat onderweg')
  await note(town, 'bericht aan alle punten')
  server = createServer((request, response) => void serve(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/` // TCP has such an address
  browser = await openBrowser()
}, 120_000)
afterAll(async () => {
  await browser.close()
  server.close()
})

/** Runs in the page: a small log in its memory, and one round with the hub it came from. */
const ROUND = `async (records) => {
  const core = await import('@weerbaar/core')
  const { exchangePeer } = await import('/packages/store/src/exchange/http/index.ts')
  const { sha256 } = await import('@noble/hashes/sha2.js')
  // A key that never leaves the browser, not even to this page.
  const pair = await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])
  const device = core.deviceIdOf(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)))
  const verify = async (key, message, signature) =>
    crypto.subtle.verify('Ed25519', await crypto.subtle.importKey('raw', key, 'Ed25519', false, ['verify']), signature, message)
  const signer = {
    device: () => device,
    sign: async (purpose, message) => new Uint8Array(await crypto.subtle.sign('Ed25519', pair.privateKey, core.purposeBytes(purpose, message))),
  }
  const events = []
  const log = {
    device: () => device,
    heads: async () => events.filter(({ id }) => !events.some(({ read }) => read.prev === id)).map(({ id, read }) => ({ device: read.device, seq: read.seq, event: id })),
    chain: async (of, from, to) => events.filter(({ read }) => read.device === of && read.seq >= from && read.seq < to),
    known: async (ids) => events.filter(({ id }) => ids.includes(id)).map(({ id, read }) => ({ device: read.device, seq: read.seq, event: id })),
    bare: async () => [],
    quarantine: async () => [],
    forks: async () => [],
    ingest: (records) => Promise.all(records.map(async (record) => {
      const { body, envelope, signature } = core.decodeEnvelope(record.envelope).data
      const message = core.signedBytesOf(body)
      const id = core.eventIdOf(sha256(message))
      if (!(await verify(core.idBytes(envelope.device), message, signature))) return { status: 'quarantined', reason: 'signature-wrong' }
      if (events.some((event) => event.id === id)) return { status: 'known', id, payloadAdded: false }
      events.push({ ...record, id, read: envelope })
      return { status: 'stored', id }
    })),
  }
  await log.ingest(records.map(({ envelope, salt, payload }) => ({
    envelope: new Uint8Array(envelope), salted: { salt: new Uint8Array(salt), payload: new Uint8Array(payload) },
  })))
  const peer = exchangePeer(location.origin, {
    log, signer, sha256, verify, now: () => Date.now(), policy: { kind: 'open' }, fetch: (url, init) => fetch(url, init),
  })
  return { round: await peer.round(), ids: events.map(({ id }) => id).sort() }
}`

test('a browser brings what it has and takes what it lacks, by the client that hubs use', async () => {
  const tablet = testDevice('tablet')
  const records = [1, 2, 3].map((i) => {
    const { envelope, salted } = tablet.write({ bezoekers: i }).record
    return { envelope: [...envelope], salt: [...salted.salt], payload: [...salted.payload] }
  })
  const page = await browser.openPage(address)
  const result: unknown = await page.page.evaluate(`(${ROUND})(${JSON.stringify(records)})`)
  await page.close()
  expect(result).toEqual({
    round: { device: town.device(), received: 3, sent: 3, inStep: true, progress: true, issues: [] },
    ids: await idsOf(town),
  })
}, 120_000)
