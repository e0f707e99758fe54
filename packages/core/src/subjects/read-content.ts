import type { CborValue } from '../cbor/cbor-value.ts'
import { type Decision, decided, refusedFor } from './decision.ts'
import { readShape, type Shape } from './shape.ts'

/** Reads what a screen asks to be written, as the log itself would; refuses the first fault with its place (`value-not-allowed`). */
export function readContent<Body>(shape: Shape<Body>, content: unknown): Decision<Body> {
  const shaped = readShape(shape, content as CborValue) // the shape refuses whatever is no CBOR value
  if (shaped.ok) return decided(shaped.value)
  const field = shaped.at.replace(/^\./, '')
  return refusedFor('value-not-allowed', field, { value: field, allowed: shaped.expected })
}
