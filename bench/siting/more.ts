/**
 * What `run.ts` does not measure: a move by hand, growth with the number of cells, the nation, and the way of a MIP user beside ours.
 *
 *   node bench/siting/more.ts by-hand | growth | nation | highs
 *
 * The nation takes some minutes to make and 6 GB of address space for its pairs. Nothing is written.
 */
import loadHighs from 'highs'
import { evaluate, networkByHand, type SitingProblem, solveSiting } from '@weerbaar/engines/siting'
import { madeRegion, sharedIsAbsent } from './cases.ts'
import { sparseModel } from './sparse-model.ts'

/** HiGHS ends here, without an answer if need be. */
const HIGHS_SECONDS = 120

const asked = process.argv[2]
const cpu = (): number => process.cpuUsage().user / 1e6
const megabytes = (): number => Math.round(process.memoryUsage().rss / 1e6)

if (sharedIsAbsent) console.log('skipped: ../shared/benchmarks is absent')
else if (asked === 'by-hand') byHand()
else if (asked === 'growth') growth()
else if (asked === 'nation') nation()
else if (asked === 'highs') await besideHighs()
else console.log('say which: by-hand, growth, nation or highs')

function byHand(): void {
  for (const kind of ['max-cover', 'p-median'] as const) {
    const problem = madeRegion(20_000, 1000, kind === 'max-cover' ? 1500 : 5000, 100, kind)()
    const network = networkByHand(
      problem,
      Array.from({ length: 100 }, (_, n) => 10 * n),
    )
    const took = Array.from({ length: 500 }, (_, n) => {
      const start = performance.now()
      network.remove(10 * (n % 100))
      network.insert(10 * (n % 100) + 1 + (n % 9))
      network.value()
      const end = performance.now()
      network.remove(10 * (n % 100) + 1 + (n % 9))
      network.insert(10 * (n % 100))
      return end - start
    }).sort((a, b) => a - b)
    console.log(`| move by hand, ${kind}, 20,000 × 1,000 | median ${took[250]?.toFixed(2)} ms | worst of 500 ${took[499]?.toFixed(2)} ms |`)
  }
}

function growth(): void {
  console.log('| kind | cells | sites | pairs | p | CPU s | gap % | MB |\n|---|---|---|---|---|---|---|---|')
  for (const kind of ['p-median', 'max-cover'] as const) {
    const points: { cells: number; seconds: number }[] = []
    for (const cells of [1000, 4000, 16_000, 64_000]) {
      const problem = madeRegion(cells, cells / 20, kind === 'max-cover' ? 1500 : 5000, cells / 200, kind)()
      const work = 600 * problem.site.length
      const before = cpu()
      const answer = solveSiting(problem, { seed: 1, effort: work / (5e8 + 50 * problem.site.length) })
      const seconds = cpu() - before
      points.push({ cells, seconds })
      const gap = answer.status === 'infeasible' ? Number.NaN : 100 * answer.gap
      console.log(
        `| ${kind} | ${cells} | ${cells / 20} | ${problem.site.length} | ${cells / 200} | ${seconds.toFixed(2)} | ${gap.toFixed(3)} | ${megabytes()} |`,
      )
    }
    const x = points.map(({ cells }) => Math.log(cells))
    const y = points.map(({ seconds }) => Math.log(seconds))
    const mean = (list: number[]): number => list.reduce((a, b) => a + b, 0) / list.length
    const [mx, my] = [mean(x), mean(y)]
    const slope =
      x.reduce((sum, value, n) => sum + (value - mx) * ((y[n] ?? 0) - my), 0) / x.reduce((sum, value) => sum + (value - mx) ** 2, 0)
    console.log(`${kind}: CPU grows as cells^${slope.toFixed(2)} at 600 looks at each pair`)
  }
}

function nation(): void {
  for (const [kind, reach] of [
    ['max-cover', 1500],
    ['p-median', 5000],
  ] as const) {
    const problem = madeRegion(400_000, 20_000, reach, 2000, kind)()
    console.log(`${kind}: ${problem.site.length} pairs, ${megabytes()} MB before the search`)
    const start = performance.now()
    const before = cpu()
    const answer = solveSiting(problem, { seed: 1, timeLimitMs: 60_000, elapsed: () => performance.now() - start })
    if (answer.status === 'infeasible') throw new Error('the nation came out infeasible')
    const spent = `${((performance.now() - start) / 1000).toFixed(1)} s, CPU ${(cpu() - before).toFixed(1)} s`
    console.log(`| nation ${kind} p 2,000 | ${answer.value} | gap ${(100 * answer.gap).toFixed(3)} % | ${spent} | ${megabytes()} MB |`)
  }
}

async function besideHighs(): Promise<void> {
  const highs = await loadHighs()
  for (const [cells, sites, points] of [
    [500, 50, 5],
    [1000, 100, 10],
    [2000, 200, 20],
  ] as const) {
    const problem: SitingProblem = madeRegion(cells, sites, 3000, points, 'p-median')()
    const from = cpu()
    const ours = solveSiting(problem, { seed: 1 })
    const own = cpu() - from
    const before = cpu()
    const found = highs.withModel(sparseModel(problem), (solver) => {
      solver.options.set({ output_flag: false, mip_rel_gap: 0, time_limit: HIGHS_SECONDS })
      solver.run()
      if (solver.getModelStatus() !== highs.constants.modelStatus.optimal) return undefined
      const values = solver.getSolution().colValue
      return evaluate(
        problem,
        Array.from({ length: sites }, (_, j) => j).filter((j) => (values[j] ?? 0) > 0.5),
      ).value
    })
    const theirs = cpu() - before
    if (ours.status === 'infeasible') throw new Error('a network exists')
    const same =
      found === undefined ? 'no answer in time' : Math.abs(found - ours.value) < 0.5 ? 'the same value' : `another value: ${found}`
    const ratio = `${found === undefined ? 'more than ' : ''}${(theirs / own).toFixed(0)} ×`
    console.log(
      `| p-median ${cells} × ${sites} p ${points} | ours ${own.toFixed(2)} s, ${ours.status} | HiGHS ${theirs.toFixed(1)} s, ${same} | ${ratio} |`,
    )
  }
}
