/** A template and what it shows. Nothing of `data` is taken as markup. */
export interface SheetSource {
  /** Typst markup that reads one JSON object from `sys.inputs.data`. */
  readonly template: string
  readonly data: object
  /** Seconds since 1970: the same sheet twice is the same bytes. */
  readonly madeAt: number
}

/** Sets a sheet as PDF. @throws Error with what the typesetter says of the template: our own fault, never that of `data` */
export type Setter = (sheet: SheetSource) => Uint8Array
