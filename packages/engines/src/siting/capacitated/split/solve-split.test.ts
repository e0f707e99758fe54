import loadHighs from 'highs'
import { expect, test } from 'vitest'
import { buildSitingProblem } from '../../build-problem.ts'
import { checkAnswer } from '../../check-answer.ts'
import { FIXED, type SitingProblem } from '../../problem.ts'
import { seededRandom } from '../../random.ts'
import { solveSiting } from '../../solve.ts'
import { splitProblem } from './split-problem.ts'
import { transport } from './transport.ts'

type Kind = 'median' | 'median that serves all' | 'cover' | 'cover of whole rows'

function crowded(seed: number, kind: Kind, rows = 7, columns = 6, points = 2 + (seed % 2)): SitingProblem {
  const random = seededRandom(seed)
  const pairs = { row: [] as number[], site: [] as number[], cost: [] as number[] }
  for (let row = 0; row < rows; row++)
    for (let site = 0; site < columns; site++) {
      if (random.below(6) === 0) continue
      pairs.row.push(row)
      pairs.site.push(site)
      pairs.cost.push(seed % 5 === 0 ? 100 * random.unit() : random.below(100))
    }
  const demand = Array.from({ length: rows }, () => (seed % 5 === 0 ? 1 + 9 * random.unit() : 1 + random.below(9)))
  const sum = demand.reduce((a, b) => a + b, 0)
  const tight = seed % 3 === 0 ? 0.7 : 1.1
  return buildSitingProblem({
    objective:
      kind === 'median'
        ? { kind: 'capacitated-p-median', demand, weighted: true, split: true, outOfReach: 150 }
        : kind === 'median that serves all'
          ? { kind: 'capacitated-p-median', demand, weighted: true, split: true }
          : { kind: 'capacitated-cover', reach: 60, demand, split: kind === 'cover' },
    rows,
    columns,
    points,
    weight: demand,
    pairs,
    capacity: Array.from({ length: columns }, () => Math.ceil((tight * sum * (0.5 + random.unit())) / points)),
    ...(seed % 4 === 0 && { group: Array.from({ length: columns }, (_, j) => j % 2), minimum: [1, 0], fixed: [seed % columns] }),
  })
}

/** The whole question as one mixed-integer program in the words of HiGHS; nothing when it has no answer. */
function byHighs(highs: Awaited<ReturnType<typeof loadHighs>>, problem: SitingProblem): number | undefined {
  const { objective, rows, columns, rowStart, site, cost, capacity, group, state, points, minimum } = problem
  if (objective.kind !== 'capacitated-p-median' && objective.kind !== 'capacitated-cover') throw new TypeError('expected capacity')
  const cover = objective.kind === 'capacitated-cover'
  const whole = cover && !objective.split
  const aim: string[] = []
  const limits: string[] = []
  const into: string[][] = Array.from({ length: columns }, () => [])
  const integers = Array.from({ length: columns }, (_, j) => `y${j}`)
  for (let i = 0; i < rows; i++) {
    const q = objective.demand[i]!
    const here: string[] = []
    for (let k = rowStart[i]!; k < rowStart[i + 1]!; k++) {
      if (cover && cost[k]! > objective.reach) continue
      const name = `x${i}_${site[k]}`
      aim.push(`+ ${cover ? q : q * cost[k]!} ${name}`)
      here.push(`+ ${name}`)
      into[site[k]!]!.push(`+ ${q} ${name}`)
      limits.push(`${name} - y${site[k]} <= 0`)
      if (whole) integers.push(name)
    }
    const all = !cover && objective.outOfReach === undefined
    if (!cover && objective.outOfReach !== undefined) {
      aim.push(`+ ${q * objective.outOfReach} z${i}`)
      here.push(`+ z${i}`)
    }
    if (here.length > 0) limits.push(`${here.join(' ')} ${cover ? '<=' : '='} 1`)
    else if (all) return undefined
  }
  for (let j = 0; j < columns; j++) if (into[j]!.length > 0) limits.push(`${into[j]!.join(' ')} - ${capacity![j]} y${j} <= 0`)
  const y = (of: (j: number) => boolean): string =>
    integers
      .slice(0, columns)
      .filter((_, j) => of(j))
      .map((name) => `+ ${name}`)
      .join(' ')
  limits.push(`${y(() => true)} = ${points}`)
  for (const [g, least] of minimum.entries()) if (least > 0) limits.push(`${y((j) => group[j] === g)} >= ${least}`)
  for (let j = 0; j < columns; j++) if (state[j] === FIXED) limits.push(`y${j} >= 1`)
  const text = `${cover ? 'Maximize' : 'Minimize'}\n obj: ${aim.join('\n ')}\nSubject To\n ${limits.map((line, n) => `c${n}: ${line}`).join('\n ')}\nBinary\n ${integers.join(' ')}\nEnd\n`
  const solution = highs.solve(text, { mip_rel_gap: 0, mip_abs_gap: 0 })
  return solution.Status === 'Optimal' ? solution.ObjectiveValue : undefined
}

test.each(['median', 'median that serves all', 'cover', 'cover of whole rows'] as const)(
  'capacity, %s: the value is the one HiGHS finds on the whole model, and the shares hold',
  async (kind) => {
    const highs = await loadHighs()
    let solved = 0
    let best = 0
    for (let seed = 1; seed <= 24; seed++) {
      const problem = crowded(seed, kind)
      const truth = byHighs(highs, problem)
      const answer = solveSiting(problem, { seed })
      if (answer.status === 'infeasible' || truth === undefined) {
        expect([answer.status, truth], `seed ${seed}`).toEqual(['infeasible', undefined])
        if (answer.status === 'infeasible')
          for (const clash of answer.clash) if (clash.kind === 'no-assignment-found') expect(clash.proven, `seed ${seed}`).toBe(true)
        continue
      }
      solved++
      expect(checkAnswer(problem, answer), `seed ${seed}`).toEqual([])
      const close = 1e-6 * Math.max(1, truth)
      if (kind !== 'cover of whole rows') {
        expect(answer.status, `seed ${seed}`).toBe('optimal')
        expect(Math.abs(answer.value - truth), `seed ${seed}: ${answer.value} against ${truth}`).toBeLessThanOrEqual(close)
        continue
      }
      if (answer.value >= truth - close) best++
      expect(answer.value, `seed ${seed}`).toBeLessThanOrEqual(truth + close)
      expect(answer.bound, `seed ${seed}`).toBeGreaterThanOrEqual(truth - close)
    }
    expect(solved).toBeGreaterThan(12)
    if (kind === 'cover of whole rows') expect(best).toBeGreaterThan(5)
  },
  120_000,
)

test('a division stays the best there is while sites open and close', () => {
  for (let seed = 1; seed <= 30; seed++) {
    const problem = crowded(seed, 'median', 12, 8)
    const flat = splitProblem(problem)
    const changed = transport(flat)
    const random = seededRandom(seed)
    for (let n = 0; n < 40; n++) {
      const j = random.below(8)
      if (changed.isOpen[j]) changed.close(j)
      else changed.open(j)
      const straight = transport(flat)
      straight.startAnew([...changed.isOpen.keys()].filter((k) => k < 8 && changed.isOpen[k]))
      expect(Math.abs(changed.cost() - straight.cost()), `seed ${seed}, change ${n}`).toBeLessThanOrEqual(1e-8 * straight.cost())
      const anew = transport(flat)
      for (let k = 7; k >= 0; k--) if (changed.isOpen[k]) anew.open(k)
      expect(Math.abs(changed.cost() - anew.cost()), `seed ${seed}, change ${n}`).toBeLessThanOrEqual(1e-8 * anew.cost())
      // prices that no detour undercuts and that only full sites have are the proof of least cost
      for (const [i, price] of changed.rowPrices().entries()) expect(price).toBeLessThanOrEqual(flat.unserved[i]! + 1e-9)
      for (let k = 0; k < 8; k++)
        if (changed.price[k]! > 1e-6) expect(changed.load[k], `seed ${seed}`).toBeGreaterThanOrEqual(problem.capacity![k]! * (1 - 1e-9))
    }
  }
})

test('the bound with capacity holds however early the run is stopped', async () => {
  const highs = await loadHighs()
  for (let seed = 1; seed <= 20; seed++) {
    const problem = crowded(seed, seed % 2 === 0 ? 'median' : 'cover')
    const truth = byHighs(highs, problem)
    let calls = 0
    const answer = solveSiting(problem, { seed, effort: 1e-9, onProgress: () => (calls++ < seed % 3 ? 'go' : 'stop') })
    if (answer.status === 'infeasible' || truth === undefined) continue
    const close = 1e-6 * truth
    if (seed % 2 === 0) expect(answer.bound, `seed ${seed}`).toBeLessThanOrEqual(truth + close)
    else expect(answer.bound, `seed ${seed}`).toBeGreaterThanOrEqual(truth - close)
    expect(checkAnswer(problem, answer), `seed ${seed}`).toEqual([])
  }
})
