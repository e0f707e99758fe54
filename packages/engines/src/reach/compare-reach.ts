/** People in the cells, as columns of equal length. */
export interface Counted {
  readonly inhabitants: ArrayLike<number>
  /** 0–14 and 65 or older; below zero where nobody published it. */
  readonly children: ArrayLike<number>
  readonly elderly: ArrayLike<number>
}
/** How far each cell walks, and how far is near enough. */
export interface Side {
  /** Shape [cells]. `null`: not on foot, or farther than anybody looked. */
  readonly metres: ArrayLike<number | null>
  readonly reach: number
}

/** Of one kind of people: how many there are, how many are served, and who changes sides. */
export interface Served {
  readonly people: number
  readonly before: number
  readonly after: number
  /** Served before and not after, and the other way round. */
  readonly lost: number
  readonly gained: number
}
export interface ReachChange {
  readonly all: Served
  /** `null` where nobody published how many there are: unknown is not zero. */
  readonly children: Served | null
  readonly elderly: Served | null
}

/** Figures kept of each kind of people in an area while its cells are counted. */
const FIGURES = 5
const [PEOPLE, BEFORE, AFTER, LOST, GAINED] = [0, 1, 2, 3, 4] as const

/**
 * Who gains and who loses between two networks, or between a network and what is left of it, area by area.
 *
 * Cost: one pass over the cells for each kind of people, so that a hand on a slider is followed.
 *
 * @param area shape [cells]: number of the area a cell lies in, 0 … areas − 1; outside that: in none
 * @returns one change for each area, in their order
 */
export function compareReach(people: Counted, before: Side, after: Side, area: ArrayLike<number>, areas: number): readonly ReachChange[] {
  const sides = sidesOf(before, after, people.inhabitants.length)
  const all = served(people.inhabitants, sides, area, areas)
  const children = served(people.children, sides, area, areas)
  const elderly = served(people.elderly, sides, area, areas)
  return Array.from({ length: areas }, (_, number) => ({
    all: all(number) ?? NOBODY,
    children: children(number),
    elderly: elderly(number),
  }))
}

const NOBODY: Served = { people: 0, before: 0, after: 0, lost: 0, gained: 0 }

/** Shape [cells]: 1 served before, 2 served after, 3 both. */
function sidesOf(before: Side, after: Side, cells: number): Uint8Array {
  const sides = new Uint8Array(cells)
  for (let cell = 0; cell < cells; cell++)
    sides[cell] = ((before.metres[cell] ?? Infinity) <= before.reach ? 1 : 0) + ((after.metres[cell] ?? Infinity) <= after.reach ? 2 : 0)
  return sides
}

function served(column: ArrayLike<number>, sides: Uint8Array, area: ArrayLike<number>, areas: number): (area: number) => Served | null {
  const figures = new Float64Array(areas * FIGURES)
  const known = new Uint8Array(areas)
  for (let cell = 0; cell < sides.length; cell++) {
    const number = area[cell]!
    const people = column[cell]!
    if (!(number >= 0 && number < areas) || people < 0) continue
    known[number] = 1
    const at = number * FIGURES
    const side = sides[cell]!
    figures[at + PEOPLE]! += people
    if ((side & 1) !== 0) figures[at + BEFORE]! += people
    if ((side & 2) !== 0) figures[at + AFTER]! += people
    if (side === 1) figures[at + LOST]! += people
    if (side === 2) figures[at + GAINED]! += people
  }
  return (number) => {
    if (known[number] !== 1) return null
    const of = (figure: number): number => figures[number * FIGURES + figure]!
    return { people: of(PEOPLE), before: of(BEFORE), after: of(AFTER), lost: of(LOST), gained: of(GAINED) }
  }
}
