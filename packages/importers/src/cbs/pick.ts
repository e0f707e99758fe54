/** The first of several spellings of a property that is there. */
export function pick(properties: Readonly<Record<string, unknown>>, ...spellings: readonly string[]): unknown {
  for (const spelling of spellings) if (properties[spelling] !== undefined) return properties[spelling]
  return undefined
}
