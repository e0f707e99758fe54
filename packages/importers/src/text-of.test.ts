import { expect, test } from 'vitest'
import { textOf } from './text-of.ts'

test.each([
  ['Nijmegen', 'Nijmegen'],
  ['', ''],
  [268, '268'],
  [false, 'false'],
  [null, ''],
  [undefined, ''],
  [{ code: 'GM0268' }, '{"code":"GM0268"}'],
  [['GM0268', null], '["GM0268",null]'],
])('%j reads as "%s"', (value, text) => {
  expect(textOf(value)).toBe(text)
})
