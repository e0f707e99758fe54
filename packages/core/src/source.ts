/** Where a value comes from. */
export interface Source {
  readonly title: string
  /** Publication or event date, ISO `2025-08-07`, month or year where the day is unknown. */
  readonly date: string
  readonly url?: string
  /** `S17` in the list of sources of docs/methods/sources.md, where the fact stands there. */
  readonly ref?: string
}
