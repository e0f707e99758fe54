import { execFileSync, spawnSync } from 'node:child_process'
import { randomBytes, X509Certificate } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { makeAuthority, makeLeaf, type TlsLeaf } from './tls-authority.ts'

const folder = mkdtempSync(join(tmpdir(), 'weerbaar-tls-'))
afterAll(() => rmSync(folder, { recursive: true }))
const HOST = 'punt.weerbaar.internal'
const chance = (count: number): Uint8Array => new Uint8Array(randomBytes(count))
const now = Date.now()
const authority = await makeAuthority(HOST, now, chance)

/** What a client that trusts only our authority says of a server: `ok`, or its complaint. */
async function visit(leaf: TlsLeaf, host: string): Promise<string> {
  const server = createServer({ cert: leaf.certificate, key: leaf.key }, (_, reply) => reply.end('ok'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const { port } = server.address() as AddressInfo // it listens on a port
  try {
    return await new Promise<string>((resolve) => {
      const asked = request({ host: '127.0.0.1', port, servername: host, ca: authority.certificate, headers: { host } }, (reply) => {
        reply.resume()
        resolve('ok')
      })
      asked.on('error', (fault) => resolve(fault.message))
      asked.end()
    })
  } finally {
    server.close()
  }
}

test('whoever trusts the authority trusts its own host and nothing else by it', async () => {
  expect(await visit(await makeLeaf(authority, now, chance), HOST)).toBe('ok')
  const other = await makeLeaf(authority, now, chance, 'bank.example.nl')
  expect(await visit(other, 'bank.example.nl')).toBe('permitted subtree violation')
  expect(await visit(await makeLeaf(authority, now, chance, `x${HOST}`), `x${HOST}`)).toBe('permitted subtree violation')
})

const openssl = spawnSync('openssl', ['version']).status === 0
test.skipIf(!openssl)('openssl says the same, also of addresses (needs openssl)', async () => {
  const ca = join(folder, 'ca.pem')
  writeFileSync(ca, authority.certificate)
  const verify = async (name: string): Promise<string> => {
    const file = join(folder, 'leaf.pem')
    writeFileSync(file, (await makeLeaf(authority, now, chance, name)).certificate)
    const told = spawnSync('openssl', ['verify', '-CAfile', ca, '-purpose', 'sslserver', file], { encoding: 'utf8' })
    return told.status === 0 ? 'ok' : (/error \d+ at .*: (.*)/.exec(told.stderr + told.stdout)?.[1] ?? 'refused')
  }
  expect(await verify(HOST)).toBe('ok')
  expect(await verify('bank.example.nl')).toBe('permitted subtree violation')
  expect(await verify('127.0.0.1')).toBe('excluded subtree violation')
  const text = execFileSync('openssl', ['x509', '-in', ca, '-noout', '-text'], { encoding: 'utf8' })
  expect(text).toContain('Name Constraints: critical')
  expect(text).toContain('CA:TRUE, pathlen:0')
})

test('a leaf is valid for a clock that is a year off either way, and not longer than iOS takes', async () => {
  const { validFromDate, validToDate } = new X509Certificate((await makeLeaf(authority, now, chance)).certificate)
  const days = (date: Date): number => (date.getTime() - now) / 86_400_000
  expect(days(validFromDate)).toBeLessThan(-365)
  expect(days(validToDate)).toBeGreaterThan(365)
  expect(days(validToDate) - days(validFromDate)).toBeLessThanOrEqual(825)
})
