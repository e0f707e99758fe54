/**
 * Breaks the impact kernel on purpose, one place at a time, in a copy of the engines, and runs their tests against each: every break has
 * to make a test fail. Prints which test saw it; ends with 1 when one was not seen.
 * Run: node bench/impact/mutations.ts    (some minutes)
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

interface Mutation {
  readonly what: string
  readonly file: string
  readonly from: string
  readonly to: string
}
const MUTATIONS: readonly Mutation[] = [
  { what: 'a reserve begins to run out at once', file: 'levels.ts', from: '/ hold - 0.5', to: '/ hold' },
  { what: 'sites without a reserve hold as well', file: 'levels.ts', from: '(1 - reserve) * now + reserve * beyond', to: 'beyond' },
  { what: 'who is lost last is forgotten first', file: 'levels.ts', from: 'value[depth - 1]! >= x', to: 'value[depth - 1]! > x + 0.3' },
  {
    what: 'recovery begins before its lag is over',
    file: 'recovery.ts',
    from: 'if (age < lag) return 0',
    to: 'if (age < lag / 2) return 0',
  },
  {
    what: 'recovery in steps has one step fewer',
    file: 'recovery.ts',
    from: '(RECOVERY_STEPS - 1)) + 1)',
    to: '(RECOVERY_STEPS - 2)) + 1)',
  },
  {
    what: 'one need lost is not enough to stop a service',
    file: 'draw-pass.ts',
    from: 'working *= 1 - lost',
    to: 'working = Math.max(working * (1 - lost), 0.5 * working)',
  },
  {
    what: 'alternatives do not stand in for one another',
    file: 'draw-pass.ts',
    from: 'lost *= share === 0',
    to: 'lost = share === 0',
  },
  { what: 'an outage goes on for one look too long', file: 'cohorts.ts', from: 'hours[n]! < until', to: 'hours[n]! <= until' },
  {
    what: 'every turn is off for twice as long',
    file: 'cohorts.ts',
    from: 'Math.min(off + hoursOff, until)',
    to: 'Math.min(off + 2 * hoursOff, until)',
  },
  {
    what: 'severity cuts too many people',
    file: 'cohorts.ts',
    from: 'restorationCuts(restoration)) cuts.add(severity * share)',
    to: 'restorationCuts(restoration)) cuts.add(share)',
  },
  {
    what: 'a home cools as if indoor warmth did not count',
    file: 'homes-pass.ts',
    from: '(start - outside) / (cold - outside)',
    to: 'start / (cold - outside)',
  },
  {
    what: 'visitors with two needs come twice',
    file: 'homes-pass.ts',
    from: 'const comingAndGoing = either(notForWater, collecting)',
    to: 'const comingAndGoing = notForWater + collecting',
  },
  {
    what: 'boiled water makes nobody thirsty without power',
    file: 'homes-pass.ts',
    from: 'withoutWater + toBoil * electricity',
    to: 'withoutWater',
  },
  { what: 'nights are days', file: 'hour-of-day.ts', from: 'clock < NIGHT_UNTIL', to: 'clock > NIGHT_UNTIL' },
  {
    what: 'old people are counted as everybody',
    file: 'plan.ts',
    from: "base === 'elderly' || base === 'children'",
    to: "base === 'children'",
  },
  { what: 'the region counts its people twice where classes are alike', file: 'summarise.ts', from: 'weights[same] = 0', to: '' },
  { what: 'high is the largest draw', file: 'quantiles.ts', from: '[0.1, 0.5, 0.9]', to: '[0.1, 0.5, 1]' },
  { what: 'scrambling is left out of the Sobol points', file: 'draw-values.ts', from: ', draws, seed).map', to: ', draws, 0).map' },
  { what: 'variants draw each for themselves', file: 'plan.ts', from: 'new Map(reference.unsure.map(', to: 'new Map(plan.unsure.map(' },
  { what: 'water stops every site it reaches', file: 'share-under-water.ts', from: 'depth / threshold - 0.5', to: 'depth / threshold' },
  {
    what: 'water adds up with what is lost already',
    file: 'draw-pass.ts',
    from: 'lacking = Math.max(lacking, underWater[s * floods + k]!)',
    to: 'lacking = Math.min(1, lacking + underWater[s * floods + k]!)',
  },
  {
    what: 'masts beyond the border serve everybody there',
    file: 'draw-pass.ts',
    from: 'pattern.edges.has(index)) servedFromBeyond',
    to: 'pattern.edges.size >= 0) servedFromBeyond',
  },
  { what: 'who is refuelled lasts as long as who is not', file: 'flat-graph.ts', from: 'values[edge.refuelHours]!)', to: '0)' },
  {
    what: 'who is in no feeder comes back with the first',
    file: 'cohorts.ts',
    from: '?? Math.max(...restoration.feeders.map(({ hours }) => hours))',
    to: '?? 0',
  },
  {
    what: 'half of a total effect is forgotten',
    file: 'sensitivity/jansen.ts',
    from: 'apart / (2 * variance)',
    to: 'apart / (4 * variance)',
  },
  {
    what: 'homes cool from the start each hour',
    file: 'indoor-temperature.ts',
    from: 'Math.exp(-cooling / tau)',
    to: 'Math.exp(-hoursWithout[t]! / tau)',
  },
  {
    what: 'who is sheltered is not counted among the visitors',
    file: 'homes-pass.ts',
    from: 'either(comingAndGoing, sheltered)',
    to: 'comingAndGoing',
  },
  { what: 'a square is fed by two generators', file: 'what-if/generator-sites.ts', from: 'if (fed[cell] || people', to: 'if (people' },
  { what: 'folded squares forget whom a disruption hits', file: 'preview/fold-cells.ts', from: '...hit.map((row) => row[cell])', to: '' },
]

const root = join(import.meta.dirname, '../..')
const copy = mkdtempSync(join(tmpdir(), 'weerbaar-mutations-'))
for (const part of ['packages', 'data', 'docs', 'scripts', 'vitest.config.ts', 'package.json', 'tsconfig.base.json'])
  cpSync(join(root, part), join(copy, part), { recursive: true, filter: (path) => !path.includes('node_modules') })
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))

const report = join(copy, 'report.json')
for (const { file, from } of MUTATIONS) {
  const times = readFileSync(join(copy, 'packages/engines/src/impact', file), 'utf8').split(from).length - 1
  if (times !== 1) throw new RangeError(`${file} holds '${from}' ${times} times, expected once`)
}
let unseen = 0
for (const { what, file, from, to } of MUTATIONS) {
  const path = join(copy, 'packages/engines/src/impact', file)
  const whole = readFileSync(path, 'utf8')
  writeFileSync(path, whole.replace(from, to))
  const { status } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--project',
      'unit',
      '--bail',
      '1',
      '--reporter',
      'json',
      '--outputFile',
      report,
      'packages/engines/src/impact',
    ],
    { cwd: copy, stdio: 'ignore' },
  )
  writeFileSync(path, whole)
  const seenBy = status === 0 ? undefined : failedTest(readFileSync(report, 'utf8'))
  if (!seenBy) unseen++
  console.log(`${seenBy ? 'seen  ' : 'UNSEEN'} ${file}: ${what}${seenBy ? `\n       by: ${seenBy}` : ''}`)
}
rmSync(copy, { recursive: true })
console.log(`${MUTATIONS.length} breaks, ${unseen} not seen`)
process.exitCode = unseen > 0 ? 1 : 0

/** @param content vitest's report @returns the title of a test that failed; `undefined` where none did, only the program */
function failedTest(content: string): string | undefined {
  const { testResults } = JSON.parse(content) as {
    readonly testResults: readonly { readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[] }[]
  } // the form vitest writes
  return testResults.flatMap(({ assertionResults }) => assertionResults).find(({ status }) => status === 'failed')?.fullName
}
