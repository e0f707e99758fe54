import {
  contentHash,
  type ContentHash,
  type Imported,
  type Issue,
  issueOf,
  type Metres,
  type Model,
  type Region,
  type WalksRequest,
} from '@weerbaar/core'
import { closingDepths, floodClosures } from '@weerbaar/engines/impact'
import { type ReachTable, reachTable } from '@weerbaar/engines/network'
import { walkBytes, walkTableOf } from '@weerbaar/engines/reach'
import { nodeCrypto } from '@weerbaar/store'
import { areaIssues } from '../impact/resolve-impact.ts'
import type { NetworkOrder } from './network-order.ts'
import type { Walking } from './walking.ts'

/** Who walks how far to which candidate, with these crossings closed, and through no water. */
export type WalksOrder = Pick<NetworkOrder, 'closedCrossings' | 'detourFactor' | 'water'>

/** Two hours and a half at 4 km/h: nobody who must walk farther has a point. Farther pairs cost a browser more than they tell. */
const WALKS_LIMIT: Metres = 10_000

/** The table of docs/formats/walks.md. Cost: about a second for a region; not stopped halfway. */
export function makeWalks(region: Region, { water }: WalksOrder, { graph, cells, sites }: Walking): Uint8Array<ArrayBuffer> {
  const { table } = reachTable(graph, cells, sites, WALKS_LIMIT)
  const wet = water ? floodClosures(region, water.floods, water.closedIn).sites : []
  return walkBytes(walkTableOf(withoutSites(table, new Set(wet))))
}

/** A site in the water serves nobody, though somebody might stand before its door. */
function withoutSites(table: ReachTable, gone: ReadonlySet<number>): ReachTable {
  if (gone.size === 0) return table
  const kept = table.site.map((site, pair) => (gone.has(site) ? -1 : pair)).filter((pair) => pair >= 0)
  const rowStart = new Uint32Array(table.rowStart.length)
  let pair = 0
  for (let row = 0; row < table.rows; row++) {
    while (pair < kept.length && (kept[pair] ?? 0) < (table.rowStart[row + 1] ?? 0)) pair++
    rowStart[row + 1] = pair
  }
  return { ...table, rowStart, site: kept.map((k) => table.site[k] ?? 0), metres: Uint32Array.from(kept, (k) => table.metres[k] ?? 0) }
}

/** @returns issues for a crossing nobody knows, and for water somewhere else */
export function resolveWalks(
  { closedCrossings, floods = [] }: WalksRequest,
  region: Region,
  model: Model,
  detourFactor: number,
): Imported<WalksOrder> {
  const known = new Set(region.crossings.map(({ name }) => name))
  const issues: Issue[] = floods.flatMap(({ area }, i) => areaIssues(region, area, `floods[${i}].area`))
  for (const value of closedCrossings)
    if (!known.has(value))
      issues.push(issueOf('reference-unknown', { value, known: [...known].toSorted().join(', ') }, { field: 'closedCrossings' }))
  if (issues.length > 0) return { issues }
  const water = floods.length > 0 ? { water: { floods, closedIn: closingDepths(model.assumptions) } } : {}
  return { data: { closedCrossings: [...new Set(closedCrossings)].toSorted(), detourFactor, ...water }, issues }
}

/** Names a table by all it rests on. Raise the number when the same order may give another table. */
export const walksHash = (region: ContentHash, order: WalksOrder): ContentHash =>
  contentHash({ kind: 'walks', engine: 1, region, order, limit: WALKS_LIMIT }, nodeCrypto.sha256)
