import type { Assumption } from '../model/assumption.ts'
import type { PlanningNorms } from '../model/norms.ts'
import type { Service } from '../model/service.ts'
import type { Scenario } from '../scenario/scenario.ts'

/** GET /v1/model: defaults with everything people changed in them. */
export interface ModelView {
  readonly version: string
  readonly services: readonly Service[]
  readonly assumptions: readonly AssumptionView[]
  readonly norms: readonly PlanningNorms[]
  readonly scenarios: readonly ScenarioView[]
}
export interface AssumptionView extends Assumption {
  /** How often it was changed here; 0 is as delivered. */
  readonly version: number
  readonly delivered: { readonly lowest: number; readonly likely: number; readonly highest: number }
}
export interface ScenarioView extends Scenario {
  /** Delivered with the program, or saved here. */
  readonly own: boolean
}
/** PUT /v1/assumptions/{id} */
export interface AssumptionChange {
  readonly lowest: number
  readonly likely: number
  readonly highest: number
  readonly why: string
}
