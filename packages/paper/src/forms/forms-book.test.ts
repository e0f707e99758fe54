import { pdfFacts, samplePointCard } from '@weerbaar/testkit'
import { expect, test } from 'vitest'
import { FORM_KINDS } from './form-maker.ts'
import type { FormPart } from './form-part.ts'
import { formsBook, type FormsOrder } from './forms-book.ts'
import { formsPdf } from './forms-pdf.ts'

const ORDER: FormsOrder = {
  language: 'nl',
  card: samplePointCard(),
  items: ['Drinkwater (liter)'],
  letter: 'P',
  from: 1,
  pages: 1,
  chance: () => 471,
}
const numbersIn = (part: FormPart): readonly string[] => {
  if (part.is === 'rows') return part.numbers
  if (part.is === 'beside') return [...new Set(part.cards.flatMap(numbersIn))]
  return part.is === 'card' ? [part.number] : []
}
const numbersOf = (order: FormsOrder) =>
  formsBook(order).data?.pages.flatMap(({ number, parts }) => [...(number === '' ? [] : [number]), ...parts.flatMap(numbersIn)]) ?? []

test('every form has a number of its own, one after another, and the book says where the next begins', () => {
  const numbers = numbersOf({ ...ORDER, from: 17, pages: 2 })
  expect(numbers[0]).toBe('0017')
  expect(numbers).toEqual(numbers.map((_, i) => String(17 + i).padStart(4, '0')))
  expect(formsBook({ ...ORDER, from: 17, pages: 2 }).data?.next).toBe(17 + numbers.length)
})

test('two books that follow on share no number', () => {
  const first = numbersOf(ORDER)
  const second = numbersOf({ ...ORDER, from: formsBook(ORDER).data?.next ?? 0 })
  expect(new Set([...first, ...second]).size).toBe(first.length + second.length)
})

test('an emergency slip of paper carries number of the point, letter and number of the form, and both halves the same code', () => {
  const text = JSON.stringify(formsBook({ ...ORDER, kinds: ['emergency'] }).data?.pages[1])
  expect([...text.matchAll(/12-P-0001/g)]).toHaveLength(2)
  expect([...text.matchAll(/"0471"/g)]).toHaveLength(4)
})

test.each(['nl', 'en'] as const)('in %s each kind of form is one A4 a page, tagged for reading aloud', async (language) => {
  const book = formsBook({ ...ORDER, language }).data
  expect(book?.pages).toHaveLength(1 + FORM_KINDS.length)
  if (book) expect(pdfFacts(await formsPdf(book, 0))).toMatchObject({ pages: book.pages.length, tagged: true, accessible: true })
})

test('beyond four digits no form is printed', () => {
  expect(formsBook({ ...ORDER, from: 9990 }).issues.map(({ code }) => code)).toEqual(['value-out-of-range'])
  expect(formsBook({ ...ORDER, from: 9999, kinds: ['opening'] }).data?.next).toBe(10_000)
})
