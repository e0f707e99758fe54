import type { Assumption, Dependency, Recovery, Share, Slug, Source, Words } from '@weerbaar/core'

/**
 * Something an organisation must go on doing: register a birth, answer 112, pay benefits. Hangs on the graph of services as a service does.
 * `packages/importers/src/model/read-process.ts` reads the same shape: engines and importers may not know each other.
 */
export interface Process {
  readonly id: Slug
  readonly name: Words
  readonly organisation: 'municipality' | 'safety-region'
  /** On services, or on other processes: what it needs to be done in the normal way. */
  readonly dependsOn: readonly Dependency[]
  readonly recovery: Recovery
  /** Assumption ids: share of the work that can be done by hand when the normal way is gone, and for how long. */
  readonly byHand: { readonly share: Slug; readonly hours: Slug }
  /** Least that has to go on (basisniveau dienstverlening), as a share of the normal work, and in words. */
  readonly base: { readonly share: Share; readonly what: Words }
  /** Maximum tolerable period of disruption: hours below the base level until that cannot be accepted. */
  readonly mtpdHours: number
  /** Where the MTPD comes from. */
  readonly source: Source
  readonly kind: Assumption['kind']
}

/** Hours over draws; `null` where it does not happen within the run in that share of the draws. */
export interface HoursBand {
  readonly low: number | null
  readonly mid: number | null
  readonly high: number | null
}

/** What becomes of one process in one place. */
export interface ProcessFate {
  readonly process: Slug
  /** First hour at which half or more of the work can no longer be done in the normal way. */
  readonly stops: HoursBand
  /** Hours, added up, in which the normal way is gone and the base level is held by hand. */
  readonly byHand: HoursBand
  /** First hour at which less than the base level is done. */
  readonly belowBase: HoursBand
  /** Hour from which the base level is done again for good; 0 where it was never lost. */
  readonly restarts: HoursBand
  /** Longest time on end below the base level, hours; what is still running at the end of the run counts up to there. */
  readonly longestBelow: HoursBand
  readonly mtpdHours: number
  /** Share of the draws in which the longest time below the base level is longer than the MTPD. */
  readonly beyondMtpd: Share
  /** What it lost most by; `null` where it lost nothing. */
  readonly because: Slug | null
}
