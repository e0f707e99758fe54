import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCsvTable } from './csv-table.ts'
import { parseCsv } from './parse-csv.ts'
import { toCsv } from './to-csv.ts'

const values = (text: string): (readonly string[])[] => parseCsv(text).map((row) => row.values)

test('quotes, doubled quotes, breaks inside quotes, CRLF, a byte order mark and a last line without end are read', () => {
  const text = '\u{feff}naam;inwoners\r\n"Het ""Zand""; west";5\r\n"twee\nregels";\r\n\r\nlaatste;7'
  expect(values(text)).toEqual([
    ['naam', 'inwoners'],
    ['Het "Zand"; west', '5'],
    ['twee\nregels', ''],
    ['laatste', '7'],
  ])
  expect(parseCsv(text).map((row) => row.line)).toEqual([1, 2, 3, 6])
})

test('semicolon, tab and comma are recognised from the first line', () => {
  expect(values('a;b,c\n1;2')).toEqual([
    ['a', 'b,c'],
    ['1', '2'],
  ])
  expect(values('a\tb\n1\t2')[1]).toEqual(['1', '2'])
  expect(values('a')).toEqual([['a']])
})

test('a quote that never closes takes the rest of the file and does not hang', () => {
  expect(values('a,"b\nc,d')).toEqual([['a', 'b\nc,d']])
})

test('what is written plain is read back the same', () => {
  const field = fc.string({ maxLength: 8 }).filter((text) => !/^[=+\-@\t\r]/.test(text) && !text.endsWith('\r'))
  const table = fc.array(
    fc.array(field, { minLength: 2, maxLength: 2 }).filter(([first]) => first !== '' && !first!.startsWith('\u{feff}')),
    { minLength: 1, maxLength: 6 },
  )
  fc.assert(
    fc.property(table, (rows) => {
      expect(parseCsv(toCsv(rows, { dialect: 'plain' }), ',').map((row) => row.values)).toEqual(rows)
    }),
    { seed: 4180, numRuns: 300 },
  )
})

test('Excel in the Netherlands gets a byte order mark, semicolons and decimal commas', () => {
  const rows = [
    ['gemeente', 'liter', 'open'],
    ['Tiel; stad', 1234.5, true],
    [null, -3, undefined],
  ]
  expect(toCsv(rows, { dialect: 'nl-excel' })).toBe('\u{feff}gemeente;liter;open\r\n"Tiel; stad";1234,5;ja\r\n;-3;\r\n')
  expect(toCsv(rows, { dialect: 'plain' })).toBe('gemeente,liter,open\r\nTiel; stad,1234.5,true\r\n,-3,\r\n')
})

test.each(['=1+1', '+31', '-cmd', '@SUM(A1)', '\t=1', '\r=1'])('the text %j does not become a formula', (text) => {
  const [row] = parseCsv(toCsv([[text, 1]], { dialect: 'plain' }), ',')
  expect(row?.values[0]).toBe(`'${text}`)
})

test('a number that is none is refused', () => {
  expect(() => toCsv([[Number.NaN]], { dialect: 'plain' })).toThrow(RangeError)
})

test('columns go by any of their spellings; a missing one is an issue, an optional one is empty', () => {
  const columns = { people: ['inwoners', 'aantal_inwoners'], age: ['leeftijd'] }
  const { data } = readCsvTable('naam,aantal_inwoners\nTiel, 5 \n', 'x.csv', columns, ['age'])
  expect(data?.map(({ line, text }) => [line, text('people'), text('age')])).toEqual([[2, '5', '']])
  expect(readCsvTable('naam\nTiel\n', 'x.csv', columns, ['age']).issues).toEqual([
    { code: 'column-missing', severity: 'error', source: 'x.csv', row: 1, params: { column: 'inwoners' } },
  ])
})
