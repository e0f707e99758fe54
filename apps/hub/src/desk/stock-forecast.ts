import { type ImpactView, MEALS_ITEM, type StockCard, WATER_ITEM } from '@weerbaar/core'

/** What the region needs on the day of most need, in the middle of the band; from one impact run. */
export interface StockOutcomes {
  readonly waterLitres: number
  readonly meals: number
  readonly warmPlaces: number
}

/** Blankets are handed out once, so the places that must be warm at the same time are what there must be of them. */
const BLANKETS_ITEM = 'blankets'

/**
 * What a point should have in stock for one day: its share of what the region needs. A forecast to begin with; the municipality sets
 * the true list. Without an impact run the items stand there with no planned amount: unknown, not zero.
 *
 * @param share of the inhabitants whose nearest point it is, 0 to 1
 */
export function stockForecast(share: number, needed: StockOutcomes | undefined): readonly (StockCard & { readonly item: string })[] {
  const planned = (amount: number | undefined): number | null => (amount === undefined ? null : Math.ceil(amount * share))
  const items = [
    { item: WATER_ITEM, name: 'Drinkwater', unit: 'liter', planned: planned(needed?.waterLitres) },
    { item: MEALS_ITEM, name: 'Maaltijden', unit: 'stuks', planned: planned(needed?.meals) },
    { item: BLANKETS_ITEM, name: 'Dekens', unit: 'stuks', planned: planned(needed?.warmPlaces) },
  ]
  return items.map((item) => ({ ...item, warnAt: item.planned === null ? null : Math.ceil(item.planned / WARN_BELOW) }))
}

/** The warning line stands at a quarter of the planned amount: six hours of a day. */
const WARN_BELOW = 4

/** Of the region, at the time that asks most. An outcome the run does not have counts as unknown: then there is nothing to plan on. */
export function stockOutcomes({ outcomes, mid }: ImpactView): StockOutcomes | undefined {
  const most = (id: string): number | undefined => {
    const at = outcomes.findIndex((outcome) => outcome.id === id)
    const region = mid[0]?.[at]
    return region && Math.max(...region)
  }
  const [waterLitres, meals, warmPlaces] = [most('water-litres-per-day'), most('meals-per-day'), most('warm-places')]
  return waterLitres === undefined || meals === undefined || warmPlaces === undefined ? undefined : { waterLitres, meals, warmPlaces }
}
