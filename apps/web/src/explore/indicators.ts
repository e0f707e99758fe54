import type { ImpactView } from '@weerbaar/core'

/** What a mayor asks first, in this order, where the scenario touches it. */
const FIRST = ['without-electricity', 'cold-home', 'visitors-per-day', 'water-litres-per-day', 'medical-power-at-risk'] as const
const CARDS = 5

/** Numbers of the five outcomes to put on cards: the first asked for, then the largest that happen at all. */
export function indicatorOutcomes(run: Pick<ImpactView, 'outcomes' | 'high' | 'mid'>): readonly number[] {
  const happens = run.outcomes.map((_, o) => o).filter((o) => peakOf(run.high, o) >= 1)
  const first = FIRST.map((id) => run.outcomes.findIndex((outcome) => outcome.id === id)).filter((o) => happens.includes(o))
  const rest = happens
    .filter((o) => !first.includes(o))
    .toSorted((a, b) => unitRank(run, a) - unitRank(run, b) || peakOf(run.mid, b) - peakOf(run.mid, a))
  const chosen = [...first, ...rest].slice(0, CARDS)
  return chosen.length > 0 ? chosen : run.outcomes.map((_, o) => o).slice(0, CARDS)
}

/** Largest value of an outcome for the region over all hours. */
const peakOf = (values: ImpactView['mid'], outcome: number): number => Math.max(0, ...(values[0]?.[outcome] ?? []))

/** People before litres, meals and the like: those are counted on people. */
const unitRank = (run: Pick<ImpactView, 'outcomes'>, o: number): number => (run.outcomes[o]?.unit === 'people' ? 0 : 1)
