import { expect, test } from 'vitest'
import { type Command, DONE } from './command.ts'
import { parseArguments } from './parse-arguments.ts'

const plan: Command = {
  path: ['siting', 'plan'],
  words: { nl: 'zoek', en: 'find' },
  operands: [{ placeholder: 'FILE', words: { nl: 'bestand', en: 'file' } }],
  options: {
    points: { takes: 'whole-number', placeholder: 'N', words: { nl: 'aantal', en: 'number' } },
    reach: { takes: 'number', placeholder: 'METRES', words: { nl: 'ver', en: 'far' } },
    objective: { takes: 'text', placeholder: 'a|b', choices: ['a', 'b'], words: { nl: 'doel', en: 'aim' } },
    json: { takes: 'flag', words: { nl: 'JSON', en: 'JSON' } },
  },
  run: async () => DONE,
}
const codes = (...words: string[]) => parseArguments(plan, words).issues.map(({ code, field }) => (field ? `${code} ${field}` : code))

test('values come behind their option or after an equals sign', () => {
  const { data } = parseArguments(plan, ['regio.gpkg', '--points', '117', '--reach=1000.5', '--json'])
  expect(data?.operands).toEqual(['regio.gpkg'])
  expect(data?.number('points')).toBe(117)
  expect(data?.number('reach')).toBe(1000.5)
  expect(data?.flag('json')).toBe(true)
  expect(data?.flag('objective')).toBe(false)
  expect(data?.text('objective')).toBeUndefined()
})

test('a negative, broken or half number is refused by the name of its option', () => {
  expect(codes('f', '--points', '-5')).toEqual(['value-negative --points'])
  expect(codes('f', '--points', '2.5')).toEqual(['value-not-a-number --points'])
  expect(codes('f', '--points', 'veel')).toEqual(['value-not-a-number --points'])
  expect(codes('f', '--reach', 'NaN')).toEqual(['value-not-a-number --reach'])
})

test('an option without its value does not swallow the next option', () => {
  expect(codes('f', '--points', '--json')).toEqual(['option-needs-value'])
  expect(codes('f', '--points')).toEqual(['option-needs-value'])
})

test('unknown options, choices and operands are named, also those that every object has', () => {
  expect(codes('f', '--toString')).toEqual(['option-unknown'])
  expect(codes('f', '--objective', 'c')).toEqual(['value-not-allowed --objective'])
  expect(codes('f', 'g')).toEqual(['value-not-allowed'])
  expect(codes()).toEqual(['value-missing FILE'])
})
