import { pdfFacts } from '@weerbaar/testkit'
import { expect, test } from 'vitest'
import { nativeSetter } from './native-setter.ts'
import { portableSetter } from './portable-setter.ts'
import { readTemplate } from './read-template.ts'

const data = {
  language: 'nl',
  title: 'Proef',
  mark: 'OEFENING',
  point: '12 · Sporthal',
  stamp: 'nu',
  onePage: false,
  parts: [{ is: 'lines', title: 'Wat', count: 3 }],
}
const sheet = { template: readTemplate('sheet'), data, madeAt: 1_764_000_000 }

test('the typesetter of this machine writes PDF/UA-1, and the same bytes for the same sheet', async () => {
  const set = await nativeSetter()
  const made = set(sheet)
  expect(pdfFacts(made)).toEqual({ pages: 1, sizes: ['210 × 297'], tagged: true, accessible: true })
  expect(Buffer.from(set(sheet)).equals(Buffer.from(made))).toBe(true)
})

test('the typesetter for any machine gives the same page with the same tags, without the mark of PDF/UA', async () => {
  const set = await portableSetter()
  const made = set(sheet)
  expect(pdfFacts(made)).toEqual({ pages: 1, sizes: ['210 × 297'], tagged: true, accessible: false })
  expect(Buffer.from(set(sheet)).equals(Buffer.from(made))).toBe(true)
})

test('what people typed is text on the sheet, never markup', async () => {
  const set = await nativeSetter()
  const typed = { ...data, parts: [{ is: 'text', title: '#panic("x")', text: '] #pagebreak() $ \\ = *' }] }
  expect(pdfFacts(set({ ...sheet, data: typed })).pages).toBe(1)
})

test('a template with a fault says so', async () => {
  for (const setter of [nativeSetter, portableSetter]) {
    const set = await setter()
    expect(() => set({ ...sheet, template: '#panic("stuk")' })).toThrow(/stuk/)
  }
})
