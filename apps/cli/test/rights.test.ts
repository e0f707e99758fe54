import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLog, readRights, rightsFolder } from '@weerbaar/store'
import { parseCertificateId } from '@weerbaar/core'
import { testDevice } from '@weerbaar/testkit'
import { afterAll, expect, test } from 'vitest'
import { weerbaar } from './weerbaar.ts'

const root = mkdtempSync(join(tmpdir(), 'weerbaar-cli-rights-'))
afterAll(() => rmSync(root, { recursive: true }))
let count = 0
const fresh = (name: string) => join(root, `${++count}-${name}`)

async function enrolled(by: string, scope: string, ...more: string[]) {
  const [file, phrase] = [fresh('stick.enrol'), fresh('wachtzin')]
  const made = await weerbaar('enrol', 'make', '--data', by, '--scope', scope, '--out', file, ...more)
  expect(made.exit, made.err).toBe(0)
  writeFileSync(phrase, made.out)
  return { file, phrase, passphrase: made.out.trim() }
}
const open = (file: string, phrase: string, data: string) =>
  weerbaar('enrol', 'open', file, '--passphrase-file', phrase, '--data', data, '--json')
async function listed(data: string) {
  const { exit, out } = await weerbaar('rights', 'list', '--data', data, '--json')
  expect(exit).toBe(0)
  return JSON.parse(out) as {
    root: string
    device: string
    held: string[]
    certificates: { id: string; scope: string; devices: string[]; trusted: boolean; revoked: { reason: string }[] }[]
  } // the command's own form
}
async function noteUnder(data: string, certificate: string): Promise<string> {
  const { data: log } = openLog(data, { clock: Date.now, randomBytes: (length) => new Uint8Array(randomBytes(length)) })
  const held = parseCertificateId(certificate)!
  await log!.append({ type: 'Noted', version: 1, space: 'exercise:test', payload: { text: 'water is op' }, certificate: held })
  const events = await log!.read(0, 1000)
  const rights = await readRights(log!, rightsFolder(data).root())
  const { id, read } = events.at(-1)!
  const judged = rights.judge({ ...read, id })
  await log!.close()
  return judged.verdict === 'within' ? 'within' : judged.reason
}

test('region, municipality and two laptops from one stick: four devices, one root, and one laptop is revoked by courier', async () => {
  const [region, town, one, two] = [fresh('regio'), fresh('gemeente'), fresh('laptop'), fresh('laptop')]
  const made = await weerbaar('rights', 'root', '--data', region, '--scope', 'VR08')
  expect(made).toMatchObject({ exit: 0 })
  expect(made.out).toMatch(/^[0-9a-f]{64}\n$/)
  expect((await weerbaar('rights', 'root', '--data', region, '--scope', 'VR08')).exit).toBe(2)

  const forTown = await enrolled(region, 'VR08/GM0268', '--may-issue')
  expect(forTown.passphrase).toMatch(/^([a-hjkmnp-z2-9]{5}-){3}[a-hjkmnp-z2-9]{5}$/)
  if (process.platform !== 'win32') expect(statSync(forTown.file).mode & 0o777).toBe(0o600)
  expect((await open(forTown.file, forTown.phrase, town)).exit).toBe(0)
  const forPoint = await enrolled(town, 'VR08/GM0268/hof', '--function', 'coordinator', '--on-behalf')
  const openings = [await open(forPoint.file, forPoint.phrase, one), await open(forPoint.file, forPoint.phrase, two)]
  const [first, second] = openings.map(({ out }) => JSON.parse(out) as { device: string; certificate: string; root: string }) // as above
  expect(first).toMatchObject({ root: made.out.trim(), certificate: second?.certificate })
  expect(first?.device).not.toBe(second?.device)
  expect((await open(forPoint.file, forPoint.phrase, one)).err).toContain('was al aangemeld')
  const here = await listed(one)
  expect(here).toMatchObject({ root: made.out.trim(), device: first?.device, held: [first?.certificate] })
  expect(here.certificates.map(({ scope, trusted }) => [scope, trusted]).toSorted()).toEqual([
    ['VR08', true],
    ['VR08/GM0268', true],
    ['VR08/GM0268/hof', true],
  ])
  const certificate = first!.certificate
  expect([await noteUnder(one, certificate), await noteUnder(two, certificate)]).toEqual(['within', 'within'])

  const revoked = await weerbaar('rights', 'revoke', certificate, '--device', first!.device, '--reason', 'stolen', '--data', town)
  expect(revoked).toMatchObject({ exit: 0 })
  for (const laptop of [one, two]) {
    const { out } = await weerbaar('courier', 'whoami', '--data', laptop, '--json')
    const { recipient } = JSON.parse(out) as { recipient: string } // as above
    const file = fresh('nieuws.courier')
    await weerbaar('courier', 'pack', '--data', town, '--to', recipient, '--out', file)
    expect((await weerbaar('courier', 'open', file, '--data', laptop)).exit).toBe(0)
  }
  expect([await noteUnder(one, certificate), await noteUnder(two, certificate)]).toEqual(['revoked', 'within'])
  expect((await listed(two)).certificates.find(({ id }) => id === certificate)?.revoked).toEqual([
    { device: first?.device, reason: 'stolen' },
  ])

  // What the device does not have it cannot give.
  const short = await weerbaar('enrol', 'make', '--data', two, '--scope', 'VR08/GM0268/hof', '--out', fresh('x'))
  const wide = await weerbaar('enrol', 'make', '--data', town, '--scope', 'VR08/GM0241', '--out', fresh('x'))
  const up = await weerbaar('rights', 'revoke', made.out.trim(), '--data', town)
  for (const told of [short, wide, up]) {
    expect(told).toMatchObject({ exit: 2, out: '' })
    expect(told.err).toContain('mag dat niet')
  }

  // A folder of one region is not taken over by another.
  const other = fresh('andere-regio')
  await weerbaar('rights', 'root', '--data', other, '--scope', 'VR09')
  expect((await open(forPoint.file, forPoint.phrase, other)).err).toContain('hoort bij een andere regio')
}, 180_000)

test('a tablet of a point gets a certificate from its laptop, by the first characters of its number', async () => {
  const [region, laptop] = [fresh('regio'), fresh('laptop')]
  await weerbaar('rights', 'root', '--data', region, '--scope', 'VR08')
  const { file, phrase } = await enrolled(region, 'VR08/GM0268/hof', '--may-issue')
  expect((await open(file, phrase, laptop)).exit).toBe(0)
  const tablet = testDevice('tablet')
  const { data: log } = openLog(laptop, { clock: Date.now, randomBytes: (length) => new Uint8Array(randomBytes(length)) })
  await log!.ingest([tablet.write({ i: 0 }).record])
  await log!.close()
  const give = (device: string, scope = 'VR08/GM0268/hof') =>
    weerbaar('rights', 'give', device, '--scope', scope, '--function', 'tablet', '--days', '30', '--data', laptop, '--json')
  const given = await give(tablet.device.slice(0, 8))
  expect(given.exit, given.err).toBe(0)
  expect(given.err).toContain('heeft een certificaat voor VR08/GM0268/hof')
  const { certificate, device } = JSON.parse(given.out) as { certificate: string; device: string } // the command's own form
  expect(device).toBe(tablet.device)
  expect((await listed(laptop)).certificates).toContainEqual(expect.objectContaining({ id: certificate, devices: [device], trusted: true }))
  for (const refused of [await give('00000000'), await give(''), await give(tablet.device, 'VR08/GM0268')])
    expect(refused).toMatchObject({ exit: 2, out: '' })
}, 180_000)

test('a wrong passphrase, a damaged file and a letter enrol nobody and say why', async () => {
  const region = fresh('regio')
  await weerbaar('rights', 'root', '--data', region, '--scope', 'VR08')
  const { file, phrase } = await enrolled(region, 'VR08/GM0268')
  const [wrong, damaged, letter, laptop] = [fresh('wachtzin'), fresh('kapot'), fresh('brief'), fresh('laptop')]
  writeFileSync(wrong, 'aaaaa-bbbbb-ccccc-ddddd\n')
  const bytes = readFileSync(file)
  writeFileSync(damaged, bytes.with(bytes.length - 1, bytes.at(-1)! ^ 1))
  writeFileSync(letter, 'dit is een brief')
  for (const [path, word, sentence] of [
    [file, wrong, 'past niet op dit bestand'],
    [damaged, phrase, 'kan niet worden gelezen'],
    [letter, phrase, 'geen Weerbaar enrolment'],
    [fresh('nergens'), phrase, 'is er niet'],
  ] as const) {
    const told = await open(path, word, laptop)
    expect(told, path).toMatchObject({ exit: 2, out: '' })
    expect(told.err, path).toContain(sentence)
  }
  expect((await weerbaar('rights', 'list', '--data', laptop)).exit).toBe(2)
  for (const words of [['--scope', 'VR08/'], ['--scope', 'VR08', '--days', '0'], ['--scope', 'VR08', '--function', 'Burger Meester'], []])
    expect((await weerbaar('enrol', 'make', '--data', region, '--out', fresh('x'), ...words)).exit).toBe(2)
}, 180_000)

test('a laptop that takes the place of another gets its name from the enrolment file, and with it the trust of the tablets', async () => {
  const [region, one, two, trust] = [fresh('regio'), fresh('laptop'), fresh('laptop'), fresh('tls')]
  await weerbaar('rights', 'root', '--data', region, '--scope', 'VR08')
  const made = await weerbaar('trust', 'make', '--host', 'hof.weerbaar.internal', '--out', trust)
  expect(made).toMatchObject({ exit: 0 })
  expect(made.out).toMatch(/^([0-9A-F]{2}:){31}[0-9A-F]{2}\n$/)
  const { file, phrase } = await enrolled(region, 'VR08/GM0268/hof', '--trust', trust)
  for (const laptop of [one, two]) expect((await open(file, phrase, laptop)).exit).toBe(0)
  const kept = [one, two].map((laptop) => readFileSync(join(laptop, 'tls', 'authority.pem'), 'utf8'))
  expect(kept[0]).toBe(kept[1])
  expect(kept[0]).toBe(readFileSync(join(trust, 'authority.pem'), 'utf8'))
  if (process.platform !== 'win32') expect(statSync(join(one, 'tls', 'authority.key')).mode & 0o777).toBe(0o600)
  expect((await weerbaar('trust', 'make', '--out', trust)).err).toContain('bestaat al')
  for (const host of ['punt', 'Punt.weerbaar.internal', '*.internal', '-a.internal'])
    expect((await weerbaar('trust', 'make', '--host', host, '--out', fresh('x'))).exit, host).toBe(2)
}, 180_000)
