/** A column of numbered lines. `width` is its share; `choices` are boxes to tick. */
export interface RowColumn {
  readonly title: string
  readonly width: number
  readonly choices: readonly string[]
}

/** What a page of forms is made of; `templates/forms.typ` draws each. */
export type FormPart =
  /** Lines of a table, each with a number of its own unless `numbers` is empty. Height in mm. */
  | {
      readonly is: 'rows'
      readonly columns: readonly RowColumn[]
      readonly count: number
      readonly numbers: readonly string[]
      readonly height: number
    }
  /** By what a slip is known: large, because it is read aloud. */
  | { readonly is: 'known'; readonly pairs: readonly { readonly label: string; readonly value: string }[] }
  | { readonly is: 'fields'; readonly fields: readonly { readonly label: string; readonly lines: number; readonly width: number }[] }
  | { readonly is: 'choice'; readonly label: string; readonly options: readonly string[] }
  /** Steps with a box, and a place for the time. Gap in mm. */
  | { readonly is: 'checks'; readonly title: string; readonly items: readonly string[]; readonly gap: number }
  /** Things that are each in one of a few states. */
  | {
      readonly is: 'standing'
      readonly title: string
      readonly items: readonly string[]
      readonly options: readonly string[]
      readonly remark: string
    }
  | { readonly is: 'note'; readonly title: string; readonly text: string }
  | { readonly is: 'say'; readonly text: string }
  | { readonly is: 'list'; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | FormCard
  | { readonly is: 'beside'; readonly cards: readonly FormCard[] }

export interface FormCard {
  readonly is: 'card'
  readonly number: string
  readonly title: string
  readonly parts: readonly FormPart[]
}

export interface FormPage {
  readonly title: string
  readonly how: string
  /** Of the whole page; empty where its lines or cards have their own. */
  readonly number: string
  readonly parts: readonly FormPart[]
}
