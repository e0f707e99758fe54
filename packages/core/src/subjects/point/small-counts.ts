/** Counts of people below this say something of single persons, and stay with the municipality that owns the point. */
export const SMALL = 10

/** A count as others than its owner may see it; `null`: there are some, fewer than {@link SMALL}. Nobody is no person, so zero stays. */
export const seenByOthers = (count: number): number | null => (count > 0 && count < SMALL ? null : count)

/**
 * A total as others may see it. Where a part was held back the total is rounded to tens, or it would give the part away by subtraction.
 */
export const totalForOthers = (parts: readonly number[]): { readonly total: number; readonly rounded: boolean } => {
  const exact = parts.reduce((sum, part) => sum + part, 0)
  const rounded = parts.some((part) => seenByOthers(part) === null)
  return { total: rounded ? Math.round(exact / SMALL) * SMALL : exact, rounded }
}
