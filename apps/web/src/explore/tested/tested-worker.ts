/** Holds the model of now against the outages that happened, in this browser: some seconds of work. */
import type { ModelView } from '@weerbaar/core'
import { CASES, judgeCase } from '@weerbaar/engines/impact'
import type { TestedCase } from './tested-case.ts'

/** Those of docs/methods/impact.md. */
const OPTIONS = { draws: 256, seed: 1 }

addEventListener('message', ({ data: model }: MessageEvent<ModelView>) => {
  const tested: readonly TestedCase[] = CASES.map((one) => ({ case: one, judged: judgeCase(model, one, OPTIONS) }))
  postMessage(tested)
})
