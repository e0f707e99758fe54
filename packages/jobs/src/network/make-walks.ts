import type { ContentHash, Metres } from '@weerbaar/core'
import { contentHash } from '@weerbaar/core'
import { reachTable } from '@weerbaar/engines/network'
import { walkBytes, walkTableOf } from '@weerbaar/engines/reach'
import { nodeCrypto } from '@weerbaar/store'
import type { Walking } from './walking.ts'

/** Who walks how far to which candidate, with these crossings closed. */
export interface WalksOrder {
  /** Names, sorted. */
  readonly closedCrossings: readonly string[]
  readonly detourFactor: number
}

/** Two hours and a half at 4 km/h: nobody who must walk farther has a point. Farther pairs cost a browser more than they tell. */
const WALKS_LIMIT: Metres = 10_000

/** The table of docs/formats/walks.md. Cost: about a second for a region; not stopped halfway. */
export const makeWalks = ({ graph, cells, sites }: Walking): Uint8Array<ArrayBuffer> =>
  walkBytes(walkTableOf(reachTable(graph, cells, sites, WALKS_LIMIT).table))

/** Names a table by all it rests on. Raise the number when the same order may give another table. */
export const walksHash = (region: ContentHash, order: WalksOrder): ContentHash =>
  contentHash({ kind: 'walks', engine: 1, region, order, limit: WALKS_LIMIT }, nodeCrypto.sha256)
