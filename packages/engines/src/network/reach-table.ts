import type { CellTable, Metres } from '@weerbaar/core'
import { createSearch, UNREACHED, wholeLimit } from './bounded-search.ts'
import { type SnappedPoints, snapPoints } from './snap-points.ts'
import type { Points, ReachTable, WalkingGraph } from './walking-graph.ts'

export interface Reach {
  readonly table: ReachTable
  /** Cells and sites with no node within 500 m on their side of the water: unreachable, whatever the limit. Ascending. */
  readonly cellsTooFar: readonly number[]
  readonly sitesTooFar: readonly number[]
}

/** Where the people of each cell set out: the middle of its square. */
export const cellCentres = (cells: CellTable): Points => ({
  x: Float64Array.from(cells.x, (x) => x + 50),
  y: Float64Array.from(cells.y, (y) => y + 50),
})

/**
 * Which sites each cell reaches on foot within `limit`, and how far that is, door to door.
 *
 * Method: {@link findPairs} from every site in turn, then {@link reachOfPairs}. Repeatable: equal input gives equal output, bit for bit.
 *
 * @param limit metres; a pair exactly that far apart is in the table
 * @throws RangeError if the limit is negative or NaN, a point not in finite metres, or there are more than 2,097,152 sites
 */
export function reachTable(graph: WalkingGraph, cells: Points, sites: Points, limit: Metres): Reach {
  const walk = { graph, cells, sites, limit }
  let site = 0
  return reachOfPairs(walk, [findPairs(walk, () => site++)])
}

/** What a reach table is asked of. */
export interface Walk {
  readonly graph: WalkingGraph
  readonly cells: Points
  readonly sites: Points
  readonly limit: Metres
}

/** Pairs in no order: the cell of each, and metres and site as one number. */
export interface FoundPairs {
  readonly cell: Uint32Array<ArrayBuffer>
  readonly key: Float64Array<ArrayBuffer>
  /** Ascending, the same whoever searched. */
  readonly cellsTooFar: readonly number[]
  readonly sitesTooFar: readonly number[]
}

/**
 * One bounded search from each site that `next` gives, over scratch that is never cleared ({@link createSearch}); a cell counts the best of
 * its ways onto the graph. Several threads may share one `next`.
 *
 * @param next a site nobody took yet; one past the last ends the search
 * Cost: per site the nodes within the limit; once, finding the ways onto the graph.
 */
export function findPairs({ graph, cells, sites, limit }: Walk, next: () => number): FoundPairs {
  const span = wholeLimit(limit)
  const columns = sites.x.length
  if (columns > SITES) throw new RangeError(`${columns} sites, expected at most ${SITES}`)
  const fromCell = snapPoints(graph, cells)
  const fromSite = snapPoints(graph, sites)
  const atNode = cellsByNode(graph, fromCell)
  const search = createSearch(graph)

  const pairs = growingPairs()
  const best = new Uint32Array(cells.x.length).fill(UNREACHED)
  const met = new Uint32Array(cells.x.length)
  for (let site = next(); site < columns; site = next()) {
    const count = search.run(fromSite.node, fromSite.metres, fromSite.first[site]!, fromSite.first[site + 1]!, span)
    let metCount = 0
    for (let i = 0; i < count; i++) {
      const node = search.reached[i]!
      for (let at = atNode.first[node]!; at < atNode.first[node + 1]!; at++) {
        const cell = atNode.cell[at]!
        const metres = search.metres[i]! + atNode.metres[at]!
        if (metres > span || metres >= best[cell]!) continue
        if (best[cell] === UNREACHED) met[metCount++] = cell
        best[cell] = metres
      }
    }
    for (let i = 0; i < metCount; i++) {
      const cell = met[i]!
      pairs.add(cell, best[cell]! * SITES + site)
      best[cell] = UNREACHED
    }
  }
  return { ...pairs.columns(), cellsTooFar: fromCell.tooFar, sitesTooFar: fromSite.tooFar }
}

/** The table of pairs found in one or more parts, which together hold each pair once; how they were shared out leaves no trace. */
export function reachOfPairs({ cells, sites, limit }: Walk, parts: readonly [FoundPairs, ...FoundPairs[]]): Reach {
  const rows = cells.x.length
  const rowStart = new Uint32Array(rows + 1)
  for (const { cell } of parts) for (let i = 0; i < cell.length; i++) rowStart[cell[i]! + 1]!++
  for (let cell = 0; cell < rows; cell++) rowStart[cell + 1]! += rowStart[cell]!
  const [{ cellsTooFar, sitesTooFar }] = parts
  return {
    table: { rows, columns: sites.x.length, rowStart, ...sortedRows(rowStart, parts), limit: wholeLimit(limit) },
    cellsTooFar,
    sitesTooFar,
  }
}

/** Metres and site in one double, 32 + 21 bits, so that a plain numeric sort puts a row in order. */
const SITES = 2 ** 21

function sortedRows(rowStart: Uint32Array, parts: readonly FoundPairs[]) {
  const count = rowStart[rowStart.length - 1]!
  const sorted = new Float64Array(count)
  const next = rowStart.slice()
  for (const { cell, key } of parts) for (let i = 0; i < key.length; i++) sorted[next[cell[i]!]!++] = key[i]!
  for (let row = 0; row + 1 < rowStart.length; row++) sorted.subarray(rowStart[row], rowStart[row + 1]).sort()
  const site = new Int32Array(count)
  const metres = new Uint32Array(count)
  for (let i = 0; i < count; i++) {
    metres[i] = Math.floor(sorted[i]! / SITES)
    site[i] = sorted[i]! % SITES
  }
  return { site, metres }
}

function cellsByNode(graph: WalkingGraph, { first: firstWay, node, metres }: SnappedPoints) {
  const first = new Uint32Array(graph.x.length + 1)
  for (const v of node) first[v + 1]!++
  for (let v = 0; v < graph.x.length; v++) first[v + 1]! += first[v]!
  const cell = new Uint32Array(node.length)
  const walked = new Uint32Array(node.length)
  const next = first.slice()
  for (let c = 0; c + 1 < firstWay.length; c++)
    for (let way = firstWay[c]!; way < firstWay[c + 1]!; way++) {
      const slot = next[node[way]!]!++
      cell[slot] = c
      walked[slot] = metres[way]!
    }
  return { first, cell, metres: walked }
}

function growingPairs() {
  let cell = new Uint32Array(1 << 16)
  let key = new Float64Array(1 << 16)
  let count = 0
  return {
    add(row: number, value: number): void {
      if (count === cell.length) {
        const longerCell = new Uint32Array(2 * count)
        const longerKey = new Float64Array(2 * count)
        longerCell.set(cell)
        longerKey.set(key)
        cell = longerCell
        key = longerKey
      }
      cell[count] = row
      key[count++] = value
    },
    columns: () => ({ cell: cell.subarray(0, count), key: key.subarray(0, count) }),
  }
}
