import type { ContentHash, MunicipalityId, Slug } from '../ids.ts'
import type { PlanState } from '../subjects/plan-standing.ts'
import type { PlanLevel, PlanStepEvent, PlanVerdict } from '../subjects/plan-step.ts'
import type { Metres } from '../units.ts'

/** GET/POST /v1/plans; PATCH /v1/plans/{id} with `answer` gives it another network, DELETE withdraws it. A fold of the log. */
export interface PlanView {
  readonly id: string
  readonly name: string
  readonly answer: ContentHash
  readonly norms: Slug
  readonly points: number
  readonly reach: Metres
  /** Crossings nobody could use when it was made, by name. */
  readonly closedCrossings: readonly string[]
  readonly savedAt: string
  readonly state: PlanState
  /** In the order of the region. */
  readonly municipalities: readonly {
    readonly municipality: MunicipalityId
    readonly officials: PlanSaidView
    readonly college: PlanSaidView
  }[]
  /** When it became public; absent: it is not. */
  readonly publishedAt?: string
  /** All that was ever said of it, newest first. */
  readonly steps: readonly PlanStepView[]
}
export interface PlanSaidView {
  /** `null`: nothing said of the network it has now. Of two who spoke apart, the one who objects is heard. */
  readonly verdict: 'agreed' | 'objected' | null
  /** More than one when people spoke apart. */
  readonly by: readonly Pick<PlanStepView, 'by' | 'reason' | 'at'>[]
}
export interface PlanStepView {
  readonly what: PlanStepEvent['type']
  /** Function or organisation. */
  readonly by: string
  readonly reason: string | null
  readonly at: string
  /** Absent for the whole region. */
  readonly judged?: { readonly municipality: MunicipalityId; readonly level: PlanLevel; readonly verdict: PlanVerdict }
  readonly answer: ContentHash
  /** It is about the network the plan has now. */
  readonly counts: boolean
}

/** POST /v1/plans/{id}/steps */
export interface PlanStepDraft {
  readonly what: PlanStepEvent['type']
  /** The network the person looked at: refused when the plan has another by now. */
  readonly answer: ContentHash
  readonly by: string
  readonly reason: string | null
  /** With `PlanJudged` only. */
  readonly judged?: { readonly municipality: string; readonly level: PlanLevel; readonly verdict: PlanVerdict }
}
