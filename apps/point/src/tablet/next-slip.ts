/**
 * The number of the next slip of this tablet, unique without a network: number of the point, letter of the tablet, running number. Goes on
 * after the highest that is known under this letter, also when an earlier life of the tablet wrote it.
 *
 * @param point number given out by the region; `null` counts as 0
 */
export function nextSlip(point: number | null, letter: string, slips: readonly string[]): string {
  const begin = `${point ?? 0}-${letter}-`
  const highest = Math.max(0, ...slips.filter((slip) => slip.startsWith(begin)).map((slip) => Number(slip.slice(begin.length))))
  return begin + String(highest + 1).padStart(3, '0')
}
