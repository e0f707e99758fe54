/** Words of data (a service's name, a source's title) in both languages of the product. Sentences of the program itself live in `packages/text`. */
export interface Words {
  readonly nl: string
  readonly en: string
}
