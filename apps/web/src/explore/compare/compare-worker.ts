/** Draws two runs alike in this browser, and tells what changes from the one to the other. */
import type { ImpactInputView } from '@weerbaar/core'
import { differenceCurve, drawTable } from '@weerbaar/engines/impact'
import { inputOfView } from '../preview/input-of-view.ts'

/** Nobody drags here: more draws than a slider has time for. */
const DRAWS = 512

export interface CompareAsks {
  readonly first: ImpactInputView
  readonly second: ImpactInputView
  readonly outcome: number
  readonly area: number
}

let kept: { readonly first: ReturnType<typeof drawTable>; readonly second: ReturnType<typeof drawTable> } | undefined

/** Runs come once, in the first question; after that only what is looked at changes. */
addEventListener('message', ({ data }: MessageEvent<CompareAsks | Omit<CompareAsks, 'first' | 'second'>>) => {
  if ('first' in data) {
    const first = drawTable(inputOfView(data.first, DRAWS))
    kept = { first, second: drawTable(inputOfView({ ...data.second, seed: data.first.seed }, DRAWS), first) }
  }
  const { outcome, area } = data
  postMessage({ outcome, area, curve: kept && differenceCurve(kept.first, kept.second, { outcome, area }) })
})
