/** Metres and cell in one double, so that a plain numeric sort puts cells in order. */
const CELLS = 2 ** 26
/** Farther than any walk: stands for not at all. */
const NEVER = 2 ** 26

/**
 * For each area the shortest walk within which at least half of its people are; `null` when fewer reach a point at all, or nobody lives there.
 *
 * @param area shape [cells]: as `compareReach` wants it. Cost: a sort of the cells.
 */
export function halfWalks(
  inhabitants: ArrayLike<number>,
  metres: ArrayLike<number | null>,
  area: ArrayLike<number>,
  areas: number,
): readonly (number | null)[] {
  const cells = inhabitants.length
  const people = new Float64Array(areas)
  const order = new Float64Array(cells)
  for (let cell = 0; cell < cells; cell++) {
    if (area[cell]! >= 0 && area[cell]! < areas) people[area[cell]!]! += inhabitants[cell]!
    order[cell] = (metres[cell] ?? NEVER) * CELLS + cell
  }
  order.sort()
  const counted = new Float64Array(areas)
  const half: (number | null)[] = Array.from({ length: areas }, () => null)
  const found = new Uint8Array(areas)
  for (const key of order) {
    const cell = key % CELLS
    const number = area[cell]!
    if (!(number >= 0 && number < areas) || found[number] === 1) continue
    counted[number]! += inhabitants[cell]!
    if (counted[number] === 0 || counted[number]! < people[number]! / 2) continue
    found[number] = 1
    const walked = Math.floor(key / CELLS)
    half[number] = walked === NEVER ? null : walked
  }
  return half
}
