/** Stands in an integer column where the source does not say. Never add it up: ask {@link isKnown}. */
export const UNKNOWN = -1
export const isKnown = (value: number): boolean => value !== UNKNOWN

/** Where a cell's houses stand on the scale that decides how a home cools and how high its taps are. */
export const DWELLING_CLASSES = ['detached', 'terraced', 'apartment'] as const
export type DwellingClass = (typeof DWELLING_CLASSES)[number]

/**
 * Inhabited 100 m squares, one row each, columns of equal length, sorted by y, then x.
 * Only {@link buildCellTable} makes one; it checks what is promised here.
 */
export interface CellTable {
  readonly count: number
  /** RD metres of the lower left corner, multiples of 100. */
  readonly x: Int32Array
  readonly y: Int32Array
  /** People, one or more. */
  readonly inhabitants: Int32Array
  /** People 0–14 and 65+; {@link UNKNOWN} where not published. */
  readonly children: Int32Array
  readonly elderly: Int32Array
  readonly households: Int32Array
  /** Index into {@link Region.municipalities}. */
  readonly municipality: Uint16Array
  /** Index into {@link Region.neighbourhoods}; {@link UNKNOWN} where it has none. */
  readonly neighbourhood: Int32Array
  /** Index into {@link DWELLING_CLASSES}: the class most homes of the cell belong to. */
  readonly dwelling: Uint8Array
}

/**
 * @param rows in any order
 * @throws RangeError naming the first row that breaks a promise of {@link CellTable}, or two rows on one square
 */
export function buildCellTable(
  rows: readonly {
    readonly x: number
    readonly y: number
    readonly inhabitants: number
    readonly children: number
    readonly elderly: number
    readonly households: number
    readonly municipality: number
    readonly neighbourhood: number
    readonly dwelling: number
  }[],
): CellTable {
  const sorted = [...rows].sort((a, b) => a.y - b.y || a.x - b.x)
  for (const [i, row] of sorted.entries()) {
    const where = `cell ${i} at ${row.x}, ${row.y}`
    if (!Number.isInteger(row.x) || row.x % 100 !== 0 || !Number.isInteger(row.y) || row.y % 100 !== 0)
      throw new RangeError(`${where}: expected multiples of 100 m`)
    if (!Number.isInteger(row.inhabitants) || row.inhabitants < 1)
      throw new RangeError(`${where}: ${row.inhabitants} inhabitants, expected one or more`)
    for (const name of ['children', 'elderly', 'households', 'neighbourhood'] as const)
      if (!Number.isInteger(row[name]) || row[name] < UNKNOWN)
        throw new RangeError(`${where}: ${name} is ${row[name]}, expected zero or more, or UNKNOWN`)
    if (!(row.municipality >= 0 && row.municipality < 65_536)) throw new RangeError(`${where}: municipality ${row.municipality}`)
    if (DWELLING_CLASSES[row.dwelling] === undefined) throw new RangeError(`${where}: dwelling class ${row.dwelling}`)
    const before = sorted[i - 1]
    if (before && before.x === row.x && before.y === row.y) throw new RangeError(`${where}: stands twice`)
  }
  return {
    count: sorted.length,
    x: Int32Array.from(sorted, (r) => r.x),
    y: Int32Array.from(sorted, (r) => r.y),
    inhabitants: Int32Array.from(sorted, (r) => r.inhabitants),
    children: Int32Array.from(sorted, (r) => r.children),
    elderly: Int32Array.from(sorted, (r) => r.elderly),
    households: Int32Array.from(sorted, (r) => r.households),
    municipality: Uint16Array.from(sorted, (r) => r.municipality),
    neighbourhood: Int32Array.from(sorted, (r) => r.neighbourhood),
    dwelling: Uint8Array.from(sorted, (r) => r.dwelling),
  }
}
