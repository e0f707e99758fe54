import type { Shares } from './evaluate.ts'

/** What a solver says. Infeasible is an answer, not an error. */
export type SitingAnswer =
  | {
      /** `optimal`: proven, the gap is zero. `feasible`: a network, and how far it can be from the best at most. */
      readonly status: 'optimal' | 'feasible'
      /** Recomputed from scratch by {@link evaluate}: people covered, or weight × cost. */
      readonly value: number
      /** Nothing better than this exists, under the problem as stated. Rounded so that the claim stays true. */
      readonly bound: number
      /** |bound − value| / |value|, a fraction; 0 when optimal. */
      readonly gap: number
      /** False when the clock ended the run: another time it may stop elsewhere. */
      readonly repeatable: boolean
      /** Site numbers, ascending. */
      readonly open: Int32Array
      /** Shape [rows]. The open site serving each row; −1 for none within reach. */
      readonly assignment: Int32Array
      /** With capacity, where rows may be split or left out: who goes where. `assignment` then names where most of a row goes. */
      readonly shares?: Shares
    }
  | {
      readonly status: 'infeasible'
      /** The rules that cannot all hold. */
      readonly clash: readonly Clash[]
    }

export type Clash =
  | { readonly kind: 'more-points-than-sites'; readonly points: number; readonly available: number }
  | { readonly kind: 'more-fixed-than-points'; readonly points: number; readonly fixed: number }
  | { readonly kind: 'minimum-above-sites'; readonly group: number; readonly minimum: number; readonly available: number }
  | { readonly kind: 'minimums-above-points'; readonly points: number; readonly needed: number }
  /** Sites that must be open in a group, fixed or owed to groups inside it, above the most it may have. */
  | { readonly kind: 'maximum-below-needed'; readonly group: number; readonly maximum: number; readonly needed: number }
  | { readonly kind: 'maximums-below-points'; readonly points: number; readonly available: number }
  | { readonly kind: 'capacity-short'; readonly demand: number; readonly capacity: number }
  /** The cheapest sites that the rules ask for cost more than the budget. */
  | { readonly kind: 'budget-short'; readonly budget: number; readonly needed: number }
  /** Even with every site that is allowed, less weight is within reach than `needed`; `row` is the first that no site can reach. */
  | { readonly kind: 'cover-out-of-reach'; readonly row: number; readonly needed: number; readonly most: number }
  /** No network of so many points covers what is needed. `proven`: there is none; else the work ended first. */
  | { readonly kind: 'cover-above-points'; readonly proven: boolean; readonly points: number; readonly needed: number }
  /**
   * Sums allow it, but no way was found to fit every row whole. `proven`: there is none; else the work ended first.
   */
  | { readonly kind: 'no-assignment-found'; readonly proven: boolean; readonly demand: number; readonly capacity: number }

/** Told while solving; also where the caller may stop it. */
export interface SitingProgress {
  /** Best value and bound so far; `value` is absent until a first network stands. */
  readonly value?: number
  readonly bound: number
  /** Share of the work budget used, 0 … 1. */
  readonly done: number
}

export interface SitingOptions {
  /** Whole number; the same seed and problem give the same answer when the run is `repeatable`. */
  readonly seed: number
  /** How much work to put in before giving up on a proof, as a multiple of the usual; ends the same everywhere. Absent: 1, or with a time limit no end but that. */
  readonly effort?: number
  /** Ends the run when its work is not done. Milliseconds since the start as told by `elapsed`; absent: work units only. */
  readonly timeLimitMs?: number
  /** Reads a clock that only the app may own. Required with `timeLimitMs`. */
  readonly elapsed?: () => number
  /** Called at work ticks, a few times a second at most; answer `'stop'` to keep the best and end. */
  readonly onProgress?: (progress: SitingProgress) => 'go' | 'stop'
}
