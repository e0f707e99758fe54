import { type ContentHash, contentHash, type Region, tableHash } from '@weerbaar/core'
import { regionRows } from '@weerbaar/importers/region'
import { nodeCrypto } from '@weerbaar/store'
import type { ImpactOrder } from './impact/impact-order.ts'
import type { NetworkOrder } from './network/network-order.ts'

const { sha256 } = nodeCrypto

/** Names a region by its rows, layer by layer; never by the bytes of its file. */
export function regionHash(region: Region): ContentHash {
  return contentHash(
    Object.fromEntries(regionRows(region).map(({ layer, columns, rows }) => [layer, tableHash(columns, rows, sha256)])),
    sha256,
  )
}

/** Names all a network rests on. Raise the engine's number when the same order may give another answer. */
export const networkInputHash = (region: ContentHash, order: NetworkOrder): ContentHash =>
  contentHash({ kind: 'network', engine: 1, region, order }, sha256)

/** Names all an impact run rests on. Raise the engine's number when the same order gives other numbers or more of them. */
export const impactInputHash = (region: ContentHash, order: ImpactOrder): ContentHash =>
  contentHash({ kind: 'impact', engine: 2, region, order }, sha256)
