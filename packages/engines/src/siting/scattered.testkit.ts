import { buildSitingProblem, type SitingProblemInput } from './build-problem.ts'
import { evaluate } from './evaluate.ts'
import { FIXED, FORBIDDEN, isMost, type SitingProblem } from './problem.ts'
import { type Random, seededRandom } from './random.ts'

/** Small problems and a slow solver for tests; not part of what the engine exports. */

/** Towns and sites scattered on a square; whole metres; every third seed has groups with minimums, fixed or forbidden sites. */
export function scattered(seed: number, kind: 'max-cover' | 'p-median', rows: number, columns: number, points: number): SitingProblem {
  const random = seededRandom(seed)
  const place = (): { x: number; y: number } => ({ x: random.below(1000), y: random.below(1000) })
  const towns = Array.from({ length: rows }, place)
  const sites = Array.from({ length: columns }, place)
  const reach = kind === 'max-cover' ? 150 + random.below(200) : 300 + random.below(900)
  const pairs = towns.flatMap((a, row) =>
    sites
      .map((b, site) => ({ row, site, cost: Math.floor(Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2)) }))
      .filter(({ cost }) => cost <= reach),
  )
  const input: SitingProblemInput = {
    objective: kind === 'max-cover' ? { kind, reach } : { kind, outOfReach: 2 * reach },
    rows,
    columns,
    points,
    weight: Array.from({ length: rows }, () => random.below(50)),
    pairs: { row: pairs.map((p) => p.row), site: pairs.map((p) => p.site), cost: pairs.map((p) => p.cost) },
  }
  return buildSitingProblem(seed % 3 === 0 ? { ...input, ...rules(random, columns, points) } : input)
}

/** The same with groups inside a group, maximums, and sites that cost something to open. */
export function scatteredInPlaces(...[seed, kind, rows, columns, points]: Parameters<typeof scattered>): SitingProblem {
  const plain = scattered(3 * seed + 1, kind, rows, columns, points)
  const row = Array.from(plain.site, (_, k) => plain.rowStart.findLastIndex((start) => start <= k))
  return buildSitingProblem({
    ...plain,
    pairs: { row, site: plain.site, cost: plain.cost },
    ...nestedRules(seededRandom(seed), columns, points),
  })
}

/** Two municipalities, two places in the first; what each may have and must have at random; every site costs something to open. */
function nestedRules(random: Random, columns: number, points: number) {
  const group = Array.from({ length: columns }, () => random.below(4))
  const minimum = [random.below(3), random.below(2), random.below(2), random.below(2)]
  const most = (g: number): number => minimum[g]! + random.below(points + 1)
  return {
    group,
    parent: [-1, -1, 0, 0],
    minimum,
    maximum: [most(0), most(1), Math.max(1, most(2)), random.below(2) === 0 ? Infinity : most(3)],
    opening: Array.from({ length: columns }, () => random.below(60)),
  }
}

function rules(random: Random, columns: number, points: number): Pick<SitingProblemInput, 'group' | 'minimum' | 'fixed' | 'forbidden'> {
  const group = Array.from({ length: columns }, () => random.below(3))
  const free = Math.max(0, points - 2)
  const sizes = [0, 1, 2].map((g) => group.filter((other) => other === g).length)
  const minimum = [0, 1, 2].map((g) => Math.min(random.below(2), sizes[g]! - 2 > 0 ? 1 : 0, free))
  return { group, minimum, fixed: points > 1 ? [random.below(columns >> 1)] : [], forbidden: [(columns >> 1) + random.below(columns >> 1)] }
}

/** Whether every group has as many open sites as it may have, counted site by site up to the outermost group. */
export function keepsGroups({ group, parent, minimum, maximum }: SitingProblem, open: Iterable<number>): boolean {
  const count = minimum.map(() => 0)
  for (const j of open) for (let g = group[j] ?? -1; g >= 0; g = parent[g] ?? -1) count[g] = (count[g] ?? 0) + 1
  return count.every((many, g) => many >= minimum[g]! && many <= maximum[g]!)
}

/** Every set of `points` sites that the rules allow. */
export function* networks(problem: SitingProblem): Generator<number[]> {
  const { columns, points, state } = problem
  const open: number[] = []
  function* from(j: number): Generator<number[]> {
    if (open.length === points) {
      const fixedIn = [...state.keys()].every((k) => state[k] !== FIXED || open.includes(k))
      if (fixedIn && keepsGroups(problem, open)) yield [...open]
      return
    }
    for (let k = j; k < columns; k++) {
      if (state[k] === FORBIDDEN) continue
      open.push(k)
      yield* from(k + 1)
      open.pop()
    }
  }
  yield* from(0)
}

/** The best value by looking at every network; nothing when there is none. */
export function bestByHand(problem: SitingProblem): number | undefined {
  let best: number | undefined
  for (const open of networks(problem)) {
    const { value } = evaluate(problem, open)
    if (best === undefined || (isMost(problem.objective) ? value > best : value < best)) best = value
  }
  return best
}
