import type { ProblemView } from '@weerbaar/core'

/** What the hub refused, in its own words; `status` 0: the hub did not answer at all. */
export class Problem extends Error {
  readonly view: ProblemView
  constructor(view: ProblemView) {
    super(view.detail || view.title || `status ${view.status}`)
    this.name = 'Problem'
    this.view = view
  }
}
