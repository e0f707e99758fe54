import { type Imported, issueOf } from '@weerbaar/core'
import type { CsvRow } from '../csv/parse-csv.ts'
import { type Inflate, readZip } from './read-zip.ts'

/** Bytes of XML that are taken in: some hundred thousand cells. An own list has a few thousand. */
const MOST_BYTES = 20_000_000
const MOST_ROWS = 50_000
const MOST_COLUMNS = 100

/**
 * The first sheet of a workbook (ECMA-376) as rows of text, as a CSV of the same cells would be read. Of a formula the value counts that the workbook holds; nothing is worked
 * out, no link is followed, and a workbook that brings definitions of its own (DTD) is refused.
 *
 * @returns `file-not-recognised` for what is no workbook, or one larger or stranger than an own list can be
 */
export function readSheet(bytes: Uint8Array, source: string, inflate: Inflate): Imported<CsvRow[]> {
  const no = { issues: [issueOf('file-not-recognised', { expected: 'XLSX' }, { source })] }
  const zip = readZip(bytes, source, inflate)
  if (!zip.data) return { issues: zip.issues }
  const { read } = zip.data
  const xml = (name: string): string | undefined => {
    const content = read(name, MOST_BYTES)
    const text = content && new TextDecoder().decode(content)
    return text === undefined || /<!(DOCTYPE|ENTITY)/i.test(text) ? undefined : text
  }
  const book = xml('xl/workbook.xml')
  const links = xml('xl/_rels/workbook.xml.rels')
  const [sheetTag] = elements(book ?? '', 'sheet')
  const first = attribute(sheetTag?.head ?? '', 'r:id')
  const target = Array.from(elements(links ?? '', 'Relationship'), ({ head }) => head)
    .map((head) => ({ id: attribute(head, 'Id'), target: attribute(head, 'Target') }))
    .find(({ id }) => id === first)?.target
  if (first === undefined || target === undefined) return no
  const sheet = xml(target.startsWith('/') ? target.slice(1) : `xl/${target}`)
  if (sheet === undefined) return no
  const rows = rowsOf(sheet, sharedTexts(xml('xl/sharedStrings.xml') ?? ''))
  return rows ? { data: rows, issues: [] } : no
}

function rowsOf(sheet: string, shared: readonly string[]): CsvRow[] | undefined {
  const rows: CsvRow[] = []
  for (const row of elements(sheet, 'row')) {
    const values: string[] = []
    for (const { head, body } of elements(row.body, 'c')) {
      const column = columnOf(attribute(head, 'r')) ?? values.length
      if (column >= MOST_COLUMNS) return undefined
      while (values.length < column) values.push('')
      values[column] = valueOf(attribute(head, 't') ?? 'n', body, shared)
    }
    const line = Number(attribute(row.head, 'r') ?? rows.length + 1)
    if (values.some((value) => value !== '')) rows.push({ line, values })
    if (rows.length > MOST_ROWS) return undefined
  }
  return rows
}

function valueOf(type: string, content: string, shared: readonly string[]): string {
  if (type === 'inlineStr') return textsIn(content)
  const [found] = elements(content, 'v')
  const value = plainText(found?.body ?? '')
  if (type === 's') return shared[Number(value)] ?? ''
  // A workbook writes 0.1 + 0.2 with all its digits and large numbers with an exponent: as a person would write it.
  return type === 'n' && value !== '' && Number.isFinite(Number(value)) ? String(Number(Number(value).toPrecision(15))) : value
}

const sharedTexts = (xml: string): string[] => Array.from(elements(xml, 'si'), ({ body }) => textsIn(body))

/** All pieces of a text with marks in it; how it is to be spoken (`rPh`) is no part of it. */
function textsIn(xml: string): string {
  const written = xml
    .split('</rPh>')
    .map((part) => part.split('<rPh')[0] ?? '')
    .join('')
  return Array.from(elements(written, 't'), ({ body }) => plainText(body)).join('')
}

/** Elements of a name, one after another; none of those we look for holds another of its own name. Linear, also where nothing is ever closed. */
function* elements(xml: string, name: string): Generator<{ readonly head: string; readonly body: string }> {
  const open = `<${name}`
  const close = `</${name}>`
  for (let at = xml.indexOf(open); at !== -1; at = xml.indexOf(open, at)) {
    const from = at + open.length
    const end = xml.indexOf('>', from)
    if (end === -1) return
    at = end + 1
    if (!/[\s/>]/.test(xml[from] ?? '')) continue // a longer name
    if (xml[end - 1] === '/') {
      yield { head: xml.slice(from, end - 1), body: '' }
      continue
    }
    const last = xml.indexOf(close, at)
    if (last === -1) return
    yield { head: xml.slice(from, end), body: xml.slice(at, last) }
    at = last + close.length
  }
}

/** `C12` is column 2. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0]
  return letters === undefined ? undefined : Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1]
  return found === undefined ? undefined : plainText(found)
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const plainText = (xml: string): string =>
  xml.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? whole
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : whole
  })
