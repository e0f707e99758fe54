/**
 * Fails when a document prints a command that does not exist: `npm` scripts against package.json, `weerbaar` against the
 * command line's own table, options and values included. Nothing is run.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sentenceOf } from '@weerbaar/text'
import { COMMANDS } from '../apps/cli/src/commands/index.ts'
import { parseArguments } from '../apps/cli/src/parse-arguments.ts'
import { commandLines } from './lib/command-lines.ts'
import { docBlocks } from './lib/doc-blocks.ts'
import { isPage } from './lib/is-page.ts'
import { filesUnder } from './lib/files-under.ts'

const root = join(import.meta.dirname, '..')
const { scripts = {} }: { scripts?: object } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
let commands = 0

/** What is wrong with one command, in words; nothing when it is right or not ours. */
function faultsOf(words: readonly string[]): string[] {
  const [program, first, second] = words
  if (program === 'npm' && first !== 'ci') {
    commands++
    const script = first === 'run' ? (second ?? '') : (first ?? '')
    return Object.hasOwn(scripts, script) ? [] : [`package.json has no script '${script}'`]
  }
  const own = program === 'npx' ? words.slice(1) : words
  if (own[0] !== 'weerbaar') return []
  commands++
  const asked = own.slice(1)
  if (asked.every((word) => word.startsWith('--'))) return []
  const command = COMMANDS.find(({ path }) => path.every((part, i) => asked[i] === part))
  if (!command) return [`there is no command '${asked.join(' ')}'`]
  return parseArguments(command, asked.slice(command.path.length)).issues.map((issue) => sentenceOf(issue, 'en'))
}

const wrong: string[] = []
for (const page of filesUnder(root).filter(isPage))
  for (const block of docBlocks(readFileSync(join(root, page), 'utf8')))
    if (block.language === 'bash' || block.language === 'sh')
      for (const { words, line } of commandLines(block.code))
        for (const fault of faultsOf(words)) wrong.push(`${page}:${block.line + line}: ${words.join(' ')}: ${fault}`)

for (const line of wrong) console.error(line)
console.log(`${commands} commands, ${wrong.length} wrong`)
process.exitCode = wrong.length > 0 ? 1 : 0
