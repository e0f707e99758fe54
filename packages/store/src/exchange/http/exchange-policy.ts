import type { DeviceId } from '@weerbaar/core'

/** With whom a program exchanges. `open`: with everybody, for exercises on a network of one's own. */
export type ExchangePolicy =
  | { readonly kind: 'open' }
  | { readonly kind: 'listed'; readonly devices: ReadonlySet<DeviceId> }
  | { readonly kind: 'closed' }

/** @param self always welcome: only a clone of this very device can sign as it, and the fork must come to light */
export function mayExchange(policy: ExchangePolicy, device: DeviceId, self: DeviceId): boolean {
  if (policy.kind === 'listed') return device === self || policy.devices.has(device)
  return policy.kind === 'open'
}
