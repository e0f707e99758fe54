import type { ContentHash } from '../ids.ts'
import type { Metres } from '../units.ts'

/** GET/POST /v1/plans. What people decided: a fold of the log. */
export interface PlanView {
  readonly id: string
  readonly name: string
  readonly answer: ContentHash
  readonly points: number
  readonly reach: Metres
  readonly savedAt: string
  readonly state: 'concept'
}
