import { existsSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openRegion } from '@weerbaar/jobs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { weerbaar } from './weerbaar.ts'

const folder = mkdtempSync(join(tmpdir(), 'weerbaar-candidates-'))
const region = join(folder, 'voorbeeld.gpkg')
const list = join(folder, 'lijst.csv')
const out = join(folder, 'nieuw.gpkg')
const HEADER = 'nummer;naam;soort;x_rd;y_rd;oppervlakte_m2;toiletten\n'
beforeAll(async () => {
  const built = await weerbaar('region', 'build', '--example', '--out', region)
  if (built.exit !== 0) throw new Error(`the example region was not built: ${built.err}`)
})
afterAll(() => rmSync(folder, { recursive: true }))

test('a filled-in template is checked, shown, and only then put into a new region file', async () => {
  const template = await weerbaar('region', 'candidates', 'template')
  expect(template.out.startsWith('\u{feff}nummer;naam;soort;x_rd')).toBe(true)

  writeFileSync(list, `\u{feff}${HEADER}linde;De Linde;dorpshuis;187500;428500;640;ja\nzee;In zee;kerk;1;1;;\n`)
  const checked = await weerbaar('region', 'candidates', 'check', list, '--region', region)
  expect(checked.exit).toBe(0)
  expect(checked.out).toBe('+ own:linde  De Linde\n')
  expect(checked.err).toMatch(/lijst\.csv, regel 3.*In zee/)
  expect(checked.err).toContain('1 nieuw, 0 anders, 0 hetzelfde')

  expect((await weerbaar('region', 'candidates', 'apply', list, '--region', region, '--out', out)).exit).toBe(0)
  const [before, after] = [region, out].map((path) => openRegion(path).data ?? expect.fail(path))
  expect(after?.region.sites).toHaveLength((before?.region.sites.length ?? 0) + 1)
  expect(after?.region.sites.at(-1)).toMatchObject({ id: 'own:linde', ownerAgreed: false, facts: { floorArea: 640, toilets: true } })
  expect(after?.region.layers.find(({ layer }) => layer === 'sites')?.source.nl).toContain('eigen lijst')
  expect(after?.hash).not.toBe(before?.hash)

  writeFileSync(list, `${HEADER}linde;De Linde;dorpshuis;187500;428500;;nee\n`)
  const again = await weerbaar('region', 'candidates', 'check', list, '--region', out, '--lang', 'en')
  expect(again.out).toBe('~ own:linde  De Linde; toilets: yes → no\n')
})

test.each([
  ['a list without its columns', 'naam\nKerk\n'],
  ['a list with wrong rows only', `${HEADER}zee;In zee;kerk;1;1;;\n`],
])('%s makes no region file', async (_, text) => {
  writeFileSync(list, text)
  const target = join(folder, 'geen.gpkg')
  expect((await weerbaar('region', 'candidates', 'apply', list, '--region', region, '--out', target)).exit).toBe(2)
  expect(existsSync(target)).toBe(false)
})

test('a list as Excel writes it, in the code page of Windows, is read with a warning', async () => {
  writeFileSync(list, Buffer.from(`${HEADER}cafe;Café De Linde;dorpshuis;187500;428500;640;ja\n`, 'latin1'))
  const checked = await weerbaar('region', 'candidates', 'check', list, '--region', region)
  expect([checked.exit, checked.out]).toEqual([0, '+ own:cafe  Café De Linde\n'])
  expect(checked.err).toContain('windows-1252')
})

test('a list of two gigabytes is refused before it is read', async () => {
  const large = join(folder, 'groot.xlsx')
  writeFileSync(large, '')
  truncateSync(large, 2 * 2 ** 30) // a hole: it takes no room
  const checked = await weerbaar('region', 'candidates', 'check', large, '--region', region)
  expect([checked.exit, checked.out]).toEqual([2, ''])
  expect(checked.err).toContain('groot.xlsx: Dit bestand is te groot: 2.147.483.648 bytes')
})

test('open data holds the one site of which the owner agreed', async () => {
  writeFileSync(list, 'nummer;naam;soort;x_rd;y_rd;eigenaar_akkoord\nlinde;De Linde;dorpshuis;187500;428500;ja\n')
  const open = join(folder, 'open.gpkg')
  await weerbaar('region', 'candidates', 'apply', list, '--region', region, '--out', open)
  const { exit, out: csv } = await weerbaar('region', 'export', open, '--layer', 'sites', '--as', 'csv')
  expect(exit).toBe(0)
  expect(csv.split('\r\n').slice(1, -1)).toEqual([expect.stringMatching(/^own:linde,De Linde,community-centre,GM0268@2024,/)])
  expect((await weerbaar('region', 'export', open, '--layer', 'dijken')).exit).toBe(2)
})
