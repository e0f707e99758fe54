import type { ContentHash, NetworkView, Region } from '@weerbaar/core'
import type { NetworkOrder } from './network-order.ts'
import type { NetworkResult } from './network-result.ts'

/** What screens and files show of a network, but for the facts of its keeping: hash, when, how long. */
export type BareNetworkView = Omit<NetworkView, 'hash' | 'madeAt' | 'seconds'>

export function networkView(
  region: Region,
  regionHash: ContentHash,
  inputHash: ContentHash,
  order: NetworkOrder,
  result: NetworkResult,
): BareNetworkView {
  const { norms, points, reach, detourFactor, water, ...rest } = order
  const { metres, cutShort: _, ...answer } = result
  return {
    inputHash,
    regionHash,
    request: { ...rest, norms: norms.id, points, reach, ...(water ? { floods: water.floods } : {}) },
    norms,
    points,
    reach,
    detourFactor,
    inhabitants: region.municipalities.reduce((sum, { inhabitants }) => sum + inhabitants, 0),
    ...answer,
    metres: Array.from(metres, (m) => (m < 0 ? null : m)),
  }
}
