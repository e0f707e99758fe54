import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { draftOf } from '@weerbaar/core'
import { openLog } from '@weerbaar/store'
import { BUSY_POINT, busyPoint, pdfFacts } from '@weerbaar/testkit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { weerbaar } from './weerbaar.ts'

const root = mkdtempSync(join(tmpdir(), 'weerbaar-cli-forms-'))
const data = join(root, 'log')
const file = (name: string) => join(root, name)
beforeAll(async () => {
  const { data: log } = openLog(data, { clock: Date.now, randomBytes: (length) => new Uint8Array(randomBytes(length)) })
  for (const event of busyPoint()) await log!.append({ ...draftOf(event), space: 'exercise:test' })
  await log!.close()
})
afterAll(() => rmSync(root, { recursive: true }))

test('the forms of a point in the log are one PDF, and the next book begins where this one ends', async () => {
  const made = await weerbaar('forms', '--data', data, '--point', BUSY_POINT, '--from', '17', '--out', file('een.pdf'), '--json')
  expect(made.exit, made.err).toBe(0)
  const said = JSON.parse(made.out) as { pages: number; from: number; next: number } // the command's own form
  expect(said.from).toBe(17)
  expect(made.err).toContain(`vanaf ${String(said.next).padStart(4, '0')}`)
  expect(pdfFacts(readFileSync(file('een.pdf')))).toMatchObject({ pages: said.pages, tagged: true, accessible: true })
})

test('forms can be printed where there is no log yet, and an existing file is left alone', async () => {
  const order = ['forms', '--name', 'Kerk', '--number', '7', '--kinds', 'opening,closing', '--out', file('kerk.pdf')] as const
  expect((await weerbaar(...order)).exit).toBe(0)
  expect(pdfFacts(readFileSync(file('kerk.pdf'))).pages).toBe(3)
  expect((await weerbaar(...order)).exit).toBe(2)
  expect((await weerbaar(...order, '--force')).exit).toBe(0)
})

test('a letter that a tablet may have, a kind that is none, and a number beyond 9999 are refused and nothing is written', async () => {
  const order = ['forms', '--name', 'Kerk', '--number', '7', '--out', file('fout.pdf')] as const
  for (const wrong of [
    ['--letter', 'A'],
    ['--kinds', 'taart'],
    ['--from', '9990'],
    ['--from', '0'],
  ])
    expect((await weerbaar(...order, ...wrong)).exit).toBe(2)
  expect(existsSync(file('fout.pdf'))).toBe(false)
})

test.each(['handover', 'report', 'restocking', 'door', 'services', 'water', 'advice', 'notices'])(
  '%s is printed from the log',
  async (what) => {
    const { exit, err } = await weerbaar('print', '--data', data, '--point', BUSY_POINT, '--what', what, '--out', file(`${what}.pdf`))
    expect(exit, err).toBe(0)
    expect(pdfFacts(readFileSync(file(`${what}.pdf`)))).toMatchObject({ pages: 1, tagged: true, accessible: true })
  },
)

test('a point that no log knows is named, and nothing is printed', async () => {
  const { exit, err } = await weerbaar('print', '--data', data, '--point', 'punt-zonder-naam', '--what', 'door', '--out', file('geen.pdf'))
  expect(exit).toBe(2)
  expect(err).toContain('punt-zonder-naam')
})

test('the log becomes an archive in a zip; without a creator or with another exercise it is refused', async () => {
  const order = ['archive', 'make', '--data', data, '--creator', 'Gemeente Tiel', '--out', file('archief.zip')] as const
  const { exit, err } = await weerbaar(...order, '--for', 'woo')
  expect(exit, err).toBe(0)
  expect(err).toContain('Er is niets gewist')
  expect(readFileSync(file('archief.zip')).subarray(0, 2).toString()).toBe('PK')
  expect((await weerbaar(...order, '--force', '--space', 'exercise:ander')).exit).toBe(2)
  expect((await weerbaar('archive', 'make', '--data', data, '--out', file('anders.zip'))).exit).toBe(2)
  expect(existsSync(file('anders.zip'))).toBe(false)
})
