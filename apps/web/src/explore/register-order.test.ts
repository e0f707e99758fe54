import { readFileSync } from 'node:fs'
import type { Assumption } from '@weerbaar/core'
import { expect, test } from 'vitest'
import { inRegisterOrder } from './register-order.ts'

const file = new URL('../../../../data/model/assumptions.json', import.meta.url)
// the importer parses and checks this file; here it is taken as it stands
const { assumptions } = JSON.parse(readFileSync(file, 'utf8')) as { assumptions: readonly Assumption[] }

test('conflicting sources: water is among them, for 4 litres lie outside a norm of 3; a value inside the range is no conflict', () => {
  const found = inRegisterOrder(assumptions, 'conflicting')
  expect(found.map(({ id }) => id)).toContain('water-per-person')
  expect(found.map(({ id }) => id)).not.toContain('mobile-battery-hold')
  expect(found.length).toBeLessThan(assumptions.length / 2)
})

test('the weakest are judgements, the widest of them first; what was counted comes last', () => {
  const weakest = inRegisterOrder(assumptions, 'weakest')
  expect(weakest[0]?.kind).toBe('judgement')
  expect(weakest.at(-1)?.kind).toBe('measured')
  expect(weakest).toHaveLength(assumptions.length)
})

test('the oldest are those nobody looked at for longest', () => {
  const checked = inRegisterOrder(assumptions, 'oldest').map((one) => one.checked)
  expect(checked).toEqual(checked.toSorted())
})
