import type { ReactNode } from 'react'

/** Words for the eye, with or without marks in them. What ends in an attribute is a plain `string`. */
export type Text = ReactNode

/** From hour `from` up to hour `to`, since the start of the scenario. */
export interface Span {
  readonly from: number
  readonly to: number
}
