import { type Language, PAPER_WORDS } from '@weerbaar/text'
import { paperSpeech } from '../paper-speech.ts'
import { readTemplate } from '../setting/read-template.ts'
import { typeset } from '../setting/typeset.ts'

export type SheetPart =
  | { readonly is: 'figures'; readonly figures: readonly { readonly label: string; readonly value: string }[] }
  | {
      readonly is: 'table'
      readonly title: string
      readonly columns: readonly string[]
      /** Shares of the width. */
      readonly widths: readonly number[]
      /** Columns that hold figures, from 0. */
      readonly numbers: readonly number[]
      readonly rows: readonly (readonly string[])[]
      /** What stands there when there is no row. */
      readonly none: string
    }
  | { readonly is: 'text'; readonly title: string; readonly text: string }
  /** Empty lines for a pen. */
  | { readonly is: 'lines'; readonly title: string; readonly count: number }
  | { readonly is: 'sign'; readonly labels: readonly string[] }

/** What `templates/sheet.typ` sets. */
export interface Sheet {
  readonly language: Language
  readonly title: string
  readonly mark: string
  readonly point: string
  readonly stamp: string
  /** Set smaller rather than on a second page. */
  readonly onePage: boolean
  readonly parts: readonly SheetPart[]
}

export interface SheetOrder {
  readonly title: string
  readonly point: string
  /** From what it was made. */
  readonly source: string
  /** Milliseconds since 1970 UTC. */
  readonly now: number
  readonly language: Language
  readonly parts: readonly SheetPart[]
  readonly onePage?: boolean
}

export function sheetOf({ title, point, source, now, language, parts, onePage = false }: SheetOrder): Sheet {
  const { word, moment } = paperSpeech(language)
  return {
    language,
    title,
    mark: PAPER_WORDS.mark[language],
    point,
    stamp: word('sheetStamp', { at: moment(now), source }),
    onePage,
    parts,
  }
}

/** @param madeAt seconds since 1970 */
export const sheetPdf = (sheet: Sheet, madeAt: number): Promise<Uint8Array> =>
  typeset({ template: readTemplate('sheet'), data: sheet, madeAt })
