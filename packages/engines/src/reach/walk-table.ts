import type { ReachTable } from '../network/walking-graph.ts'

/**
 * Who walks how far to which site, both ways round: near to far for each cell, and all cells of each site. Made once from a
 * {@link ReachTable}; then sites open and close in it without looking at a map again.
 */
export interface WalkTable {
  readonly cells: number
  readonly sites: number
  /** Pairs farther apart, metres, are not in the table. */
  readonly limit: number
  /** Shape [cells + 1]; the pairs of cell `i` are `cellStart[i]` up to `cellStart[i + 1]`, near to far, equal ones by site. */
  readonly cellStart: Uint32Array
  /** Shape [pairs]. */
  readonly site: Uint16Array | Uint32Array
  readonly metres: Uint16Array
  /** Shape [sites + 1] and [pairs]: numbers of the pairs of each site. */
  readonly siteStart: Uint32Array
  readonly pairOf: Uint32Array
  /** Shape [pairs]: the cell of each pair. */
  readonly cell: Uint32Array
}

/** Metres fit in two bytes up to here. */
export const FARTHEST = 65_534

/** @throws RangeError when the table reaches farther than {@link FARTHEST} */
export function walkTableOf({ rows, columns, rowStart, site, metres, limit }: ReachTable): WalkTable {
  if (limit > FARTHEST) throw new RangeError(`the table reaches ${limit} m, expected at most ${FARTHEST}`)
  return indexed(rows, columns, limit, rowStart, sitesOf(columns, site), Uint16Array.from(metres))
}

const sitesOf = (columns: number, site: ArrayLike<number>): Uint16Array | Uint32Array =>
  columns <= 65_536 ? Uint16Array.from(site) : Uint32Array.from(site)

/** Adds the index by site. Cost: one pass over the pairs. */
export function indexed(
  cells: number,
  sites: number,
  limit: number,
  cellStart: Uint32Array,
  site: Uint16Array | Uint32Array,
  metres: Uint16Array,
): WalkTable {
  const pairs = site.length
  const cell = new Uint32Array(pairs)
  for (let i = 0; i < cells; i++) cell.fill(i, cellStart[i], cellStart[i + 1])
  const siteStart = new Uint32Array(sites + 1)
  for (let k = 0; k < pairs; k++) siteStart[site[k]! + 1]!++
  for (let j = 0; j < sites; j++) siteStart[j + 1]! += siteStart[j]!
  const next = siteStart.slice(0, sites)
  const pairOf = new Uint32Array(pairs)
  for (let k = 0; k < pairs; k++) pairOf[next[site[k]!]!++] = k
  return { cells, sites, limit, cellStart, site, metres, siteStart, pairOf, cell }
}
