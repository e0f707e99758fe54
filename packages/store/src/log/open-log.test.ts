import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { erasureDraft, type EventDraft, type LogStore, toHex } from '@weerbaar/core'
import { mulberry32, TEST_START, testDevice } from '@weerbaar/testkit'
import Database from 'better-sqlite3'
import { afterAll, expect, test } from 'vitest'
import { nodeCrypto } from '../node-crypto.ts'
import { LOG_APPLICATION_ID, MIGRATIONS } from './migrations.ts'
import { migrate, openLog } from './open-log.ts'

const root = mkdtempSync(join(tmpdir(), 'weerbaar-open-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
let count = 0
const fresh = () => join(root, String(count++))
const random = mulberry32(8)
const options = { clock: () => TEST_START, randomBytes: (length: number) => Uint8Array.from({ length }, () => random() * 256) }
const DRAFT: EventDraft = { type: 'Noted', version: 1, space: 'exercise:test', payload: { text: 'water is op' } }

function opened(folder: string): LogStore {
  const { data, issues } = openLog(folder, options)
  if (data === undefined) throw new TypeError(JSON.stringify(issues))
  return data
}

test('a log goes on where it was after a restart, under the same name', async () => {
  const folder = fresh()
  const first = opened(folder)
  await first.append(DRAFT)
  await first.ingest([testDevice('punt').write({}).record])
  const before = await first.read(0, 100)
  const device = first.device()
  await first.close()

  const second = opened(folder)
  expect(second.device()).toBe(device)
  expect(await second.append(DRAFT)).toMatchObject({ status: 'stored', seq: 2 })
  expect((await second.read(0, 100)).slice(0, 3)).toEqual(before)
  expect(await second.health()).toMatchObject({ durability: 'full', forks: 0 })
  await second.close()
})

test.skipIf(process.platform === 'win32')('log and device key are readable by this user only', async () => {
  const folder = fresh()
  const log = opened(folder)
  for (const name of ['log.sqlite', 'log.sqlite-wal', 'device.key']) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600)
  await log.close()
})

test('the private key is not in the log', async () => {
  const folder = fresh()
  const log = opened(folder)
  await log.append(DRAFT)
  await log.close()
  const key = readFileSync(join(folder, 'device.key')).toString('hex')
  const seed = /64736565645820([0-9a-f]{64})/.exec(key)?.[1] ?? ''
  expect(seed).toHaveLength(64)
  expect(readFileSync(join(folder, 'log.sqlite')).toString('hex')).not.toContain(seed)
})

test('a key without its log, as when only the log was lost, gets a new name that says whom it succeeds', async () => {
  const folder = fresh()
  const first = opened(folder)
  const lost = first.device()
  await first.close()
  for (const name of ['log.sqlite', 'log.sqlite-wal', 'log.sqlite-shm']) rmSync(join(folder, name), { force: true })
  const second = opened(folder)
  expect(second.device()).not.toBe(lost)
  const [started] = await second.read(0, 1)
  expect(toHex(started?.salted?.payload ?? new Uint8Array())).toContain(Buffer.from(lost).toString('hex'))
  await second.close()
})

test('a restored backup that hears of its own later events takes a new name, and both branches stay', async () => {
  const folder = fresh()
  const backup = fresh()
  const before = opened(folder)
  await before.append(DRAFT)
  await before.close()
  cpSync(folder, backup, { recursive: true })

  const laptop = opened(folder)
  await laptop.append({ ...DRAFT, payload: { text: 'after the backup' } })
  const sent = (await laptop.read(0, 100)).map(({ envelope, salted }) => ({ envelope, ...(salted && { salted }) }))

  const restored = opened(backup)
  const name = restored.device()
  expect(name).toBe(laptop.device())
  await restored.append({ ...DRAFT, payload: { text: 'written on the restored laptop' } })
  await restored.ingest(sent)
  expect(restored.device()).not.toBe(name)
  expect(await restored.forks()).toMatchObject([{ device: name, seq: 2 }])
  expect((await restored.forks())[0]?.events).toHaveLength(2)
  const renamed = restored.device()
  await restored.close()

  const again = opened(backup)
  expect(again.device()).toBe(renamed) // once is enough
  await again.close()
  await laptop.close()
})

test('a file of a newer program, another SQLite file, and rubbish are refused and left as they were', () => {
  const folder = fresh()
  mkdirSync(folder)
  const path = join(folder, 'log.sqlite')
  const refusal = () => {
    const before = readFileSync(path)
    const { data, issues } = openLog(folder, options)
    expect(data).toBeUndefined()
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(existsSync(join(folder, 'device.key'))).toBe(false)
    rmSync(path)
    return issues
  }
  const newer = new Database(path)
  newer.pragma(`application_id = ${LOG_APPLICATION_ID}`)
  newer.pragma(`user_version = ${MIGRATIONS.length + 1}`)
  newer.close()
  expect(refusal()).toMatchObject([{ code: 'version-too-new', source: path, params: { version: MIGRATIONS.length + 1 } }])

  const other = new Database(path)
  other.exec('CREATE TABLE adres (straat TEXT)')
  other.close()
  expect(refusal()).toMatchObject([{ code: 'file-not-recognised' }])

  writeFileSync(path, 'geen database, maar wel lang genoeg om op een bestand te lijken'.repeat(20))
  expect(refusal()).toMatchObject([{ code: 'file-unreadable' }])
})

test('a damaged device key stops the start in words: a new name unasked would hide it', async () => {
  const folder = fresh()
  await opened(folder).close()
  writeFileSync(join(folder, 'device.key'), 'kapot')
  expect(() => openLog(folder, options)).toThrow(/device\.key/)
})

test('two programs on one log write one chain', async () => {
  const folder = fresh()
  const one = opened(folder)
  const two = opened(folder)
  for (let i = 0; i < 5; i++) await Promise.all([one.append(DRAFT), two.append(DRAFT)])
  const events = await one.read(0, 100)
  for (const [i, event] of events.entries()) expect(event.read).toMatchObject({ seq: i, prev: events[i - 1]?.id ?? null })
  expect(events).toHaveLength(11)
  await one.close()
  await two.close()
})

test('when one of two programs on a log finds its name used elsewhere, the other writes under the new name too', async () => {
  const folder = fresh()
  const clone = fresh()
  await opened(folder).close()
  cpSync(folder, clone, { recursive: true })
  const hub = opened(folder)
  const name = hub.device()
  await hub.append(DRAFT)
  const copy = opened(clone)
  await copy.append({ ...DRAFT, payload: { text: 'on the clone' } })
  const theirs = (await copy.read(0, 100)).map(({ envelope, salted }) => ({ envelope, ...(salted && { salted }) }))

  const commandLine = opened(folder)
  await commandLine.ingest(theirs)
  expect(commandLine.device()).not.toBe(name)
  await hub.append(DRAFT)
  expect(hub.device()).toBe(commandLine.device())
  const last = (await hub.read(0, 100)).at(-1)
  expect(last?.read).toMatchObject({ device: commandLine.device(), seq: 1 })
  for (const log of [hub, copy, commandLine]) await log.close()
})

/** The form of the file after each migration, by hash: a released one never changes, and a new one needs its line here. */
const FORMS = [
  'f615ec742afb6b3305c1f4fd3c4afcf7046b4258a6c1dafbc3cf02ddbae5afdb',
  '06cc5233fb9289ff8098735752e6c0e4a315818aa948e61f6ad2d74a8f6ff269',
  '9edd562e44981a17c2fe91d70bbe398d32d5a9c212229f1ac2d34e055f256c27',
]

test('each form of the file has a test that knows it', () => {
  expect(MIGRATIONS.map((sql) => toHex(nodeCrypto.sha256(new TextEncoder().encode(sql))))).toEqual(FORMS)
})

test('a file of any earlier form is brought to the newest, whole', () => {
  for (let from = 0; from <= MIGRATIONS.length; from++) {
    const db = new Database(':memory:')
    for (const sql of MIGRATIONS.slice(0, from)) db.exec(sql)
    migrate(db, from)
    expect(db.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length)
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    db.close()
  }
})

test('erased bytes are gone from the file, not only from sight', async () => {
  const folder = fresh()
  const log = opened(folder)
  await log.append({ ...DRAFT, payload: { text: 'mevrouw De Vries, zuurstof' } })
  await log.close()
  const path = join(folder, 'log.sqlite')
  expect(readFileSync(path).includes('mevrouw De Vries')).toBe(true)
  const copy = join(root, 'copy.sqlite')
  copyFileSync(path, copy)
  const db = new Database(copy)
  db.pragma('secure_delete = ON')
  db.exec('UPDATE event SET salt = NULL, payload = NULL WHERE own = 1')
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
  expect(readFileSync(copy).includes('mevrouw De Vries')).toBe(false)
})

/** Every file of a data folder, while the log is open. */
const bytesIn = (folder: string) => Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))))

test('after an erasure the words are in no file of the data folder, not even while the log is open', async () => {
  const folder = fresh()
  const log = opened(folder)
  const secret = 'oefentekst: zuurstof bijna leeg, tweede deur links'
  const answer = await log.append({ ...DRAFT, payload: { text: secret } })
  // Enough beside it that pages are full and rows move.
  await Promise.all(Array.from({ length: 300 }, (_, i) => log.append({ ...DRAFT, payload: { text: `stoel ${i} `.repeat(20) } })))
  expect(bytesIn(folder).includes(secret)).toBe(true)
  if (answer.status !== 'stored') throw new TypeError('refused')
  await log.append(erasureDraft({ events: [answer.id], duty: 'request' }))
  expect(bytesIn(folder).includes(secret)).toBe(false)
  expect(bytesIn(folder).includes('stoel 299')).toBe(true)
  await log.close()
  expect(bytesIn(folder).includes(secret)).toBe(false)
})

test('a backup from before an erasure forgets as soon as it hears of it', async () => {
  const folder = fresh()
  const log = opened(folder)
  const point = testDevice('punt')
  const health = point.write({ text: 'zuurstof' })
  await log.ingest([health.record])
  await log.close()
  const backup = fresh()
  cpSync(folder, backup, { recursive: true })

  const newer = opened(folder)
  await newer.append(erasureDraft({ events: [health.id], duty: 'retention' }))
  const told = (await newer.read(0, 100)).map(({ envelope, salted }) => ({ envelope, ...(salted && { salted }) }))
  await newer.close()
  const restored = opened(backup)
  expect((await restored.read(0, 100)).find(({ id }) => id === health.id)?.salted).toBeDefined()
  await restored.ingest(told)
  expect((await restored.read(0, 100)).find(({ id }) => id === health.id)?.salted).toBeUndefined()
  await restored.close()
})
