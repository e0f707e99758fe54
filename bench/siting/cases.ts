import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { buildSitingProblem, type SitingProblem } from '@weerbaar/engines/siting'
import { parseSitingProblem, type SitingFormat, type SitingOverrides } from '@weerbaar/importers/siting-problem'

const shared = new URL('../../../shared/benchmarks/', import.meta.url)
export const sharedIsAbsent = !existsSync(shared)

export interface Case {
  readonly name: string
  /** Published optimum or best known; absent: none is known. */
  readonly known?: number
  readonly timeLimitMs: number
  readonly problem: () => SitingProblem
}

/** Every public instance of ../shared/benchmarks with a value to hold against, and the seeded region. */
export function publicCases(): readonly Case[] {
  const rows = read('known-values.csv').trim().split('\n').slice(1)
  return rows.map((line) => {
    const [set = '', instance = '', , p = '', known = ''] = line.split(',')
    const points = p === '' ? undefined : Number(p)
    const overrides: SitingOverrides = set === 'orlib' || set === 'capacitated' || points === undefined ? {} : { points }
    const reach = { NewYork: 400, Bronx: 600 }[instance]
    return {
      name: `${instance}${points === undefined ? '' : ` p ${points}`}`,
      known: Number(known),
      timeLimitMs: 10_000,
      problem: () => fromFile(set, instance, reach === undefined ? overrides : { ...overrides, reach }),
    }
  })
}

const read = (path: string): string => readFileSync(new URL(path, shared), 'utf8')

const FORMATS: Readonly<Record<string, SitingFormat>> = {
  orlib: 'orlib-pmed',
  tsplib: 'tsplib',
  cities: 'cities',
  capacitated: 'orlib-pmedcap',
}

function fromFile(set: string, instance: string, overrides: SitingOverrides): SitingProblem {
  const ending = ['.txt', '.pmp', '.tsp', '.dat'].find((end) => existsSync(new URL(`${set}/${instance}${end}`, shared))) ?? ''
  const { data, issues } = parseSitingProblem(read(`${set}/${instance}${ending}`), FORMATS[set] ?? 'weerbaar', overrides)
  if (data === undefined) throw new Error(`${instance}: ${JSON.stringify(issues)}`)
  return buildSitingProblem(data)
}

interface Generator {
  generate: (cells: number, sites: number) => { W: Float64Array; CAP: Float64Array }
  sparse: (region: { W: Float64Array }, reach: number) => { off: Int32Array; idx: Int32Array; d: Float32Array; nnz: number }
}

const generator = (): Generator => createRequire(import.meta.url)(new URL('generate.cjs', shared).pathname)

/** The synthetic region with towns, rivers and bridges, seed 1, when asked for; p-median in whole metres. */
export const madeRegion =
  (cells: number, sites: number, reach: number, points: number, kind: 'max-cover' | 'p-median') => (): SitingProblem => {
    const { generate, sparse } = generator()
    const made = generate(cells, sites)
    const { off, idx, d, nnz } = sparse(made, reach)
    const row = new Int32Array(nnz)
    for (let i = 0; i < cells; i++) row.fill(i, off[i], off[i + 1])
    const cost = kind === 'max-cover' ? d : d.map(Math.round)
    const objective = kind === 'max-cover' ? { kind, reach } : { kind, outOfReach: 2 * reach }
    return buildSitingProblem({ objective, rows: cells, columns: sites, points, weight: made.W, pairs: { row, site: idx, cost } })
  }

export function regionCases(): readonly Case[] {
  /** Sites hold what the generator says, `times` as much; people of a cell may go to several. */
  const crowded = (points: number, times: number) => (): SitingProblem => {
    const free = madeRegion(20_000, 1000, 5000, points, 'p-median')()
    const { CAP } = generator().generate(20_000, 1000)
    const objective = { kind: 'capacitated-p-median', demand: free.weight, weighted: true, split: true, outOfReach: 10_000 } as const
    return { ...free, objective, capacity: CAP.map((most) => times * most) }
  }
  return [
    { name: 'region 20,000 × 1,000 capacity split p 300', timeLimitMs: 30_000, problem: crowded(300, 4) },
    { name: 'region 20,000 × 1,000 capacity split p 600', timeLimitMs: 30_000, problem: crowded(600, 2) },
    { name: 'region 2,000 × 200 p-median p 20', timeLimitMs: 10_000, problem: madeRegion(2000, 200, 3000, 20, 'p-median') },
    { name: 'region 20,000 × 1,000 p-median p 100', timeLimitMs: 10_000, problem: madeRegion(20_000, 1000, 5000, 100, 'p-median') },
    {
      name: 'region 20,000 × 1,000 cover 1,500 m p 100',
      known: 982_538,
      timeLimitMs: 20_000,
      problem: madeRegion(20_000, 1000, 1500, 100, 'max-cover'),
    },
    { name: 'region 20,000 × 1,000 cover 2,500 m p 100', timeLimitMs: 20_000, problem: madeRegion(20_000, 1000, 2500, 100, 'max-cover') },
  ]
}
