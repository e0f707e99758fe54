import type { ContentHash } from '../ids.ts'
import type { Issue } from '../issue.ts'
import type { Share } from '../units.ts'

/** GET /v1/jobs/{id}; the same object comes over server-sent events from /v1/jobs/{id}/events. DELETE stops it. */
export interface JobView {
  readonly id: string
  readonly kind: 'impact' | 'network' | 'region' | 'total-effects' | 'walks'
  readonly state: 'waiting' | 'running' | 'done' | 'stopped' | 'failed'
  /** Share of the work done. */
  readonly done: Share
  /** Region only, while it runs: what is being done, and how much of it is done. */
  readonly step?: JobStep
  /** Network only, while it runs: people covered or metres, and the proven bound, over time. */
  readonly proof: readonly ProofStep[]
  /** When done: the run or answer to fetch. */
  readonly result?: ContentHash
  readonly issues: readonly Issue[]
}
export interface JobStep {
  /** A service of which pages are fetched, or `read`, `map`, `write`. */
  readonly what: string
  /** Questions to a service, of how many; features taken in of how many, where the service says it. */
  readonly question?: number
  readonly questions?: number
  readonly taken?: number
  readonly matched?: number
}
export interface ProofStep {
  readonly seconds: number
  readonly value: number | null
  readonly bound: number
}
