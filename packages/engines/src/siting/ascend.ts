import type { Choice } from './cheapest-choice.ts'
import type { Lagrange } from './lagrange.ts'
import type { WorkMeter } from './work-meter.ts'

export interface Climb {
  /** At most this many steps. */
  readonly steps: number
  /** Share of the step that would close the gap; shrinks by 0.6 after `patience` steps without a better bound. */
  readonly pace: number
  readonly patience: number
  /** Ends when the pace falls below this. */
  readonly slowest: number
}

/**
 * Climbs to better bounds.
 *
 * @param goal reads the bound at which nothing of use is left; it may fall while climbing
 * @param aim reads the cost of the best network, which the step length is measured by: above every bound
 * @param visit told each choice; answer `true` to stop
 * @returns `closed`: no useful network is left; `exact`: the last choice serves every row once, so it is the best there is
 */
export function ascend(
  dual: Lagrange,
  known: Uint8Array,
  climb: Climb,
  goal: () => number,
  aim: () => number,
  meter: WorkMeter,
  visit: (choice: Choice, stepsDone: number) => boolean | undefined,
): 'closed' | 'exact' | 'ended' {
  let pace = climb.pace
  let since = 0
  for (let n = 0; n < climb.steps; n++) {
    const before = dual.best.bound
    let reset = false
    const choice = dual.value(known)
    if (choice === false || dual.best.bound > goal()) return 'closed'
    if (dual.best.bound > before + 1e-6 * Math.abs(aim() - before)) since = 0
    else if (++since >= climb.patience) {
      since = 0
      pace *= 0.6
      dual.price.set(dual.best.price)
      reset = true
      if (pace < climb.slowest) return 'ended'
    }
    if (visit(choice, n) === true) return 'ended'
    if (!dual.step(choice, aim(), pace)) {
      if (reset) continue // the choice was made at other prices, so that it proves nothing at these
      return 'exact'
    }
    if (meter.spend(dual.takeWork())) return 'ended'
  }
  return 'ended'
}
