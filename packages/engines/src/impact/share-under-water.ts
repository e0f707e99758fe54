/**
 * Share of the sites in water `depth` metres deep that have stopped: they stand from half to one and a half times `threshold` above the
 * ground, evenly spread. Grows with the depth.
 *
 * @param threshold metres, more than zero: the depth in which half of them have stopped
 */
export function shareUnderWater(depth: number, threshold: number): number {
  const reached = depth / threshold - 0.5
  return reached <= 0 ? 0 : reached < 1 ? reached : 1
}
