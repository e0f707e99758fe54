import type { WhyView } from '@weerbaar/core'

type Alternative = WhyView['alternatives'][number]

/** What other sources say: first of the norms the last line of the sum uses (3 or 4 litres), then of all the rest. */
export function otherSources({ alternatives, steps }: Pick<WhyView, 'alternatives' | 'steps'>): {
  readonly first: readonly Alternative[]
  readonly rest: readonly Alternative[]
} {
  const used = new Set(steps.at(-1)?.uses.map(({ assumption }) => assumption))
  const ofNorms = alternatives.filter(({ assumption }) => used.has(assumption))
  const first = ofNorms.slice(0, 1)
  return { first, rest: [...ofNorms.slice(1), ...alternatives.filter(({ assumption }) => !used.has(assumption))] }
}
