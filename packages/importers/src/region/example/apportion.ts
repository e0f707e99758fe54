/**
 * Whole numbers in proportion to weights that add up to a total exactly (largest remainder, Hamilton 1792), within limits.
 * What a limit holds back is shared out again over the others.
 *
 * @param total whole number, between the sums of the limits
 * @param weights zero or more; a weight of zero gets its minimum, unless the others are full
 * @param least minimum of each, @param most maximum of each (`Infinity` for none)
 * @throws RangeError when the limits leave no answer
 */
export function apportion(total: number, weights: Float64Array, least: number, most: (i: number) => number): Int32Array {
  const n = weights.length
  const shares = new Int32Array(n).fill(least)
  let left = total - least * n
  let room = 0
  for (let i = 0; i < n; i++) room += most(i) - least
  if (left < 0 || left > room) throw new RangeError(`${total} cannot be shared over ${n} within the limits`)

  while (left > 0) {
    let weight = 0
    for (let i = 0; i < n; i++) if (shares[i]! < most(i)) weight += weights[i]! + 1e-9
    const rest: { i: number; part: number }[] = []
    let given = 0
    for (let i = 0; i < n; i++) {
      const space = most(i) - shares[i]!
      if (space <= 0) continue
      const exact = (left * (weights[i]! + 1e-9)) / weight
      const whole = Math.min(space, Math.floor(exact))
      shares[i]! += whole
      given += whole
      if (whole < space) rest.push({ i, part: exact - whole })
    }
    left -= given
    if (given > 0 && left > rest.length) continue // a limit bit: share the remainder by weight once more
    rest.sort((a, b) => b.part - a.part || a.i - b.i)
    for (const { i } of rest) {
      if (left === 0) break
      shares[i]!++
      left--
    }
  }
  return shares
}
