import type { WalkTable } from './walk-table.ts'

/** Stands for a cell that reaches no open site within the limit of the table. */
export const BEYOND = 65_535

/** Which sites are open, and how far each cell walks to the nearest. Changed in place; a change costs the pairs of its site. */
export interface OpenSites {
  /** Shape [cells]. Whole metres, or {@link BEYOND}. */
  readonly metres: Uint16Array
  /** Shape [cells]. The nearest open site, of equally near ones the lowest; −1 beyond the limit. */
  readonly nearest: Int32Array
  readonly isOpen: (site: number) => boolean
  /** Opening what is open, and closing what is closed, changes nothing. @throws RangeError for a site that is not in the table */
  readonly open: (site: number) => void
  readonly close: (site: number) => void
  /** Opens and closes until exactly these are open. Cost: the pairs of the sites that change. */
  readonly become: (wanted: ReadonlySet<number>) => void
}

/** @param sites numbers of the sites that are open to begin with */
export function openSites(table: WalkTable, sites: Iterable<number>): OpenSites {
  const { cellStart, site: siteOf, metres: walked, siteStart, pairOf, cell } = table
  const opened = new Uint8Array(table.sites)
  const metres = new Uint16Array(table.cells).fill(BEYOND)
  const nearest = new Int32Array(table.cells).fill(-1)

  const known = (site: number): void => {
    if (siteStart[site + 1] === undefined || siteStart[site] === undefined)
      throw new RangeError(`site ${site} is not one of 0…${table.sites - 1}`)
  }
  function open(site: number): void {
    known(site)
    if (opened[site] === 1) return
    opened[site] = 1
    for (let at = siteStart[site]!; at < siteStart[site + 1]!; at++) {
      const pair = pairOf[at]!
      const from = cell[pair]!
      const way = walked[pair]!
      if (way > metres[from]! || (way === metres[from]! && site > nearest[from]!)) continue
      metres[from] = way
      nearest[from] = site
    }
  }
  function close(site: number): void {
    known(site)
    if (opened[site] === 0) return
    opened[site] = 0
    for (let at = siteStart[site]!; at < siteStart[site + 1]!; at++) {
      const from = cell[pairOf[at]!]!
      if (nearest[from] === site) lookAgain(from)
    }
  }
  /** A row goes from near to far, so the first open site is the one. */
  function lookAgain(from: number): void {
    metres[from] = BEYOND
    nearest[from] = -1
    for (let k = cellStart[from]!; k < cellStart[from + 1]!; k++) {
      if (opened[siteOf[k]!] === 0) continue
      metres[from] = walked[k]!
      nearest[from] = siteOf[k]!
      return
    }
  }

  for (const site of sites) open(site)
  function become(wanted: ReadonlySet<number>): void {
    for (const site of wanted) open(site)
    for (let site = 0; site < table.sites; site++) if (opened[site] === 1 && !wanted.has(site)) close(site)
  }
  return { metres, nearest, isOpen: (site) => opened[site] === 1, open, close, become }
}
