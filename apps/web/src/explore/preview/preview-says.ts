import type { ImpactInputView } from '@weerbaar/core'
import type { DifferenceCurve, WhatIf } from '@weerbaar/engines/impact'

/** What the page asks of the worker that computes in this browser. */
export type PreviewAsks =
  | { readonly kind: 'open'; readonly input: ImpactInputView }
  | { readonly kind: 'compare'; readonly id: number; readonly whatIf: WhatIf; readonly outcome: number; readonly area: number }

/** Answers come in the order of the questions. `curve` is absent where the change cannot be made to this scenario. */
export interface PreviewSays {
  readonly id: number
  readonly curve: DifferenceCurve | undefined
}
