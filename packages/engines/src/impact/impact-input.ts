import type { Assumption, CellTable, Scenario, Service } from '@weerbaar/core'

/** Everything a run rests on; named together by one content hash. Parsed and checked before it comes here. */
export interface ImpactInput {
  readonly services: readonly Service[]
  readonly assumptions: readonly Assumption[]
  readonly scenario: Scenario
  readonly cells: CellTable
  readonly municipalityCount: number
  readonly neighbourhoodCount: number
  /**
   * Shape [disruptions and floods][cells]: 0 where the scenario's disruption of that index does not hit the cell, else which part (feeder) of its area, from 1.
   * Worked out from areas by the caller: `hitRows`.
   */
  readonly hit: readonly Uint8Array[]
  /** By id of a service with an `edge`, shape [cells]: 1 where its sites beyond the border of what failed may reach. Absent: nowhere. See `edgeCells`. */
  readonly edges?: Readonly<Record<string, Uint8Array>>
  /** People by area as published, where cells do not carry them: home ventilation and the like come from assumptions per 1,000. */
  readonly options: ImpactOptions
}

export interface ImpactOptions {
  /** 1 … 65,536; a power of two keeps the Sobol points balanced. */
  readonly draws: number
  readonly seed: number
  /** Share of the work done, 0 … 1; answer `'stop'` to give up: the run then returns `undefined`. */
  readonly onProgress?: (done: number) => 'go' | 'stop'
}
