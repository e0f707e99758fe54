import type { PointPower, SpokenStatus } from '../spoken/spoken-status.ts'
import type { PointRow } from './point/points-overview.ts'

/** What a point can say of itself over a radio, from what was counted there. What nobody counted is unknown, not zero. */
export function spokenOfRow(
  { card, state, inside, water, meals, staff, waiting }: PointRow,
  {
    minute,
    exercise,
    power,
  }: { /** Whole minutes since 1970 UTC. */ readonly minute: number; readonly exercise: boolean; readonly power: PointPower | null },
): SpokenStatus {
  return {
    exercise,
    point: card?.number ?? null,
    minute,
    state,
    visitors: figure(inside),
    water: figure(water?.amount),
    meals: figure(meals?.amount),
    power,
    staff: figure(staff),
    urgent: figure(waiting.now),
  }
}

/** Below zero, more went out than was known of: nobody knows how much there is. */
const figure = (value: number | undefined): number | null => (value === undefined || value < 0 ? null : Math.round(value))
