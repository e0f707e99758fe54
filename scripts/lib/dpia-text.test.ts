import { readFileSync } from 'node:fs'
import { EVENT_PRIVACY, logLineOf, SUBJECT_TYPES } from '@weerbaar/core'
import { mulberry32, samplePointEvents } from '@weerbaar/testkit'
import { expect, test } from 'vitest'
import { dpiaText } from './dpia-text.ts'

const PAGE = new URL('../../docs/dpia.md', import.meta.url)

test('the DPIA has a line for every type of event, as the program holds it now (node scripts/make-dpia.ts)', () => {
  const text = readFileSync(PAGE, 'utf8')
  for (const type of SUBJECT_TYPES)
    expect(text, `${type} has no line in docs/dpia.md: run node scripts/make-dpia.ts`).toContain(`\`${type}\``)
  expect(text).toBe(dpiaText())
})

test('what an evaluation leaves out is called personal in the DPIA, and the other way round', () => {
  for (const event of samplePointEvents(mulberry32(3))) {
    const line = logLineOf(event)
    const leavesOut =
      line === undefined || Object.keys(line).length < Object.keys(event).length || JSON.stringify(line) !== JSON.stringify(event)
    const { holds } = EVENT_PRIVACY[event.type]
    const personal = holds === 'person' || holds === 'health' || event.type === 'EmergencyAcknowledged' // its function and code are left out as well
    expect(leavesOut, event.type).toBe(personal)
  }
})

test('every type that holds a person or health has a date on which it goes', () => {
  const without = Object.entries(EVENT_PRIVACY).filter(
    ([, { holds, retainDays }]) => (holds === 'person' || holds === 'health') && !retainDays,
  )
  expect(without).toEqual([])
})
