import type { Reduced } from './reduced.ts'

/** The best network so far and the bound on all others, shared by everything that searches. Costs are those of the reduced problem. */
export interface Incumbent {
  readonly cost: () => number
  /** Site numbers of the full problem, ascending, fixed ones included. */
  readonly open: () => Int32Array
  readonly bound: () => number
  /** A network is of use only at or below this: one whole unit better, or one part in 10⁹. */
  readonly target: () => number
  /** True when nothing of use is left. */
  readonly closed: () => boolean
  /**
   * @param decided sites already open beside the columns of `problem`
   * @returns true when a network of at most `cost` now stands; false when this one costs more in full than it said
   */
  readonly offer: (problem: Reduced, columns: Int32Array, cost: number, decided: readonly number[]) => boolean
  readonly raise: (bound: number) => void
}

/**
 * @param recount what a network costs in full, for problems whose rows were shortened; absent: what it says is right
 * @param enough a network that costs this or less is all that is asked; absent: the least
 */
export function incumbent(whole: boolean, bound: number, recount?: (open: Int32Array) => number, enough = Infinity): Incumbent {
  let best = Infinity
  let open: Int32Array = new Int32Array(0)
  let proven = bound
  const target = (): number => Math.min(enough, whole ? best - 1 + 1e-6 : best - 1e-9 * Math.abs(best))
  return {
    cost: () => best,
    open: () => open,
    bound: () => proven,
    target,
    closed: () => proven > target() || (enough < Infinity && best <= enough),
    offer(problem, columns, cost, decided) {
      if (cost >= best) return true
      const sites = Int32Array.from([...decided, ...Array.from(columns, (j) => problem.origin[j]!)]).sort()
      const full = recount?.(sites) ?? cost
      if (full < best) {
        best = full
        open = sites
      }
      return best <= cost + 1e-10 * Math.abs(cost)
    },
    raise(next) {
      if (next > proven) proven = next
    },
  }
}
