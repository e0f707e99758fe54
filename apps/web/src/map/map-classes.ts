import { classOf, type Breaks } from './classes.ts'
import type { MapValues } from './cell-values.ts'

/** What colour each place has: 0 is none, else a number of the palette. Index: cell and square number of the tiles. */
export interface MapClasses {
  readonly cells: Uint8Array
  readonly squares: Uint8Array
}

export const valueClasses = (values: MapValues, breaks: { readonly cells: Breaks; readonly squares: Breaks }): MapClasses => ({
  cells: Uint8Array.from(values.cells, (value) => classOf(value, breaks.cells)),
  squares: Uint8Array.from(values.squares, (value) => classOf(value, breaks.squares)),
})
