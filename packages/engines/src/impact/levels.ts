/**
 * How large a share has been without something, and since when: the part `value[k] − value[k − 1]` has been without it since `since[k]`.
 * Rests on one ordering: who is hit first is helped last. Then the share that was without it during the whole of the last `a` hours
 * is the smallest share of those hours, and that is what the levels hold, lowest and oldest at the bottom.
 */
export interface Levels {
  readonly value: Float64Array
  readonly since: Float64Array
  depth: number
}

export const emptyLevels = (steps: number): Levels => ({
  value: new Float64Array(steps + 1),
  since: new Float64Array(steps + 1),
  depth: 0,
})

/** From `hour` on a share `x` is without it. Hours may not fall. */
export function pushLevel(levels: Levels, hour: number, x: number): void {
  const { value, since } = levels
  let depth = levels.depth
  let start = hour
  while (depth > 0 && value[depth - 1]! >= x) start = since[--depth]!
  if (x > 0) {
    value[depth] = x
    since[depth] = start
    depth++
  }
  levels.depth = depth
}

/** The share without it now. */
export const levelNow = (levels: Levels): number => (levels.depth === 0 ? 0 : levels.value[levels.depth - 1]!)

/**
 * The share that has been without it for longer than it holds out.
 *
 * A share `reserve` of the sites (homes, devices) has a reserve. Theirs lasts from half to one and a half times `hold`, evenly
 * spread; the others have nothing. A reserve is full again as soon as what it stands in for returns.
 *
 * @param reserve 0 … 1
 * @param hold mean hours of a reserve, zero or more; zero is no reserve
 */
export function shareBeyondHold(levels: Levels, hour: number, reserve: number, hold: number): number {
  const { value, since, depth } = levels
  if (depth === 0) return 0
  const now = value[depth - 1]!
  if (reserve === 0 || hold === 0) return now
  let beyond = 0
  let below = 0
  for (let k = 0; k < depth; k++) {
    const usedUp = (hour - since[k]!) / hold - 0.5
    if (usedUp <= 0) break // later levels are younger still
    beyond += (value[k]! - below) * (usedUp < 1 ? usedUp : 1)
    below = value[k]!
  }
  return (1 - reserve) * now + reserve * beyond
}
