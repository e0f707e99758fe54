import { type Imported, type Issue, isKnown, type IssueCode, issueOf, type IssueParams } from '@weerbaar/core'
import { readCsvTable } from '../csv/csv-table.ts'
import { cbsCount } from './cbs-count.ts'

/** An inhabited 100 m square. Unknown figures are `UNKNOWN`. */
export interface Square {
  readonly line: number
  readonly x: number
  readonly y: number
  readonly inhabitants: number
  readonly children: number
  readonly elderly: number
  readonly households: number
  /** CBS code of the neighbourhood where the file has one, `BU02680101`. */
  readonly neighbourhood?: string
}

/** What we call a column → the spellings of CBS and of local files. */
export const SQUARE_COLUMNS = {
  id: ['cel', 'crs28992res100m', 'c28992r100', 'C28992R100', 'vierkant'],
  inhabitants: ['inwoners', 'aantal_inwoners', 'aantalInwoners'],
  children: ['inw_0_15', 'aantal_inwoners_0_tot_15_jaar', 'aantalInwoners0Tot15Jaar'],
  elderly: ['inw_65plus', 'aantal_inwoners_65_jaar_en_ouder', 'aantalInwoners65JaarEnOuder'],
  households: ['huishoudens', 'aantal_part_huishoudens', 'aantalPartHuishoudens'],
  neighbourhood: ['buurtcode'],
} as const

/**
 * Squares of 100 m from CSV, in the spellings of CBS GeoPackage, WFS and local files. Squares with nobody or with a secret
 * number of people are left out and counted in a note; a row that makes no sense is left out and named.
 */
export function readSquares(text: string, source: string): Imported<Square[]> {
  const table = readCsvTable(text, source, SQUARE_COLUMNS, ['children', 'elderly', 'households', 'neighbourhood'])
  if (!table.data) return { issues: table.issues }
  const issues: Issue[] = [...table.issues]
  const seen = new Set<string>()
  let secret = 0
  const squares = table.data.flatMap(({ line, text: at }): Square[] => {
    const leaveOut = <C extends IssueCode>(code: C, field: string, params: IssueParams[C]): [] => {
      issues.push(issueOf(code, params, { source, row: line, field }, 'warning'))
      return []
    }
    const corner = squareCorner(at('id'))
    if (!corner) return leaveOut('code-malformed', 'cel', { value: at('id'), expected: 'E1880N4280' })
    const square = `${corner.x} ${corner.y}` // the same square may come in two spellings
    if (seen.has(square)) return leaveOut('id-duplicate', 'cel', { value: at('id') })
    seen.add(square)
    const counts = [at('inhabitants'), at('children'), at('elderly'), at('households')]
    const [inhabitants, children, elderly, households] = counts.map(cbsCount)
    if (inhabitants === undefined || children === undefined || elderly === undefined || households === undefined) {
      const value = counts.find((each) => cbsCount(each) === undefined) ?? ''
      return leaveOut(Number(value) < 0 ? 'value-negative' : 'value-not-a-number', 'inwoners', { value })
    }
    if (!isKnown(inhabitants) || inhabitants === 0) {
      secret += isKnown(inhabitants) ? 0 : 1
      return []
    }
    const neighbourhood = at('neighbourhood')
    return [{ line, ...corner, inhabitants, children, elderly, households, ...(neighbourhood && { neighbourhood }) }]
  })
  if (secret > 0) issues.push({ code: 'squares-secret', severity: 'note', source, params: { count: secret } })
  return { data: squares, issues }
}

/** @returns RD metres of the lower left corner of `E1880N4280`, or of `E188000N428000` as some files have it */
export function squareCorner(id: string): { readonly x: number; readonly y: number } | undefined {
  const found = /^E(\d{4})N(\d{4})$/.exec(id) ?? /^E(\d{4})00N(\d{4})00$/.exec(id)
  const short = /^E(\d{3})00N(\d{4})00$/.exec(id)
  const [, east, north] = found ?? short ?? []
  return east && north ? { x: Number(east) * 100, y: Number(north) * 100 } : undefined
}
