import type { PointStanding } from './point-standing.ts'

/** What a point must get to be as it was planned. */
export interface RestockLine {
  readonly point: string
  readonly name: string
  readonly item: string
  readonly label: string
  readonly unit: string
  readonly planned: number
  /** Absent: nobody counted what is left, so count before ordering. */
  readonly left?: number
  /** Absent with `left`. */
  readonly needed?: number
}

/** Items below what was planned, or not counted; what was never planned is on no list. By name of the point, then of the item. */
export function restockingOf(standings: readonly PointStanding[]): readonly RestockLine[] {
  return standings
    .flatMap(({ point, card, stock }) =>
      stock.flatMap((one): readonly RestockLine[] => {
        const { planned, unit, name } = one.card?.value ?? { planned: null, unit: '', name: '' }
        if (planned === null || (one.amount !== undefined && one.amount >= planned)) return []
        const line = { point, name: card?.value.name ?? point, item: one.item, label: name, unit, planned }
        // Below zero means that more went out than came in by the book: nothing is left, and it must be counted.
        return [one.amount === undefined ? line : { ...line, left: one.amount, needed: planned - Math.max(0, one.amount) }]
      }),
    )
    .toSorted((a, b) => compare(a.name, b.name) || compare(a.label, b.label))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
