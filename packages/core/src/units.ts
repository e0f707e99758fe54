/** Whole metres along the ground, zero or more. */
export type Metres = number
/** Whole seconds; in a scenario, since its start. */
export type Seconds = number
/** Whole people as data; a double only inside a draw or as a mean. */
export type People = number
/** Whole euro cents. */
export type Cents = number
/** A share from 0 up to and including 1. */
export type Share = number
/** Degrees Celsius. */
export type Celsius = number

export const HOUR: Seconds = 3600
export const DAY: Seconds = 24 * HOUR
