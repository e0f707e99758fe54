/**
 * What a run says of one number. laag / midden / hoog on the screen: P10, P50, P90 of the draws.
 * Means add up over areas; low, mid and high never do.
 */
export interface Band {
  readonly low: number
  readonly mid: number
  readonly high: number
  readonly mean: number
}
