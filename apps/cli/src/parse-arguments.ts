import { type Imported, type Issue, type IssueCode, issueOf, type IssueParams } from '@weerbaar/core'
import type { Command, Given, Option } from './command.ts'

/** Options every command knows. */
export const COMMON_OPTIONS: Readonly<Record<string, Option>> = {
  lang: {
    takes: 'text',
    placeholder: 'nl|en',
    choices: ['nl', 'en'],
    words: { nl: 'taal van de zinnen', en: 'language of the sentences' },
  },
  help: { takes: 'flag', words: { nl: 'deze uitleg', en: 'this help' } },
}

/**
 * @param words what stands behind the command's path on the command line
 * @returns issues for an unknown option, a missing or impossible value, or too many or too few operands
 */
export function parseArguments(command: Command, words: readonly string[]): Imported<Given> {
  const options = { ...command.options, ...COMMON_OPTIONS }
  const values = new Map<string, string | number | true>()
  const operands: string[] = []
  const issues: Issue[] = []
  const wrong = <C extends IssueCode>(code: C, params: IssueParams[C], field?: string) =>
    issues.push(issueOf(code, params, field === undefined ? {} : { field }))

  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? ''
    if (!word.startsWith('--')) {
      operands.push(word)
      continue
    }
    const equals = word.indexOf('=')
    const name = word.slice(2, equals < 0 ? undefined : equals)
    const option = Object.hasOwn(options, name) ? options[name] : undefined
    if (!option) {
      wrong('option-unknown', { option: `--${name}` })
      continue
    }
    if (option.takes === 'flag') {
      values.set(name, true)
      continue
    }
    const next = equals < 0 ? words[++i] : word.slice(equals + 1)
    if (next === undefined || next === '' || (equals < 0 && next.startsWith('--'))) {
      wrong('option-needs-value', { option: `--${name}`, example: `--${name} ${option.placeholder ?? 'X'}` })
      if (next?.startsWith('--')) i--
      continue
    }
    if (option.takes === 'text') {
      if (option.choices && !option.choices.includes(next))
        wrong('value-not-allowed', { value: next, allowed: option.choices.join(', ') }, `--${name}`)
      values.set(name, next)
      continue
    }
    const number = Number(next)
    if (!Number.isFinite(number) || next.trim() === '' || (option.takes === 'whole-number' && !Number.isInteger(number)))
      wrong('value-not-a-number', { value: next }, `--${name}`)
    else if (number < 0) wrong('value-negative', { value: next }, `--${name}`)
    else values.set(name, number)
  }

  for (const { placeholder } of command.operands.slice(operands.length)) if (!values.has('help')) wrong('value-missing', {}, placeholder)
  for (const extra of operands.slice(command.operands.length))
    wrong('value-not-allowed', {
      value: extra,
      allowed: Object.keys(options)
        .map((name) => `--${name}`)
        .join(', '),
    })

  if (issues.length > 0) return { issues }
  const given: Given = {
    operands,
    text: (name) => {
      const value = values.get(name)
      return typeof value === 'string' ? value : undefined
    },
    number: (name) => {
      const value = values.get(name)
      return typeof value === 'number' ? value : undefined
    },
    flag: (name) => values.get(name) === true,
  }
  return { data: given, issues }
}
