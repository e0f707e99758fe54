/**
 * Runs the siting engine on every public instance and on the seeded region; prints a table and keeps it.
 *
 *   node bench/siting/run.ts [WORD]   only cases with WORD in their name; nothing is written then
 */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { solveSiting } from '@weerbaar/engines/siting'
import { publicCases, regionCases, sharedIsAbsent } from './cases.ts'

if (sharedIsAbsent) {
  console.log('skipped: ../shared/benchmarks is absent')
  process.exit(0)
}
const only = process.argv[2]
const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim() // before the run: of the code that ran
const results = []
console.log('| case | status | value | known | above or below known % | gap % | s |\n|---|---|---|---|---|---|---|')
for (const { name, known, timeLimitMs, problem } of [...publicCases(), ...regionCases()]) {
  if (only !== undefined && !name.includes(only)) continue
  const built = problem()
  const start = performance.now()
  const answer = solveSiting(built, { seed: 1, timeLimitMs, elapsed: () => performance.now() - start })
  const seconds = (performance.now() - start) / 1000
  if (answer.status === 'infeasible') throw new Error(`${name} came out infeasible`)
  const { status, value, bound, gap, repeatable } = answer
  results.push({ name, status, value, bound, gap, repeatable, ...(known !== undefined && { known }), seconds })
  const off = known === undefined ? '' : ((100 * (value - known)) / known).toFixed(3)
  console.log(`| ${name} | ${status} | ${value} | ${known ?? ''} | ${off} | ${(100 * gap).toFixed(3)} | ${seconds.toFixed(2)} |`)
}
if (only === undefined) {
  const machine = { cores: availableParallelism(), node: process.version, platform: process.platform, arch: process.arch }
  writeFileSync(new URL('../results/siting.json', import.meta.url), `${JSON.stringify({ commit, machine, seed: 1, results }, null, 1)}\n`)
}
