import { MEALS_ITEM, type PointStanding, presentStaff, type SpokenStatus, waitingHelp, WATER_ITEM } from '@weerbaar/core'

/** The standing of a point as ten groups can say it. What nobody counted is unknown; below zero is a miscount, so unknown too. */
export function spokenStatus(standing: PointStanding, exercise: boolean, now: number): SpokenStatus {
  const { card, opening, visitors, stock, staff, help } = standing
  const whole = (value: number | undefined): number | null => (value === undefined || value < 0 ? null : value)
  const amountOf = (item: string): number | null => whole(stock.find((one) => one.item === item)?.amount)
  return {
    exercise,
    point: card?.value.number ?? null,
    minute: Math.floor(now / 60_000),
    state: opening.state,
    visitors: whole(visitors.inside),
    water: amountOf(WATER_ITEM),
    meals: amountOf(MEALS_ITEM),
    power: null,
    staff: staff.length === 0 ? null : presentStaff(staff),
    urgent: waitingHelp(help, 'now'),
  }
}
