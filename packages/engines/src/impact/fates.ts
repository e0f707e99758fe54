import { HOUR } from '@weerbaar/core'
import type { ServiceFate } from './impact-run.ts'
import type { Plan } from './plan.ts'
import { rankOf } from './quantiles.ts'
import { TIME_GRID } from './time-grid.ts'

/** Hours of one draw; `Infinity` where it does not happen within the run. */
export interface FateOfDraw {
  readonly stops: number
  readonly returns: number
}

/** Share of the most people ever without it: at this many it has stopped, at this few it is back. */
const STOPPED = 0.5
const BACK = 0.05

/** @param peopleDown people without the service, shape [times], beginning at `at` */
export function fateOfDraw(peopleDown: Float64Array, at: number): FateOfDraw {
  let most = 0
  for (let g = 0; g < TIME_GRID.length; g++) most = Math.max(most, peopleDown[at + g]!)
  if (most === 0) return { stops: Infinity, returns: Infinity }
  let stops = 0
  while (peopleDown[at + stops]! < STOPPED * most) stops++
  let lastDown = TIME_GRID.length - 1
  while (peopleDown[at + lastDown]! <= BACK * most) lastDown--
  return { stops: TIME_GRID[stops]! / HOUR, returns: (TIME_GRID[lastDown + 1] ?? Infinity) / HOUR }
}

/**
 * @param fates per service, per draw
 * @param meanPeopleDown shape [services][times], flat
 * @param blame person-hours lost by cause, summed over draws
 */
export function serviceFates(
  plan: Plan,
  fates: readonly (readonly FateOfDraw[])[],
  meanPeopleDown: Float64Array,
  blame: readonly Float64Array[],
): readonly ServiceFate[] {
  const times = TIME_GRID.length
  return plan.input.services.map((service, s) => ({
    service: service.id,
    stops: hoursBand(fates[s]!.map((fate) => fate.stops)),
    returns: hoursBand(fates[s]!.map((fate) => fate.returns)),
    worst: meanPeopleDown.subarray(s * times, (s + 1) * times).reduce((most, people) => Math.max(most, people), 0),
    because: causeOf(plan, s, blame[s]!),
  }))
}

/** @param hours per draw, `Infinity` where it does not happen; left sorted */
export function hoursBand(hours: number[]): ServiceFate['stops'] {
  hours.sort((a, b) => a - b)
  const at = (share: number) => {
    const hour = hours[rankOf(share, hours.length)]!
    return hour === Infinity ? null : hour
  }
  return { low: at(0.1), mid: at(0.5), high: at(0.9) }
}

/** What cost most person-hours: the disruption or a dependency; `null` where nothing was lost. */
export function causeOf(plan: Plan, s: number, blame: Float64Array): ServiceFate['because'] {
  const most = blame.reduce((a, b) => Math.max(a, b), 0)
  if (most === 0) return null
  const cause = blame.indexOf(most)
  if (cause === 0) return 'disruption'
  const edge = plan.graph.find((node) => node.index === s)!.needs[cause - 1]!.any[0]!
  return plan.input.services[edge.on]!.id
}
