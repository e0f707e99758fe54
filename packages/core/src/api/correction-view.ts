import type { ForecastCorrection } from '../subjects/forecast-log.ts'
import type { RecordId } from '../subjects/record-id.ts'

/** GET, POST /v1/forecast-corrections; DELETE /v1/forecast-corrections/{id} withdraws. Newest first. */
export interface CorrectionView {
  readonly id: RecordId
  readonly correction: ForecastCorrection
  /** Milliseconds since 1970 UTC. */
  readonly takenAt: number
  readonly withdrawn: boolean
}
