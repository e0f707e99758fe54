import type { FormsBook } from './forms-book.ts'
import { readTemplate } from '../setting/read-template.ts'
import { typeset } from '../setting/typeset.ts'

/** @param madeAt seconds since 1970 */
export const formsPdf = (book: FormsBook, madeAt: number): Promise<Uint8Array> =>
  typeset({ template: readTemplate('forms'), data: book, madeAt })
