import type { Metres } from '@weerbaar/core'

/**
 * Half of the sixteen ways to step from a lattice node: sideways, diagonally, and the knight's move; the other half is their reverse.
 * `between` are the nodes a step passes: all must be open, so that no step slips through water one node wide.
 */
export const STEPS: readonly { readonly dx: number; readonly dy: number; readonly between: readonly (readonly [number, number])[] }[] = [
  { dx: 1, dy: 0, between: [] },
  { dx: 0, dy: 1, between: [] },
  {
    dx: 1,
    dy: 1,
    between: [
      [1, 0],
      [0, 1],
    ],
  },
  {
    dx: -1,
    dy: 1,
    between: [
      [-1, 0],
      [0, 1],
    ],
  },
  {
    dx: 2,
    dy: 1,
    between: [
      [1, 0],
      [1, 1],
    ],
  },
  {
    dx: -2,
    dy: 1,
    between: [
      [-1, 0],
      [-1, 1],
    ],
  },
  {
    dx: 1,
    dy: 2,
    between: [
      [0, 1],
      [1, 1],
    ],
  },
  {
    dx: -1,
    dy: 2,
    between: [
      [0, 1],
      [-1, 1],
    ],
  },
]

/**
 * Mean over all directions of the shortest way over these sixteen steps, per metre as the crow flies; 1.01439.
 * Between two neighbouring steps an angle `a` apart the ratio at angle `t` is cos(t − a/2) / cos(a/2), with mean 2 tan(a/2) / a.
 * The angles are arctan ½ (sideways to knight) and 45° less that; largest ratio 1.0275, halfway the wider one.
 */
export const LATTICE_DETOUR: number = (() => {
  const wide = Math.atan(1 / 2)
  const narrow = Math.PI / 4 - wide
  return (2 * Math.tan(wide / 2) + 2 * Math.tan(narrow / 2)) / (Math.PI / 4)
})()

/** Whole metres of a step: its straight length, less what the lattice adds on average, times the detour of real streets. */
export const stepMetres = (dx: number, dy: number, spacing: Metres, detourFactor: number): Metres =>
  Math.max(1, Math.round((Math.hypot(dx, dy) * spacing * detourFactor) / LATTICE_DETOUR))
