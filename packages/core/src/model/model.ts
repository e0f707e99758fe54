import type { Scenario } from '../scenario/scenario.ts'
import type { Assumption } from './assumption.ts'
import type { PlanningNorms } from './norms.ts'
import type { Service } from './service.ts'

/** The content of `data/model`: everything a run needs beside a region. */
export interface Model {
  /** `2026.1`: raised whenever a value changes. */
  readonly version: string
  readonly services: readonly Service[]
  readonly assumptions: readonly Assumption[]
  readonly norms: readonly PlanningNorms[]
  readonly scenarios: readonly Scenario[]
}
