import type { Words } from '@weerbaar/core'
import { say, type Language } from '@weerbaar/text'
import type { Command } from './command.ts'
import { COMMON_OPTIONS } from './parse-arguments.ts'

const HEAD: Words = {
  nl: 'weerbaar: voorbereid op, en door, een lange uitval van stroom, water, telecom of gas',
  en: 'weerbaar: prepare for, and get through, a long failure of power, water, telecom or gas',
}
const USE: Words = { nl: 'Gebruik', en: 'Use' }
const OPTIONS: Words = { nl: 'Opties', en: 'Options' }
const MORE: Words = { nl: 'Meer over een opdracht: weerbaar OPDRACHT --help', en: 'More on a command: weerbaar COMMAND --help' }

const usage = (command: Command): string =>
  ['weerbaar', ...command.path, ...command.operands.map(({ placeholder }) => placeholder)].join(' ')

const columns = (rows: readonly (readonly [string, string])[]): string => {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}\n`).join('')
}

export function helpOf(command: Command, language: Language): string {
  const rows = Object.entries({ ...command.options, ...COMMON_OPTIONS }).map(([name, { placeholder, words }]): [string, string] => [
    `--${name}${placeholder ? ` ${placeholder}` : ''}`,
    say(words, language),
  ])
  const operands = command.operands.map(({ placeholder, words }): [string, string] => [placeholder, say(words, language)])
  return `${say(command.words, language)}\n\n${say(USE, language)}: ${usage(command)}\n${operands.length > 0 ? columns(operands) : ''}\n${say(OPTIONS, language)}:\n${columns(rows)}`
}

export function helpOfAll(commands: readonly Command[], language: Language): string {
  const rows = commands.map((command): [string, string] => [usage(command), say(command.words, language)])
  return `${say(HEAD, language)}\n\n${columns(rows)}\n${say(MORE, language)}\n`
}
