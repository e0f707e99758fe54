import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { Inflate } from './read-zip.ts'
import { readSheet } from './read-sheet.ts'

const inflate: Inflate = (packed, most) => inflateRawSync(packed, { maxOutputLength: most })
const BOOK =
  '<workbook xmlns:r="x"><sheets><sheet name="Lijst" sheetId="3" r:id="rId7"/><sheet name="B" sheetId="1" r:id="rId8"/></sheets></workbook>'
const LINKS =
  '<Relationships><Relationship Id="rId8" Target="worksheets/sheet2.xml"/><Relationship Target="worksheets/sheet1.xml" Id="rId7"/></Relationships>'
const CELLS =
  '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>naam</t></is></c></row>' +
  '<row r="2"/><row r="4" spans="1:3"><c r="A4"><v>187500</v></c><c r="B4"><v>0.30000000000000004</v></c><c r="C4" t="str"><f>A4&amp;"x"</f><v>Caf&#233; &amp; co</v></c><c r="D4" s="2"/><c r="E4" t="b"><v>1</v></c></row></sheetData></worksheet>'
const SHARED = '<sst><si><r><t>num</t></r><r><t xml:space="preserve">mer</t></r><rPh><t>anders</t></rPh></si></sst>'
const FILES = {
  'xl/workbook.xml': BOOK,
  'xl/_rels/workbook.xml.rels': LINKS,
  'xl/worksheets/sheet1.xml': CELLS,
  'xl/sharedStrings.xml': SHARED,
}

/** A ZIP as any program writes it: deflated files, then the directory. */
function zipOf(files: Readonly<Record<string, string | Buffer>>, flags = 0, method = 8): Uint8Array {
  const local: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, content] of Object.entries(files)) {
    const packed = method === 8 ? deflateRawSync(content) : Buffer.from(content)
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(Buffer.byteLength(name), 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(flags, 8)
    entry.writeUInt16LE(method, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(5, 24) // a size that is not true: nobody may believe it
    entry.writeUInt16LE(Buffer.byteLength(name), 28)
    entry.writeUInt32LE(at, 42)
    local.push(head, Buffer.from(name), packed)
    directory.push(entry, Buffer.from(name))
    at += 30 + Buffer.byteLength(name) + packed.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Object.keys(files).length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(at, 16)
  return new Uint8Array(Buffer.concat([...local, listed, end]))
}
const read = (bytes: Uint8Array) => readSheet(bytes, 'lijst.xlsx', inflate)

test('the first sheet comes as rows of text: shared and written-out texts, numbers, the kept value of a formula, gaps in place', () => {
  expect(read(zipOf(FILES))).toEqual({
    data: [
      { line: 1, values: ['nummer', '', 'naam'] },
      { line: 4, values: ['187500', '0.3', 'Café & co', '', '1'] },
    ],
    issues: [],
  })
})

test('files that are not packed, and a comment after the directory, are read', () => {
  expect(read(zipOf(FILES, 0, 0)).data).toHaveLength(2)
  expect(read(Uint8Array.of(...zipOf(FILES), ...Buffer.from('een opmerking'))).data).toHaveLength(2)
})

test('a bomb of a hundred megabytes in a hundred kilobytes is stopped and refused', () => {
  const bomb = Buffer.alloc(100_000_000, 'a')
  const bytes = zipOf({ ...FILES, 'xl/worksheets/sheet1.xml': bomb })
  expect(bytes.length).toBeLessThan(200_000)
  expect(read(bytes)).toMatchObject({ issues: [{ code: 'file-not-recognised', source: 'lijst.xlsx' }] })
})

test('twenty megabytes of tags that are never closed take no longer than reading them', () => {
  const open = '<row><c r="A1"><v>'.repeat(1_000_000)
  expect(read(zipOf({ ...FILES, 'xl/worksheets/sheet1.xml': open }))).toEqual({ data: [], issues: [] })
})

test.each([
  ['text', new TextEncoder().encode('nummer;naam')],
  ['nothing', new Uint8Array()],
  ['a workbook cut short', zipOf(FILES).subarray(0, 700)],
  ['an encrypted workbook', zipOf(FILES, 1)],
  ['another archive', zipOf({ '../../etc/passwd': 'x' })],
  ['a workbook with a DTD', zipOf({ ...FILES, 'xl/worksheets/sheet1.xml': '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>' })],
  ['a sheet that lies elsewhere', zipOf({ ...FILES, 'xl/_rels/workbook.xml.rels': LINKS.replaceAll('worksheets/', '../../') })],
  ['more columns than a list has', zipOf({ ...FILES, 'xl/worksheets/sheet1.xml': '<row r="1"><c r="ZZZ1"><v>1</v></c></row>' })],
])('%s is refused', (_, bytes) => {
  expect(read(bytes)).toMatchObject({ issues: [{ code: 'file-not-recognised' }] })
})

test('whichever byte of a workbook is broken, it is read or refused, and nothing is thrown', () => {
  const whole = zipOf(FILES)
  const answers = Array.from(whole, (byte, at) => {
    const broken = Uint8Array.from(whole)
    broken[at] = 255 - byte
    return read(broken)
  })
  expect(answers.every(({ data, issues }) => (data === undefined) === issues.length > 0)).toBe(true)
})
