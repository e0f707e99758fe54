/**
 * The stretch of the value axis in which a proof closes. The first answers lie so far off that the end would be one line;
 * so at most six and a half gaps to either side of the end are shown, and what lies outside is held at the edge.
 *
 * @param found values found so far, in time
 * @param bound proven bounds, in time
 * @returns [low, high]; a closed proof shows all there is
 */
export function proofDomain(found: readonly number[], bound: readonly number[]): readonly [number, number] {
  const all = [...found, ...bound]
  const low = Math.min(...all)
  const high = Math.max(...all)
  const value = found.at(-1)
  const limit = bound.at(-1)
  if (value === undefined || limit === undefined || value === limit) return [low, high]
  const middle = (value + limit) / 2
  const reach = Math.abs(limit - value) * 6.5
  return [Math.max(low, middle - reach), Math.min(high, middle + reach)]
}
