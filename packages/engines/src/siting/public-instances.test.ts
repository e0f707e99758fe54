import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { buildSitingProblem } from './build-problem.ts'
import { solveSiting } from './solve.ts'

const folder = new URL('../../../../../shared/benchmarks/', import.meta.url)
const absent = !existsSync(folder)
const known = absent ? '' : readFileSync(new URL('known-values.csv', folder), 'utf8')

test.skipIf(absent)(
  'OR-Library pmed 1 to 20 are proven at their published optima (skipped where ../shared is absent)',
  { timeout: 30_000 },
  () => {
    for (let k = 1; k <= 20; k++) {
      const published = Number(
        known
          .split('\n')
          .find((line) => line.startsWith(`orlib,pmed${k},`))
          ?.split(',')[4],
      )
      const answer = solveSiting(pmed(k), { seed: 1 })
      expect(answer, `pmed${k}`).toMatchObject({ status: 'optimal', value: published, bound: published, gap: 0 })
    }
  },
)

/** Plain reader for this test; the one people use stands in packages/importers. */
function pmed(k: number) {
  const text = readFileSync(new URL(`orlib/pmed${k}.${k <= 16 ? 'txt' : 'pmp'}`, folder), 'utf8')
  const numbers = text.replace(/^#.*/, '').replace('MATRIX', '').trim().split(/\s+/).map(Number)
  const [n = 0, second = 0, points = 0] = numbers
  const cost = k <= 16 ? new Float64Array(n * n).fill(Infinity) : Float64Array.from(numbers.slice(3))
  if (k <= 16) {
    for (let e = 0; e < second; e++) {
      const [a = 0, b = 0, far = 0] = numbers.slice(3 + 3 * e, 6 + 3 * e)
      cost[(a - 1) * n + b - 1] = cost[(b - 1) * n + a - 1] = far
    }
    for (let i = 0; i < n; i++) cost[i * n + i] = 0
    for (let via = 0; via < n; via++)
      for (let i = 0; i < n; i++)
        for (let j = 0; j < n; j++) cost[i * n + j] = Math.min(cost[i * n + j]!, cost[i * n + via]! + cost[via * n + j]!)
  }
  const row = Int32Array.from(cost, (_, at) => Math.floor(at / n))
  const site = Int32Array.from(cost, (_, at) => at % n)
  return buildSitingProblem({
    objective: { kind: 'p-median', outOfReach: cost.reduce((a, b) => Math.max(a, b)) },
    rows: n,
    columns: n,
    points,
    pairs: { row, site, cost },
  })
}
