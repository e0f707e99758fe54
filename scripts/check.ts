/**
 * Every check there is, two at a time. One line per check with its seconds; the whole output of those that fail.
 *
 *     npm run check            all
 *     npm run check -- lint    only those whose name holds `lint`
 */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { runScript } from './lib/run-command.ts'
import { runInLanes } from './lib/run-in-lanes.ts'

const root = join(import.meta.dirname, '..')
const tool = (path: string): string => join(root, 'node_modules', path)
const own = (name: string): string => join(root, 'scripts', name)
const rooms = ['packages', 'apps'].flatMap((hall) => readdirSync(join(root, hall)).map((name) => `${hall}/${name}`))

const all: readonly { readonly name: string; readonly script: string; readonly args: readonly string[] }[] = [
  { name: 'unused (knip)', script: tool('knip/bin/knip.js'), args: ['--no-progress'] },
  { name: 'lint (oxlint)', script: tool('oxlint/bin/oxlint'), args: ['--type-aware', '--deny-warnings'] },
  { name: 'types of tests', script: tool('typescript/bin/tsc'), args: ['-p', 'tsconfig.tests.json'] },
  ...rooms
    .filter((room) => existsSync(join(root, room, 'tsconfig.json')))
    .map((room) => ({ name: `types of ${room}`, script: tool('typescript/bin/tsc'), args: ['-p', room] })),
  { name: 'docs', script: own('check-docs.ts'), args: [] },
  { name: 'commands in docs', script: own('check-commands.ts'), args: [] },
  { name: 'format (biome)', script: tool('@biomejs/biome/bin/biome'), args: ['format'] },
  { name: 'layers', script: own('check-layers.ts'), args: [] },
  { name: 'tree', script: own('check-tree.ts'), args: [] },
  { name: 'text', script: own('check-text.ts'), args: [] },
]
const wanted = process.argv.slice(2)
const checks = all.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)))
if (checks.length === 0) {
  console.error(`no check is called '${wanted.join("' or '")}'; there are: ${all.map(({ name }) => name).join(', ')}`)
  process.exit(2)
}

const outcomes = await runInLanes(checks, 2, async ({ name, script, args }) => {
  const outcome = await runScript(script, args, root)
  console.log(`${outcome.ok ? 'ok    ' : 'FAILED'} ${outcome.seconds.toFixed(1).padStart(5)} s  ${name}`)
  return { name, ...outcome }
})

const failed = outcomes.filter(({ ok }) => !ok)
for (const { name, output } of failed) console.log(`\n── ${name} ${'─'.repeat(Math.max(3, 76 - name.length))}\n${output.trimEnd()}`)
console.log(`\n${outcomes.length - failed.length} checks passed, ${failed.length} failed`)
process.exitCode = failed.length > 0 ? 1 : 0
