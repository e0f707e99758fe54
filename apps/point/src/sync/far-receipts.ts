import type { EventId, Level, Whereabouts } from '@weerbaar/core'
import type { FarReceipt, Receipts } from './sync-state.ts'

type Own = { readonly id: EventId; readonly read: { readonly seq: number } }

/**
 * Up to where municipality and region have what this tablet wrote, from receipts they signed themselves and that came by way of the laptop.
 * Cost: a look at each own event that neither has yet.
 *
 * @param own by number
 */
export function farReceipts(whereabouts: Whereabouts, own: readonly Own[]): Omit<Receipts, 'hub'> {
  const municipality = reached(whereabouts, own, 'municipality')
  const region = reached(whereabouts, own, 'region')
  return { ...(municipality ? { municipality } : {}), ...(region ? { region } : {}) }
}

function reached(whereabouts: Whereabouts, own: readonly Own[], level: Level): FarReceipt | undefined {
  const names = whereabouts.names()
  const devices = whereabouts.witnesses().filter((device) => names.get(device)?.level === level)
  if (devices.length === 0) return undefined
  for (const { id, read } of own.toReversed()) {
    const first = devices.flatMap((device) => whereabouts.receipt(device, id) ?? []).toSorted((a, b) => a.at - b.at)[0]
    if (first) return { seq: read.seq, at: first.at, way: first.way }
  }
  return undefined
}
