import type { Share, Slug } from '@weerbaar/core'

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
