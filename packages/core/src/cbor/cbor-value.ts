/**
 * What the log and content hashes are made of. A number that is a safe integer travels as an integer, any other as a float;
 * a bigint is an integer of up to 64 bits and comes back as a number where that is exact. Maps have text keys only.
 */
export type CborValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | Uint8Array
  | readonly CborValue[]
  | { readonly [key: string]: CborValue }

/** Deeper nesting is refused both ways, so that a hostile file cannot exhaust the stack. */
export const CBOR_DEPTH = 64
