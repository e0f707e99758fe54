import type { Case, Judged } from '@weerbaar/engines/impact'

/** An outage that happened, and where each thing that was seen lies beside what the model says. */
export interface TestedCase {
  readonly case: Case
  readonly judged: readonly Judged[]
}
