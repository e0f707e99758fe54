import type { ImpactRun } from '@weerbaar/engines/impact'
import type { ImpactOrder, NetworkOrder, NetworkResult, WalksOrder } from '@weerbaar/jobs'

/** Long work of this hub, and what comes of it. */
export type WorkOrder =
  | { readonly kind: 'impact'; readonly order: ImpactOrder }
  | { readonly kind: 'network'; readonly order: NetworkOrder }
  | { readonly kind: 'walks'; readonly order: WalksOrder }
export type WorkResult =
  | { readonly kind: 'impact'; readonly run: ImpactRun; readonly seconds: number }
  | { readonly kind: 'network'; readonly result: NetworkResult; readonly seconds: number }
  | { readonly kind: 'walks'; readonly bytes: Uint8Array }
