import type { SitingOptions } from './answer.ts'
import type { Found } from './find-cover.ts'

/** Effort of the first round, as a share of the effort asked for: most questions are easy, and the last few may be hard. */
const FIRST_ROUND = 0.02
const NEXT_ROUND = 7

/** How far the two sides of the answer have come. */
export interface Narrowed {
  /** The lowest step with a network. */
  readonly yes: number
  readonly open: Int32Array
  /** The highest step without one; all below have none either. */
  readonly no: number
  readonly repeatable: boolean
}

/**
 * Finds the lowest of many steps at which a network exists, where each step can do all that those below can.
 *
 * Halving from both sides: an answer that the work left open counts as "none" for the one side and as "exists" for the other, so
 * that what stays open lies between. Rounds with more work follow while anything is open.
 *
 * @param no no network exists there @param yes the network `open` exists there; above `no`
 * @param ask must answer the same whenever it is asked the same
 */
export function narrow(
  no: number,
  yes: number,
  open: Int32Array,
  options: SitingOptions,
  ask: (step: number, options: SitingOptions, from: Int32Array) => { readonly found: Found; readonly cutShort: boolean },
): Narrowed {
  let present = { yes, open, no, repeatable: true }
  const steps = yes - no
  const last = options.effort === undefined && options.timeLimitMs !== undefined ? Infinity : 1
  for (let round = FIRST_ROUND; round <= last && present.yes - present.no > 1 && present.repeatable; round *= NEXT_ROUND) {
    const unknown = new Set<number>()
    for (const side of ['from above', 'from below'] as const) {
      let low = present.no
      let high = present.yes
      while (high - low > 1 && present.repeatable) {
        const middle = (low + high) >> 1
        const kind = unknown.has(middle) ? 'unknown' : look(middle, round, unknown)
        if (kind === 'network' || (kind === 'unknown' && side === 'from below')) high = middle
        else low = middle
      }
    }
  }
  return present

  function look(step: number, round: number, unknown: Set<number>): Found['kind'] {
    const { onProgress } = options
    const { found, cutShort } = ask(
      step,
      {
        ...options,
        effort: round * (options.effort ?? 1),
        ...(onProgress !== undefined && {
          onProgress: () => onProgress({ value: present.yes, bound: present.no + 1, done: 1 - (present.yes - present.no) / (steps + 1) }),
        }),
      },
      present.open,
    )
    if (found.kind === 'network') present = { ...present, yes: step, open: found.open }
    else if (found.kind === 'none') present = { ...present, no: step }
    else unknown.add(step)
    if (cutShort) present = { ...present, repeatable: false }
    return found.kind
  }
}
