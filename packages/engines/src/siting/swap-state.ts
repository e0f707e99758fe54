/**
 * A network under change: what it costs, and what each swap would save, kept up to date by every insertion and removal.
 * Two kernels share this: `coverState` and `medianState`.
 */
export interface SwapState {
  /** Shape [columns]: 1 where open. */
  readonly isOpen: Uint8Array
  /** What the rows pay now, without the problem's constant. */
  readonly cost: () => number
  /** Shape [columns]. What closing an open column would add to the cost. */
  readonly loss: Float64Array
  /** What opening closed column `k` would save; leaves in `relief` what else its opening takes off the loss of open columns. */
  readonly gain: (k: number) => number
  /** Shape [columns]; not zero only for the columns in `touched`, until `forget`. */
  readonly relief: Float64Array
  readonly touched: Int32Array
  readonly touchedCount: () => number
  readonly forget: () => void
  readonly insert: (k: number) => void
  readonly remove: (r: number) => void
  /** Calls `mark` for every column whose gain may have changed since the last call. */
  readonly markChanged: (mark: (column: number) => void) => void
  /** Works everything out again from the open set, so that rounding does not pile up. */
  readonly rebuild: () => void
  /** Pairs looked at since the last call. */
  readonly takeWork: () => number
}
