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
import { randomBytes } from 'node:crypto'
import { openLog } from '@weerbaar/store'
import { afterAll, expect, test } from 'vitest'
import { weerbaar } from './weerbaar.ts'

const root = mkdtempSync(join(tmpdir(), 'weerbaar-cli-courier-'))
afterAll(() => rmSync(root, { recursive: true }))
let count = 0
const fresh = (name: string) => join(root, `${++count}-${name}`)

function opened(data: string) {
  const { data: log, issues } = openLog(data, { clock: Date.now, randomBytes: (length) => new Uint8Array(randomBytes(length)) })
  if (log === undefined) throw new TypeError(JSON.stringify(issues))
  return log
}
async function write(data: string, ...texts: string[]) {
  const log = opened(data)
  for (const text of texts) await log.append({ type: 'Noted', version: 1, space: 'exercise:test', payload: { text } })
  await log.close()
}
async function contents(data: string) {
  const log = opened(data)
  const events = (await log.read(0, 10_000))
    .map(({ id, envelope, salted }) => `${id} ${String(envelope)} ${String(salted?.payload)}`)
    .sort()
  await log.close()
  return events
}
async function whoami(data: string) {
  const { exit, out } = await weerbaar('courier', 'whoami', '--data', data, '--json')
  expect(exit).toBe(0)
  return JSON.parse(out) as { device: string; recipient: string } // the command's own form
}
const records = (out: string) => (JSON.parse(out) as { records: number }).records // as above

test('two folders that exchange courier files both ways end with equal logs, and then have nothing left to send', async () => {
  const [point, town] = [fresh('punt'), fresh('gemeente')]
  const [here, there] = [await whoami(point), await whoami(town)]
  await write(point, 'open sinds 14:00', 'water voor 200')
  await write(town, 'aggregaat onderweg')
  const [outward, back, last] = [join(root, 'heen.courier'), join(root, 'terug.courier'), join(root, 'laatste.courier')]

  const packed = await weerbaar('courier', 'pack', '--data', point, '--to', there.recipient, '--out', outward, '--json')
  expect(packed).toMatchObject({ exit: 0 })
  expect(records(packed.out)).toBe(3)
  const taken = await weerbaar('courier', 'open', outward, '--data', town, '--json')
  expect(taken.exit).toBe(0)
  expect(JSON.parse(taken.out)).toMatchObject({
    from: here.device,
    recipient: here.recipient,
    stored: 3,
    known: 0,
    waiting: 0,
    quarantined: 0,
  })

  const answer = await weerbaar('courier', 'pack', '--data', town, '--to', here.recipient, '--out', back, '--json')
  expect(records(answer.out)).toBe(3) // its start, its note and its receipt for what came
  expect((await weerbaar('courier', 'open', back, '--data', point)).err).toContain('3 nieuwe gebeurtenissen, 0 al bekend')

  const receipt = await weerbaar('courier', 'pack', '--data', point, '--to', there.recipient, '--out', last, '--json')
  expect(records(receipt.out)).toBe(1)
  await weerbaar('courier', 'open', last, '--data', town)
  expect(await contents(point)).toEqual(await contents(town))
  const [silent, silence] = [join(root, 'stil.courier'), join(root, 'stilte.courier')]
  await weerbaar('courier', 'pack', '--data', town, '--to', here.recipient, '--out', silent)
  await weerbaar('courier', 'open', silent, '--data', point)
  const nothing = await weerbaar('courier', 'pack', '--data', point, '--to', there.recipient, '--out', silence, '--json')
  expect(records(nothing.out)).toBe(0) // a receipt is no reason for a receipt
  const all = await weerbaar('courier', 'pack', '--data', point, '--to', there.recipient, '--out', last, '--json', '--all', '--force')
  expect(records(all.out)).toBe(7)
  expect((await weerbaar('courier', 'open', outward, '--data', town, '--lang', 'en')).err).toContain('0 new events, 3 known already')
  expect(await contents(point)).toEqual(await contents(town))
})

test('a file that comes before the one it follows is kept waiting, and said so', async () => {
  const [point, town] = [fresh('punt'), fresh('gemeente')]
  const [here, there] = [await whoami(point), await whoami(town)]
  const [first, confirmation, second] = ['eerste', 'bevestiging', 'tweede'].map((name) => join(root, `${name}.courier`)) as [
    string,
    string,
    string,
  ] // three names, three paths
  const other = fresh('andere-gemeente')
  await weerbaar('courier', 'pack', '--data', point, '--to', there.recipient, '--out', first)
  // The town has read it and confirms; then its laptop breaks and a fresh one has its key but not its log.
  await weerbaar('courier', 'open', first, '--data', town)
  await weerbaar('courier', 'pack', '--data', town, '--to', here.recipient, '--out', confirmation)
  await weerbaar('courier', 'open', confirmation, '--data', point)
  await write(point, 'tweede dag')
  await weerbaar('courier', 'pack', '--data', point, '--to', there.recipient, '--out', second)
  await whoami(other)
  copyFileSync(join(town, 'courier.key'), join(other, 'courier.key'))
  expect((await weerbaar('courier', 'open', second, '--data', other)).err).toContain('1 wacht op een eerdere gebeurtenis')
  expect((await weerbaar('courier', 'open', first, '--data', other)).err).toContain('nieuwe gebeurtenis')
  expect((await contents(other)).length).toBe(3) // its own start, and the point's start and note
  // Once the fresh laptop says what it has, the point leaves out only what both have.
  const [says, rest] = [join(root, 'zegt.courier'), join(root, 'rest.courier')]
  await weerbaar('courier', 'pack', '--data', other, '--to', here.recipient, '--out', says)
  await weerbaar('courier', 'open', says, '--data', point)
  await weerbaar('courier', 'pack', '--data', point, '--to', there.recipient, '--out', rest)
  await weerbaar('courier', 'open', rest, '--data', other)
  expect(await contents(other)).toEqual(await contents(point))
})

test('two laptops from one disk that meet by courier are told so, take new names and end with equal logs', async () => {
  const [one, two] = [fresh('laptop'), fresh('kopie')]
  const before = await whoami(one)
  await write(one, 'voor het kopiëren')
  cpSync(one, two, { recursive: true })
  await write(one, 'op de laptop')
  await write(two, 'op de kopie')
  expect(await whoami(two)).toEqual(before)
  const said: string[] = []
  for (let round = 0; round < 3; round++)
    for (const [from, to] of [
      [one, two],
      [two, one],
    ] as const) {
      const file = join(root, `fork-${said.length}.courier`)
      await weerbaar('courier', 'pack', '--data', from, '--to', before.recipient, '--out', file)
      said.push((await weerbaar('courier', 'open', file, '--data', to)).err)
    }
  expect(said[0]).toContain('een gekopieerde schijf. Beide blijven bewaard.\nDat was dit apparaat zelf.')
  expect(said[1]).toContain('Dat was dit apparaat zelf.')
  for (const later of said.slice(2)) expect(later).not.toContain('gekopieerde')
  expect(await contents(one)).toEqual(await contents(two))
  expect((await contents(one)).length).toBe(8) // a start, three notes, two starts under new names, two receipts
  const names = [await whoami(one), await whoami(two)]
  expect(new Set([before, ...names].map(({ device }) => device)).size).toBe(3)
  expect(names.map(({ recipient }) => recipient)).toEqual([before.recipient, before.recipient]) // files on their way still open
})

test('even with --force only a courier file is replaced: the log is safe from a name typed wrong', async () => {
  const point = fresh('punt')
  const { recipient } = await whoami(point)
  await write(point, 'open')
  const before = await contents(point)
  const told = await weerbaar('courier', 'pack', '--data', point, '--to', recipient, '--out', join(point, 'log.sqlite'), '--force')
  expect(told).toMatchObject({ exit: 2, out: '' })
  expect(told.err).toContain('log.sqlite')
  expect(await contents(point)).toEqual(before)
})

test('whoami says who we are in two lines, and the same after a restart', async () => {
  const data = fresh('punt')
  const { exit, out } = await weerbaar('courier', 'whoami', '--data', data)
  expect(exit).toBe(0)
  expect(out).toMatch(/^device {5}[0-9a-f]{64}\nrecipient {2}age1[0-9a-z]{58}\n$/)
  expect((await weerbaar('courier', 'whoami', '--data', data)).out).toBe(out)
  if (process.platform !== 'win32') expect(statSync(join(data, 'courier.key')).mode & 0o777).toBe(0o600)
})

test('a file for another, a damaged one and a letter are refused in one sentence, and the log stays as it was', async () => {
  const [point, town, region] = [fresh('punt'), fresh('gemeente'), fresh('regio')]
  for (const data of [point, town, region]) await whoami(data)
  await write(point, 'hulpvraag: insuline')
  const file = join(root, 'stick.courier')
  await weerbaar('courier', 'pack', '--data', point, '--to', (await whoami(region)).recipient, '--out', file)
  const before = await contents(town)
  const bytes = readFileSync(file)
  const damaged = join(root, 'kapot.courier')
  const letter = join(root, 'brief.txt')
  writeFileSync(damaged, bytes.subarray(0, bytes.length - 9))
  writeFileSync(letter, 'dit is een brief')
  for (const [path, data, sentence] of [
    [file, town, 'voor een andere ontvanger'],
    [damaged, region, 'beschadigd of niet compleet'],
    [letter, town, 'geen Weerbaar courier'],
    [join(root, 'nergens.courier'), town, 'is er niet'],
  ] as const) {
    const told = await weerbaar('courier', 'open', path, '--data', data)
    expect(told, path).toMatchObject({ exit: 2, out: '' })
    expect(told.err, path).toContain(sentence)
    expect(told.err.trim().split('\n'), path).toHaveLength(1)
    expect((await weerbaar('courier', 'open', path, '--data', data, '--lang', 'en')).err, path).not.toContain(sentence)
  }
  expect(await contents(town)).toEqual(before)
  expect(existsSync(join(town, 'exchange'))).toBe(false)
})

test('what cannot be packed is told, and no file is left', async () => {
  const point = fresh('punt')
  const { recipient } = await whoami(point)
  const out = join(fresh('stick'), 'a.courier')
  const there = join(root, 'er-al.courier')
  writeFileSync(there, 'van gisteren')
  const folder = fresh('geen-log')
  mkdirSync(folder)
  const good = ['--data', point, '--to', recipient, '--out', out]
  for (const [words, sentence] of [
    [['--data', point, '--to', `${recipient.slice(0, -1)}q`, '--out', out], 'Verwacht: age1…'],
    [['--data', point, '--to', `${recipient},gemeente`, '--out', out], '"gemeente" is geen code'],
    [['--data', point, '--out', out], '--to'],
    [['--data', point, '--to', recipient], '--out'],
    [['--to', recipient, '--out', out], '--data'],
    [['--data', folder, '--to', recipient, '--out', out], 'is er niet'],
    [['--data', point, '--to', recipient, '--out', there], 'bestaat al'],
    [good, 'kon niet worden geschreven (ENOENT)'],
  ] as const) {
    const told = await weerbaar('courier', 'pack', ...words)
    expect(told, sentence).toMatchObject({ exit: 2, out: '' })
    expect(told.err).toContain(sentence)
  }
  expect(readFileSync(there, 'utf8')).toBe('van gisteren')
  expect(readdirSync(folder)).toEqual([])
  expect(readdirSync(root).filter((name) => name.endsWith('.part'))).toEqual([])
})

test('a damaged courier key stops with a sentence and is kept', async () => {
  const point = fresh('punt')
  await whoami(point)
  const key = join(point, 'courier.key')
  writeFileSync(key, 'kapot')
  const told = await weerbaar('courier', 'whoami', '--data', point)
  expect(told).toMatchObject({ exit: 2, out: '' })
  expect(told.err).toContain('courier.key')
  expect(readFileSync(key, 'utf8')).toBe('kapot')
})

test('help is there in both languages', async () => {
  for (const command of ['pack', 'open', 'whoami']) {
    const dutch = await weerbaar('courier', command, '--help')
    const english = await weerbaar('courier', command, '--help', '--lang', 'en')
    expect([dutch.exit, english.exit], command).toEqual([0, 0])
    expect(dutch.out, command).toContain(`weerbaar courier ${command}`)
    expect(english.out, command).not.toBe(dutch.out)
  }
  const all = await weerbaar('courier')
  expect(all.exit).toBe(2)
  for (const command of ['pack', 'open', 'whoami']) expect(all.out).toContain(`weerbaar courier ${command}`)
})
