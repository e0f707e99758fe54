import { OUTCOMES } from '@weerbaar/engines/impact'
import { BASE_WORDS, UNIT_WORDS } from '@weerbaar/text'
import { expect, test } from 'vitest'

test('every unit and every base of an outcome has a word on paper', () => {
  for (const { id, unit, base } of OUTCOMES) {
    expect(UNIT_WORDS[unit], `${id}: ${unit}`).toBeDefined()
    expect(BASE_WORDS[base], `${id}: ${base}`).toBeDefined()
  }
})
