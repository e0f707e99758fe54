/** Works out in this browser what a change would do, while a slider moves. The official run is the hub's. */
import { differenceCurve, type DrawTable, drawTable, type ImpactInput, type WhatIf, withWhatIf } from '@weerbaar/engines/impact'
import { inputOfView } from './input-of-view.ts'
import type { PreviewAsks, PreviewSays } from './preview-says.ts'

/** Enough for a band of two figures, few enough to follow a thumb: docs/methods/impact.md. */
const DRAWS = 128
/** Tables kept, some 5 MB each: sliding back costs nothing. */
const MOST_KEPT = 12

let base: { readonly input: ImpactInput; readonly table: DrawTable } | undefined
const kept = new Map<string, DrawTable | undefined>()

addEventListener('message', ({ data }: MessageEvent<PreviewAsks>) => {
  if (data.kind === 'open') {
    const input = inputOfView(data.input, DRAWS)
    base = { input, table: drawTable(input) }
    kept.clear()
    return
  }
  const { id, whatIf, outcome, area } = data
  const second = tableOf(whatIf)
  const says: PreviewSays = { id, curve: base && second && differenceCurve(base.table, second, { outcome, area }) }
  postMessage(says)
})

function tableOf(whatIf: WhatIf): DrawTable | undefined {
  const key = JSON.stringify(whatIf)
  if (base && !kept.has(key)) {
    const [oldest] = kept.keys()
    if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest)
    kept.set(key, tableWith(base, whatIf))
  }
  return kept.get(key)
}

/** A model may lack what a change is about: then there is nothing to tell, and the panel says so. */
function tableWith({ input, table }: NonNullable<typeof base>, whatIf: WhatIf): DrawTable | undefined {
  try {
    return drawTable(withWhatIf(input, whatIf), table)
  } catch (fault) {
    if (fault instanceof RangeError) return undefined
    throw fault
  }
}
