import type { SitingProblem } from './problem.ts'
import { scattered } from './scattered.testkit.ts'

/** A seeded instance and its optimum as HiGHS proved it on the whole model: `node bench/siting/certify.ts`. */
export interface Certified {
  readonly seed: number
  readonly kind: 'max-cover' | 'p-median'
  readonly rows: number
  readonly columns: number
  readonly points: number
  readonly optimum: number
}

export const CERTIFIED: readonly Certified[] = [
  { seed: 1, kind: 'p-median', rows: 150, columns: 40, points: 6, optimum: 547769 },
  { seed: 2, kind: 'p-median', rows: 200, columns: 60, points: 12, optimum: 497306 },
  { seed: 3, kind: 'p-median', rows: 150, columns: 50, points: 8, optimum: 517258 },
  { seed: 4, kind: 'max-cover', rows: 300, columns: 80, points: 5, optimum: 6310 },
  { seed: 5, kind: 'max-cover', rows: 400, columns: 100, points: 8, optimum: 8375 },
  { seed: 6, kind: 'max-cover', rows: 300, columns: 80, points: 6, optimum: 5451 },
]

export const certifiedProblem = ({ seed, kind, rows, columns, points }: Certified): SitingProblem =>
  scattered(seed, kind, rows, columns, points)
