import type { Region } from '@weerbaar/core'
import { floodClosures } from '@weerbaar/engines/impact'
import type { NetworkOrder } from './network-order.ts'
import { type Walking, walkingIn } from './walking.ts'

/** The order with what water closes among what people closed: what is searched, where the order itself says what was asked. */
export function closedByWater(region: Region, order: NetworkOrder): NetworkOrder {
  if (!order.water) return order
  const { sites, crossings } = floodClosures(region, order.water.floods, order.water.closedIn)
  return {
    ...order,
    forbidden: [...new Set([...order.forbidden, ...sites])].toSorted((a, b) => a - b),
    closedCrossings: [...new Set([...order.closedCrossings, ...crossings])].toSorted(),
  }
}

/** Where people can walk under an order: not over closed crossings, not through water. */
export function walkingFor(region: Region, order: Pick<NetworkOrder, 'closedCrossings' | 'detourFactor' | 'water'>): Walking {
  const { closedCrossings, detourFactor, water } = order
  if (!water) return walkingIn(region, closedCrossings, detourFactor)
  const { crossings, isRoadClosed } = floodClosures(region, water.floods, water.closedIn)
  return walkingIn(region, [...new Set([...closedCrossings, ...crossings])], detourFactor, isRoadClosed)
}
