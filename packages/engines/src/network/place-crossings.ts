import type { Crossing, LineString, Metres, Position, Water } from '@weerbaar/core'
import { alongPiece, type Barriers, insideWater, side, straight } from './barriers.ts'

/** Why a crossing is in the graph or not. Only `walked` carries people. */
export const CROSSING_FATES = [
  'walked',
  /** Not for walkers: rail, motorway, bicycles only. */
  'not-on-foot',
  /** A ferry that does not sail, a bridge out of use. */
  'out-of-service',
  /** Closed by the caller. */
  'closed',
  /** No water of that name. */
  'no-water',
  /** Its water is a stream, which walkers cross anywhere. */
  'not-a-barrier',
  /** Its water is too far away to be the place meant. */
  'too-far',
  /** Outside the box of the graph. */
  'outside',
  /** No dry land found straight across. */
  'no-bank',
] as const
export type CrossingFate = (typeof CROSSING_FATES)[number]

/** What became of one crossing, in the order given: none is dropped unseen. */
export interface PlacedCrossing {
  /** Index in the list given. */
  readonly crossing: number
  readonly name: string
  readonly fate: CrossingFate
  /** Metres from where it was said to be to the axis of its water. Absent: no water of that name. */
  readonly moved?: Metres
  /** Both banks, where walkers leave the land; also of one that is closed or out of service. Absent: none found, or not for walkers. */
  readonly banks?: readonly [Position, Position]
}

/**
 * Puts each crossing on the nearest point of the axis of the water it names, and finds its two banks straight across.
 *
 * Axes are coarse, so "straight across" is square to the course of the water over about its own width, and the banks
 * count only when the way between them crosses that water an odd number of times and no other water at all.
 *
 * @param barriers of the rivers and canals in `waters`
 * @param closed names of crossings nobody may use now
 * @param reach metres a crossing may be moved
 * @throws RangeError if a closed name is not a crossing
 */
export function placeCrossings(
  waters: readonly Water[],
  barriers: Barriers,
  crossings: readonly Crossing[],
  closed: ReadonlySet<string>,
  reach: Metres,
): PlacedCrossing[] {
  for (const name of closed)
    if (!crossings.some((c) => c.name === name)) throw new RangeError(`closed crossing ${JSON.stringify(name)} is not one of the crossings`)
  return crossings.map((crossing, i): PlacedCrossing => {
    const named = waters.filter((w) => w.name === crossing.water)
    const place = nearestOnAxes(named, crossing.at)
    const seen = { crossing: i, name: crossing.name, ...(place && { moved: Math.round(place.away) }) }
    if (!crossing.travellers.includes('foot')) return { ...seen, fate: 'not-on-foot' }
    const usable = place !== undefined && place.water.kind !== 'stream' && place.away <= reach
    const banks = usable ? findBanks(waters, barriers, place) : undefined
    const fate = fateOf(crossing, closed, place, reach, banks !== undefined)
    return banks ? { ...seen, fate, banks } : { ...seen, fate }
  })
}

function fateOf(crossing: Crossing, closed: ReadonlySet<string>, place: Spot | undefined, reach: Metres, hasBanks: boolean): CrossingFate {
  if (!crossing.inService) return 'out-of-service'
  if (closed.has(crossing.name)) return 'closed'
  if (place === undefined) return 'no-water'
  if (place.water.kind === 'stream') return 'not-a-barrier'
  if (place.away > reach) return 'too-far'
  return hasBanks ? 'walked' : 'no-bank'
}

/** A spot on an axis: so many metres from where the line starts. */
interface Spot {
  readonly water: Water
  readonly chainage: number
  readonly at: Position
  readonly away: number
}

function nearestOnAxes(waters: readonly Water[], [x, y]: Position): Spot | undefined {
  let best: Spot | undefined
  for (const water of waters) {
    let chainage = 0
    for (let i = 1; i < water.axis.length; i++) {
      const [x1, y1] = water.axis[i - 1]!
      const [x2, y2] = water.axis[i]!
      const along = alongPiece(x, y, x1, y1, x2, y2)
      const at: Position = [x1 + along * (x2 - x1), y1 + along * (y2 - y1)]
      const away = straight(x - at[0], y - at[1])
      const piece = straight(x2 - x1, y2 - y1)
      if (best === undefined || away < best.away) best = { water, chainage: chainage + along * piece, at, away }
      chainage += piece
    }
  }
  return best
}

const BANK_STEP: Metres = 5

function findBanks(waters: readonly Water[], barriers: Barriers, { water, chainage, at }: Spot): [Position, Position] | undefined {
  for (const stretch of [0.5, 1, 2, 4].map((times) => Math.max(25, times * water.width))) {
    const [ax, ay] = pointAlong(water.axis, chainage - stretch)
    const [bx, by] = pointAlong(water.axis, chainage + stretch)
    const course = straight(bx - ax, by - ay)
    if (course === 0) continue
    const across: Position = [-(by - ay) / course, (bx - ax) / course]
    const left = walkToLand(barriers, at, across, water.width)
    const right = walkToLand(barriers, at, [-across[0], -across[1]], water.width)
    if (left === undefined || right === undefined) continue
    const times = (axes: readonly Water[]) => axes.reduce((sum, w) => sum + timesCrossed(w.axis, left, right), 0)
    const others = waters.filter((w) => w.name !== water.name && w.kind !== 'stream')
    if (times(waters.filter((w) => w.name === water.name)) % 2 === 1 && times(others) === 0) return [left, right]
  }
  return undefined
}

/** The first dry spot from `at` in a direction: from the bank by its width, a few hundred metres on where the water bends. */
function walkToLand(barriers: Barriers, [x, y]: Position, [dx, dy]: Position, width: Metres): Position | undefined {
  for (let metres = Math.floor(width / 2) + 1; metres <= width + 300; metres += BANK_STEP) {
    const spot: Position = [x + metres * dx, y + metres * dy]
    if (!insideWater(barriers, ...spot)) return spot
  }
  return undefined
}

function pointAlong(axis: LineString, chainage: number): Position {
  let left = Math.max(0, chainage)
  for (let i = 1; i < axis.length; i++) {
    const [x1, y1] = axis[i - 1]!
    const [x2, y2] = axis[i]!
    const piece = straight(x2 - x1, y2 - y1)
    if (piece > 0 && left <= piece) return [x1 + (left / piece) * (x2 - x1), y1 + (left / piece) * (y2 - y1)]
    left -= piece
  }
  return axis.at(-1)!
}

/** How often a line passes from one side of a–b to the other between a and b. A vertex on a–b counts with the left side, so once. */
function timesCrossed(line: LineString, [ax, ay]: Position, [bx, by]: Position): number {
  let times = 0
  for (let i = 1; i < line.length; i++) {
    const [cx, cy] = line[i - 1]!
    const [dx, dy] = line[i]!
    if (side(ax, ay, bx, by, cx, cy) >= 0 === side(ax, ay, bx, by, dx, dy) >= 0) continue
    if (side(cx, cy, dx, dy, ax, ay) >= 0 !== side(cx, cy, dx, dy, bx, by) >= 0) times++
  }
  return times
}
