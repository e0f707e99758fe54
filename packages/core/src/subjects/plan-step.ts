import type { ContentHash, MunicipalityId } from '../ids.ts'
import { contentHashText, municipalityId } from './model-shapes.ts'
import { type RecordId, recordId } from './record-id.ts'
import { oneOf, orNull, record, type Shape, such, tagged, text } from './shape.ts'

interface Step {
  readonly id: RecordId
  /** The network it is about. One about an earlier network of the plan stays readable and no longer counts. */
  readonly answerHash: ContentHash
  /** Function or organisation, never a person's name. */
  readonly by: string
  /** Nobody gave one: `null`. */
  readonly reason: string | null
}

/** Who speaks for a municipality: its officials among one another, or its college of mayor and aldermen. */
export type PlanLevel = 'officials' | 'college'
/** `silent` takes back what was said before. */
export type PlanVerdict = 'agreed' | 'objected' | 'silent'

/** What people say of a plan, and where it brings the plan. All but `PlanJudged` hold for the whole region. */
export type PlanStepEvent =
  | (Step & {
      readonly type: 'PlanJudged'
      readonly municipality: MunicipalityId
      readonly level: PlanLevel
      readonly verdict: PlanVerdict
    })
  | (Step & { readonly type: 'PlanAdopted' })
  | (Step & { readonly type: 'PlanAdoptionWithdrawn' })
  | (Step & { readonly type: 'PlanPublished' })
  | (Step & { readonly type: 'PlanUnpublished' })

const named: Shape<string> = such(text, (name) => name.trim() !== '', 'a function or organisation')
const step = { id: recordId, answerHash: contentHashText, by: named, reason: orNull(text) }

export const planStepShape: Shape<PlanStepEvent> = tagged('type', {
  PlanJudged: record({
    type: oneOf('PlanJudged'),
    ...step,
    municipality: municipalityId,
    level: oneOf('officials', 'college'),
    verdict: oneOf('agreed', 'objected', 'silent'),
  }),
  PlanAdopted: record({ type: oneOf('PlanAdopted'), ...step }),
  PlanAdoptionWithdrawn: record({ type: oneOf('PlanAdoptionWithdrawn'), ...step }),
  PlanPublished: record({ type: oneOf('PlanPublished'), ...step }),
  PlanUnpublished: record({ type: oneOf('PlanUnpublished'), ...step }),
})
