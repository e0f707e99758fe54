import type { Assumption, Scenario, Service } from '@weerbaar/core'

/** An impact request with nothing left open. With the region's hash its canonical content names the run. */
export interface ImpactOrder {
  readonly scenario: Scenario
  readonly services: readonly Service[]
  readonly assumptions: readonly Assumption[]
  readonly modelVersion: string
  readonly draws: number
  readonly seed: number
}
