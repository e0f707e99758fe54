import type { Assumption } from '@weerbaar/core'

/** What posters say when nobody assumed anything: the national figure of emergency drinking water. */
const NATIONAL = 3

/** Drinking water per person per day as the region assumes it, so that a wall says what the calculations rest on. */
export const litresPerDay = (assumptions: readonly Assumption[]): number =>
  assumptions.find(({ id }) => id === 'water-per-person')?.likely ?? NATIONAL
