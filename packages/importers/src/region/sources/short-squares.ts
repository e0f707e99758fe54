import { codeOf, type Issue, issueOf, type Region } from '@weerbaar/core'

/**
 * Holds the squares against their neighbourhoods: where a neighbourhood has more inhabitants than its squares, a note says how many
 * in all and where most. One without a border that no square names is not held against anything. Nothing is spread over squares that were not published.
 */
export function shortSquares({ cells, neighbourhoods }: Pick<Region, 'cells' | 'neighbourhoods'>): Issue[] {
  const counted = new Map<number, number>()
  for (const [i, neighbourhood] of cells.neighbourhood.entries())
    counted.set(neighbourhood, (counted.get(neighbourhood) ?? 0) + (cells.inhabitants[i] ?? 0))
  const short = neighbourhoods
    .flatMap(({ id, name, inhabitants, border }, i) => {
      const inSquares = counted.get(i) ?? (border ? 0 : undefined)
      return inSquares === undefined ? [] : [{ value: `${name} (${codeOf(id)})`, people: inhabitants - inSquares }]
    })
    .filter(({ people }) => people > 0)
  const [worst] = short.toSorted((a, b) => b.people - a.people)
  if (!worst) return []
  const people = short.reduce((sum, each) => sum + each.people, 0)
  return [issueOf('squares-short', { people, neighbourhoods: short.length, most: worst.people, value: worst.value }, {}, 'note')]
}
