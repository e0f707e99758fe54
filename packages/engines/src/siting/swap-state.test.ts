import { expect, test } from 'vitest'
import { seededRandom } from './random.ts'
import { reduceProblem } from './reduce-problem.ts'
import type { Reduced } from './reduced.ts'
import { scattered } from './scattered.testkit.ts'
import { stateOf } from './state-of.ts'

/** Whole numbers throughout, also where a first site is worth three quarters. */
function towns(seed: number, kind: 'max-cover' | 'p-median' | 'backup-cover') {
  if (kind !== 'backup-cover') return scattered(seed, kind, 40, 12, 4)
  const cover = scattered(seed, 'max-cover', 40, 12, 4)
  return { ...cover, weight: cover.weight.map((w) => 4 * w), objective: { kind, reach: 400, once: 0.75 } } as const
}

/** What the rows pay, from the pairs alone. */
function paid(problem: Reduced, open: ReadonlySet<number>): number {
  let total = 0
  for (let i = 0; i < problem.rows; i++) {
    const at = [problem.penalty[i]!]
    for (let k = problem.rowStart[i]!; k < problem.rowStart[i + 1]!; k++)
      if (open.has(problem.site[k]!)) at.push(problem.cover ? 0 : problem.cost[k]!)
    total += problem.again.length > 0 && at.length === 2 ? problem.again[i]! : Math.min(...at)
  }
  return total
}

test.each(['max-cover', 'p-median', 'backup-cover'] as const)(
  'cost, losses, gains and reliefs of %s stay true through 100 changes',
  (kind) => {
    for (let seed = 1; seed <= 12; seed++) {
      const problem = reduceProblem(towns(seed, kind))
      const state = stateOf(problem)
      const random = seededRandom(seed)
      const open = new Set<number>()
      for (let n = 0; n < 100; n++) {
        const j = random.below(problem.columns)
        if (open.delete(j)) state.remove(j)
        else {
          open.add(j)
          state.insert(j)
        }
        const now = paid(problem, open)
        expect(state.cost()).toBe(now)
        for (const r of open) expect(state.loss[r], `loss of ${r}`).toBe(paid(problem, new Set([...open].filter((o) => o !== r))) - now)
        const k = random.below(problem.columns)
        if (open.has(k)) continue
        const gain = state.gain(k)
        expect(gain, `gain of ${k}`).toBe(now - paid(problem, new Set([...open, k])))
        for (const r of open) {
          const exchanged = paid(problem, new Set([...open, k].filter((o) => o !== r)))
          expect(now - gain + state.loss[r]! - state.relief[r]!, `${k} for ${r}`).toBe(exchanged)
        }
        state.forget()
      }
    }
  },
)

test.each(['max-cover', 'p-median', 'backup-cover'] as const)('every column of %s whose exchange changed is marked', (kind) => {
  for (let seed = 1; seed <= 12; seed++) {
    const problem = reduceProblem(towns(seed, kind))
    const state = stateOf(problem)
    const random = seededRandom(seed)
    for (let n = 0; n < 40; n++) {
      const before = gains()
      state.markChanged(() => {})
      const j = random.below(problem.columns)
      if (state.isOpen[j]) state.remove(j)
      else state.insert(j)
      const marked = new Set<number>()
      state.markChanged((k) => marked.add(k))
      const after = gains()
      const changed = [...before.keys()].filter((k) => k !== j && before[k] !== after[k])
      expect(
        changed.filter((k) => !marked.has(k)),
        `seed ${seed}`,
      ).toEqual([])
    }
    /** Gain and reliefs of every closed column, as text. */
    function gains(): string[] {
      return Array.from({ length: problem.columns }, (_, k) => {
        if (state.isOpen[k]) return ''
        const gain = state.gain(k)
        const reliefs = [...state.relief]
        state.forget()
        return [gain, ...reliefs].join()
      })
    }
  }
})
