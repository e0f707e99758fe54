import { mulberry32, samplePointEvents } from '@weerbaar/testkit'
import { expect, test } from 'vitest'
import { logLineOf } from './log-line.ts'

test('an evaluation holds no label of a helper, no health, no address and no code, whatever was written', () => {
  const lines = samplePointEvents(mulberry32(1)).flatMap((event) => logLineOf(event) ?? [])
  const text = JSON.stringify(lines)
  for (const personal of [
    'badge 7',
    'voorbeeldtekst',
    'Zuurstof',
    'hal links',
    'Val van trap',
    'Dorpsstraat',
    '4711',
    'naar ziekenhuis',
    'opgelost',
  ])
    expect(text).not.toContain(personal)
  expect(lines.some(({ type }) => type === 'StaffCame')).toBe(true)
  expect(text).not.toContain('HelpDetailsGiven')
})
