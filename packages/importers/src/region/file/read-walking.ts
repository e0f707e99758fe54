import { type Issue, issueOf, UNKNOWN, type WalkingWays } from '@weerbaar/core'
import type { Value } from '../../geopackage/layer.ts'
import type { OpenGeoPackage } from '../../geopackage/open-geopackage.ts'

/** RD metres: nothing in the country lies farther from the origin. */
const FARTHEST = 650_000

/**
 * The walking ways of a region file, read row by row into columns; `undefined` where there are none. The first row that is not what the format
 * promises is an issue: a way to a node that is not there would send people nowhere.
 *
 * @param crossings how many crossings the region has
 */
export function readWalking(file: OpenGeoPackage, crossings: number, issues: Issue[]): WalkingWays | undefined {
  const nodes = columnsOf(file, 'walking_nodes', ['x', 'y'], [FARTHEST, FARTHEST], issues)
  const [x, y] = nodes
  if (!x || !y) return undefined
  const last = x.length - 1
  const ways = columnsOf(
    file,
    'walking_ways',
    ['from_node', 'to_node', 'metres', 'crossing'],
    [last, last, 65_535, crossings - 1],
    issues,
    'crossing',
  )
  const [from, to, metres, crossing] = ways
  if (!from || !to || !metres || !crossing || from.length === 0) return undefined
  for (const [i, node] of from.entries())
    if (node === to[i] || metres[i] === 0) {
      const place = { source: 'walking_ways', row: i + 1, field: 'to_node' }
      issues.push(issueOf('value-not-allowed', { value: `${node}, ${metres[i] ?? 0} m`, allowed: '> 0 m' }, place))
      return undefined
    }
  return { x, y, from: Uint32Array.from(from), to: Uint32Array.from(to), metres: Uint16Array.from(metres), crossing }
}

/** Columns of whole numbers from 0 to the most given. @param optional column in which NULL is `UNKNOWN` @returns nothing after an issue */
function columnsOf(
  file: OpenGeoPackage,
  name: string,
  columns: readonly string[],
  most: readonly number[],
  issues: Issue[],
  optional?: string,
): Int32Array[] {
  const table = file.tables.find((each) => each.name === name)
  const missing = table ? columns.find((column) => !table.columns.includes(column)) : undefined
  if (!table || missing !== undefined) {
    issues.push(table ? issueOf('column-missing', { column: missing ?? '' }, { source: name }) : issueOf('layer-missing', { layer: name }))
    return []
  }
  const grown = columns.map(() => new Int32Array(1024))
  let count = 0
  for (const row of file.eachRow(table, columns)) {
    if (count === grown[0]?.length) for (const [c, column] of grown.entries()) grown[c] = longer(column)
    for (const [c, column] of columns.entries()) {
      const value = row[c] ?? null
      const number = value === null && column === optional ? UNKNOWN : wholeUpTo(value, most[c] ?? 0)
      if (number === undefined) {
        const place = { source: name, row: count + 1, field: column }
        issues.push(issueOf('value-out-of-range', { value: String(value), lowest: 0, highest: most[c] ?? 0 }, place))
        return []
      }
      const target = grown[c]
      if (target) target[count] = number
    }
    count++
  }
  return grown.map((column) => column.slice(0, count))
}

const wholeUpTo = (value: Value, most: number): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most ? value : undefined

function longer(column: Int32Array): Int32Array<ArrayBuffer> {
  const twice = new Int32Array(2 * column.length)
  twice.set(column)
  return twice
}
