/** Ends a `switch` over a closed union: a missing case fails to compile, an unknown value from outside fails loudly. */
export function unreachable(value: never): never {
  throw new TypeError(`unexpected ${JSON.stringify(value)}`)
}
