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
 * Mean over all directions of the shortest way over these sixteen steps, per metre as the crow flies; 1.01438.
 * Between two neighbouring steps an angle `a` apart the ratio at angle `t` is cos(t − a/2) / cos(a/2), with mean 2 tan(a/2) / a.
 * Sideways to knight tan(a/2) is √5 − 2, knight to diagonal √10 − 3, together 45°. Largest ratio 1.0275, smallest 1.
 */
export const LATTICE_DETOUR: number = (8 * (Math.sqrt(5) + Math.sqrt(10) - 5)) / Math.PI

/** Whole metres of a step: its straight length, less what the lattice adds on average, times the detour of real streets. */
export const stepMetres = (dx: number, dy: number, spacing: Metres, detourFactor: number): Metres =>
  Math.max(1, Math.round((Math.sqrt(dx * dx + dy * dy) * spacing * detourFactor) / LATTICE_DETOUR))
