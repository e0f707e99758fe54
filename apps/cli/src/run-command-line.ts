import type { Issue } from '@weerbaar/core'
import { systemIssue } from '@weerbaar/jobs'
import { isLanguage, say, sentenceOf, type Language } from '@weerbaar/text'
import type { Command, Terminal } from './command.ts'
import { COMMANDS } from './commands/index.ts'
import { helpOf, helpOfAll } from './help.ts'
import { parseArguments } from './parse-arguments.ts'

/** What the command line needs of the world; tests pass their own. */
export interface World {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly isTerminal: boolean
  /** Milliseconds, from any start. */
  readonly elapsed: () => number
}

/** @returns the exit code: 0 done, 1 the program failed, 2 the input is wrong, 3 stopped */
export async function runCommandLine(words: readonly string[], world: World): Promise<number> {
  const language = languageAsked(words)
  const terminal = terminalOf(world, language)
  const command = COMMANDS.find(({ path }) => path.every((part, i) => words[i] === part))
  if (!command) {
    if (words.every((word) => word === '--help' || word.startsWith('--lang') || isLanguage(word))) {
      world.out(helpOfAll(COMMANDS, language))
      return 0
    }
    const asked = words.filter((word) => !word.startsWith('--')).slice(0, 2)
    const under = COMMANDS.filter(({ path }) => path[0] === asked[0])
    if (under.length > 0 && (asked.length === 1 || words.includes('--help'))) {
      world.out(helpOfAll(under, language))
      return words.includes('--help') ? 0 : 2
    }
    terminal.issues([
      {
        code: 'command-unknown',
        severity: 'error',
        params: { value: asked.join(' '), known: COMMANDS.map(({ path }) => path.join(' ')).join(', ') },
      },
    ])
    return 2
  }
  return runOne(command, words.slice(command.path.length), terminal, language)
}

async function runOne(command: Command, words: readonly string[], terminal: Terminal, language: Language): Promise<number> {
  if (words.includes('--help')) {
    terminal.out(helpOf(command, language))
    return 0
  }
  const { data: given, issues } = parseArguments(command, words)
  terminal.issues(issues)
  if (!given) return 2
  try {
    return (await command.run(given, terminal)).exit
  } catch (error) {
    const issue = systemIssue(error)
    if (!issue) throw error
    terminal.issues([issue])
    return 2
  }
}

/** Dutch unless asked otherwise, whatever the machine speaks: two people at one desk read the same sentence. */
function languageAsked(words: readonly string[]): Language {
  const at = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='))
  const asked = at < 0 ? undefined : (words[at]?.split('=')[1] ?? words[at + 1])
  return asked && isLanguage(asked) ? asked : 'nl'
}

function terminalOf(world: World, language: Language): Terminal {
  const severity = { error: { nl: 'Fout', en: 'Error' }, warning: { nl: 'Let op', en: 'Warning' }, note: { nl: 'Ter info', en: 'Note' } }
  return {
    language,
    out: world.out,
    tell: (words, params) => world.err(`${say(words, language, params)}\n`),
    progress: (words, done) => {
      if (world.isTerminal) world.err(`\r${say(words, language)} ${Math.round(done * 100)} % ${done >= 1 ? '\n' : ''}`)
    },
    issues: (issues: readonly Issue[]) => {
      for (const issue of issues) world.err(`${severity[issue.severity][language]}: ${sentenceOf(issue, language)}\n`)
    },
    elapsed: world.elapsed,
  }
}
