import { type Imported, issueOf, type PointCard } from '@weerbaar/core'
import { type Language, PAPER_WORDS } from '@weerbaar/text'
import { paperSpeech } from '../paper-speech.ts'
import { FORM_KINDS, type FormKind, formPage } from './form-maker.ts'
import type { FormPage } from './form-part.ts'

export interface FormsOrder {
  readonly language: Language
  readonly card: Pick<PointCard, 'name' | 'number'>
  /** Names of what the point stocks. */
  readonly items: readonly string[]
  /** On emergency slips of paper; no tablet of the point has it. One or two capitals. */
  readonly letter: string
  /** First number, 1 to 9999. */
  readonly from: number
  /** Pages of each kind. */
  readonly pages: number
  /** Absent: every kind. */
  readonly kinds?: readonly FormKind[]
  /** A number from 0 to 9999 that nobody can guess. */
  readonly chance: () => number
}

/** What `templates/forms.typ` sets. */
export interface FormsBook {
  readonly language: Language
  readonly title: string
  readonly mark: string
  readonly point: string
  readonly org: string
  readonly footer: string
  /** Number of the point, before each number of a form. */
  readonly prefix: string
  /** Head of the column with the numbers. */
  readonly form: string
  readonly pages: readonly FormPage[]
  /** The first number that is on none of the pages. */
  readonly next: number
}

const LAST = 9999
const digits = (number: number): string => String(number).padStart(4, '0')

/** The paper of a point: every page in order, each form with a number that this point never printed, and a first page that says which. */
export function formsBook(order: FormsOrder): Imported<FormsBook> {
  const { card, letter, from, language } = order
  const speech = paperSpeech(language)
  const { word } = speech
  let next = from
  const make = {
    ...speech,
    items: order.items,
    take: (count: number) => Array.from({ length: count }, () => digits(next++)),
    slip: (form: string) => `${card.number ?? 0}-${letter}-${form}`,
    code: () => digits(order.chance()),
  }
  const kinds = order.kinds ?? FORM_KINDS
  const made = kinds.map((kind) => {
    const first = next
    const pages = Array.from({ length: order.pages }, () => formPage(kind, make))
    return { title: word(kind), pages, numbers: `${digits(first)} – ${digits(next - 1)}` }
  })
  if (next - 1 > LAST)
    return { issues: [issueOf('value-out-of-range', { value: next - 1, lowest: 1, highest: LAST }, { field: '--from' })] }
  const first: FormPage = {
    title: word('bookTitle'),
    how: '',
    number: '',
    parts: [
      { is: 'say', text: word('bookHow') },
      { is: 'say', text: word('bookPencil') },
      { is: 'say', text: word('noNames') },
      { is: 'list', columns: [word('bookWhich'), word('bookNumbers')], rows: made.map(({ title, numbers }) => [title, numbers]) },
      { is: 'say', text: next > LAST ? word('bookFull') : word('bookNext', { next: digits(next) }) },
      { is: 'say', text: word('bookLetter', { letter }) },
    ],
  }
  const pages = [first, ...made.flatMap(({ pages }) => pages)]
  const number = card.number === null ? '' : `${word('point')} ${card.number} · `
  return {
    data: {
      language,
      title: `${word('bookTitle')}: ${card.name}`,
      mark: PAPER_WORDS.mark[language],
      point: `${number}${card.name}`,
      org: 'Weerbaar',
      footer: `${word('copied')}: ______________`,
      prefix: card.number === null ? '' : `${card.number}–`,
      form: word('form'),
      pages,
      next,
    },
    issues: [],
  }
}
