import { createHash } from 'node:crypto'
import { draftOf, erasureDraft, type EventId, parseRecordId } from '@weerbaar/core'
import { openMemoryLog } from '@weerbaar/store'
import { BUSY_POINT, busyPoint } from '@weerbaar/testkit'
import { expect, test } from 'vitest'
import { archiveCsv } from './archive-csv.ts'
import type { ArchivePurpose } from './archive-order.ts'
import { makeArchive } from './make-archive.ts'

const SPACE = 'exercise:test'
const AT = Date.UTC(2026, 10, 24)

async function logOfBusyPoint() {
  let clock = AT
  const log = openMemoryLog({ clock: () => clock++, randomBytes: (length) => new Uint8Array(length).fill(7) })
  const ids: { readonly type: string; readonly id: EventId }[] = []
  const help = parseRecordId('hulp-0')!
  const details = { type: 'HelpDetailsGiven', point: BUSY_POINT, help, details: 'GEHEIM-ZORG', retainUntil: AT } as const
  for (const event of [...busyPoint(), details]) {
    const answer = await log.append({ ...draftOf(event), space: SPACE })
    if (answer.status === 'stored') ids.push({ type: event.type, id: answer.id })
  }
  await log.append({ ...draftOf({ type: 'PlanRenamed', id: help, name: 'Andere ruimte' }), space: 'exercise:ander' })
  return { log, idOf: (type: string) => ids.find((one) => one.type === type)!.id, count: ids.length }
}
const make = (log: Awaited<ReturnType<typeof logOfBusyPoint>>['log'], purpose: ArchivePurpose) =>
  makeArchive(log, { purpose, space: SPACE, creator: 'Gemeente Tiel & co', madeAt: AT })
const textOf = (files: Awaited<ReturnType<typeof makeArchive>>, path: string) =>
  new TextDecoder().decode(files.find((one) => one.path === path)!.bytes)
const linesOf = (files: Awaited<ReturnType<typeof makeArchive>>) =>
  textOf(files, 'gebeurtenissen.jsonl')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; type: string; payload?: unknown; withheld?: string }) // our own form

test('an archive holds every event of its space and of no other, and every file has its checksum', async () => {
  const { log, count } = await logOfBusyPoint()
  const files = await make(log, 'archive')
  expect(linesOf(files)).toHaveLength(count)
  expect(textOf(files, 'gebeurtenissen.csv').trimEnd().split('\r\n').length).toBeGreaterThan(count)
  const sums = textOf(files, 'sha256sum.txt').trimEnd().split('\n')
  expect(sums).toHaveLength(files.length - 1)
  for (const line of sums) {
    const [sum, path = ''] = line.split('  ')
    expect(
      createHash('sha256')
        .update(files.find((one) => one.path === path)!.bytes)
        .digest('hex'),
      path,
    ).toBe(sum)
  }
})

test('what may be read by everybody holds no name, health or whereabouts; the archive does', async () => {
  const { log } = await logOfBusyPoint()
  const [open, closed] = [await make(log, 'woo'), await make(log, 'archive')]
  const whole = (files: typeof open) => files.map(({ path }) => textOf(files, path)).join('\n')
  expect(whole(open)).not.toContain('GEHEIM')
  for (const secret of ['GEHEIM-WAT', 'GEHEIM-NAAM', 'GEHEIM-ZORG']) expect(whole(closed)).toContain(secret)
  expect(linesOf(open).filter(({ type }) => type === 'HelpAsked')).toEqual(
    linesOf(open)
      .filter(({ type }) => type === 'HelpAsked')
      .map((line) => ({ ...line, withheld: 'personal' })),
  )
})

test('what was erased stays away from both, and the archive says what, why and on whose word; making one erases nothing', async () => {
  const { log, idOf } = await logOfBusyPoint()
  const gone = idOf('HelpDetailsGiven')
  await make(log, 'archive')
  expect(
    textOf(await make(log, 'archive'), 'gewist.csv')
      .trimEnd()
      .split('\r\n'),
  ).toHaveLength(1)
  await log.append(erasureDraft({ events: [gone], duty: 'retention' }))
  for (const purpose of ['archive', 'woo'] as const) {
    const files = await make(log, purpose)
    expect(linesOf(files).find(({ id }) => id === gone)).toMatchObject({ type: 'HelpDetailsGiven', withheld: 'erased' })
    expect(textOf(files, 'gebeurtenissen.jsonl')).not.toContain('GEHEIM-ZORG')
    expect(textOf(files, 'gewist.csv').trimEnd().split('\r\n')[1]).toContain(`${gone},HelpDetailsGiven,${log.device()}`)
    expect(textOf(files, 'gewist.csv')).toContain('bewaartermijn verstreken')
  }
})

test('the metadata follow MDTO: identity, name, appraisal, creator, limits, and size and checksum of each file', async () => {
  const { log } = await logOfBusyPoint()
  const files = await make(log, 'archive')
  const about = textOf(files, 'mdto/informatieobject.xml')
  for (const element of [
    'identificatie',
    'naam',
    'aggregatieniveau',
    'dekkingInTijd',
    'waardering',
    'archiefvormer',
    'beperkingGebruik',
    'heeftRepresentatie',
  ])
    expect(about).toContain(`<${element}>`)
  expect(about).toContain('Gemeente Tiel &amp; co')
  const events = files.find(({ path }) => path === 'gebeurtenissen.jsonl')!
  const described = textOf(files, 'mdto/gebeurtenissen.jsonl.bestand.mdto.xml')
  expect(described).toContain(`<omvang>${events.bytes.length}</omvang>`)
  expect(described).toContain(createHash('sha256').update(events.bytes).digest('hex'))
})

test('a cell that begins like a formula is no formula in a spreadsheet', () => {
  expect(archiveCsv([['=1+1', 'a "b"', -3, null]])).toBe(`'=1+1,"a ""b""",-3,\r\n`)
})
