/**
 * All tests: unit, property, golden files and the browser. Ends with a line `N passed, N failed, N skipped`.
 *
 *     npm test                          everything
 *     npm test -- packages/engines      files whose path holds the words
 */
import { join } from 'node:path'
import { startVitest } from 'vitest/node'
import { runScript } from './lib/run-command.ts'
import { tally } from './lib/tally.ts'

const root = join(import.meta.dirname, '..')
const filters = process.argv.slice(2)

/** Browser tests look at the screens as they are served, so these are built first. */
if (filters.length === 0 || filters.some((filter) => filter.includes('apps'))) {
  const { ok, output } = await runScript(join(root, 'scripts', 'build.ts'), ['--if-needed'], root)
  if (output !== '') console.log(output.trimEnd())
  if (!ok) {
    console.error('The build failed, so no test was run.')
    process.exit(1)
  }
}

const vitest = await startVitest('test', filters, {
  root,
  watch: false,
  reporters: ['default', ['json', { outputFile: join(root, 'test-output', 'results.json') }]],
})
const { passed, failed, skipped } = tally(vitest.state.getTestModules(), vitest.state.getUnhandledErrors())
await vitest.close()

for (const { name, reason } of skipped) console.log(`skipped: ${name}: ${reason}`)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0
console.log(`${passed} passed, ${failed} failed, ${skipped.length} skipped`)
setTimeout(() => process.exit(), 5_000).unref() // a test that left something running must not hold up the verdict
