import type { Seconds, Slug } from '@weerbaar/core'
import type { ImpactRun, TotalEffect } from '@weerbaar/engines/impact'
import type { ImpactOrder, NetworkOrder, NetworkResult, WalksOrder } from '@weerbaar/jobs'

/** Long work of this hub, and what comes of it. */
export type WorkOrder =
  | { readonly kind: 'impact'; readonly order: ImpactOrder }
  | { readonly kind: 'network'; readonly order: NetworkOrder }
  | { readonly kind: 'walks'; readonly order: WalksOrder }
  | {
      readonly kind: 'total-effects'
      readonly order: ImpactOrder
      readonly asked: { readonly outcome: Slug; readonly time: Seconds; readonly assumptions: readonly Slug[] }
    }
export type WorkResult =
  | { readonly kind: 'impact'; readonly run: ImpactRun; readonly seconds: number }
  | { readonly kind: 'network'; readonly result: NetworkResult; readonly seconds: number }
  | { readonly kind: 'walks'; readonly bytes: Uint8Array }
  | { readonly kind: 'total-effects'; readonly effects: readonly TotalEffect[]; readonly seconds: number }
