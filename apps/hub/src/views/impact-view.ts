import type { ImpactView, MadeRun, Model } from '@weerbaar/core'
import type { IndoorRow, KeptImpact } from '@weerbaar/jobs'

/** A kept run as the screens show it: region and municipalities, every outcome, every time. */
export function impactView(
  { hash, manifest, curves }: KeptImpact,
  model: Model,
  made: MadeRun | undefined,
  indoor: readonly IndoorRow[],
): ImpactView {
  const { order, outcomes, areas } = manifest
  const names = new Map(model.services.map(({ id, name }) => [id, name]))
  const nest = (flat: Float64Array) =>
    areas.map((_, a) =>
      outcomes.map((_, o) => {
        const from = (a * outcomes.length + o) * curves.times.length
        return Array.from(flat.subarray(from, from + curves.times.length), shortened)
      }),
    )
  return {
    hash,
    inputHash: manifest.inputHash,
    regionHash: manifest.regionHash,
    modelVersion: order.modelVersion,
    scenario: order.scenario,
    draws: order.draws,
    seed: order.seed,
    madeAt: made ? new Date(made.facts.recordedAt).toISOString() : '',
    seconds: made?.seconds ?? 0,
    times: curves.times,
    outcomes: outcomes.map(({ id, name, unit, base }) => ({ id, name, unit, base })),
    areas: areas.map(({ id, name, inhabitants }) => ({ id, name, inhabitants })),
    low: nest(curves.low),
    mid: nest(curves.mid),
    high: nest(curves.high),
    mean: nest(curves.mean),
    ...(indoor.length > 0 ? { indoor: perDwelling(indoor) } : {}),
    chain: manifest.chain.map((fate) => ({ ...fate, name: names.get(fate.service) ?? { nl: fate.service, en: fate.service } })),
    drivers: manifest.drivers,
  }
}

/** Thousandths of a person are enough to add up by, and keep the answer small. */
const shortened = (value: number): number => Math.round(value * 1000) / 1000

/** Rows come by dwelling class, then time. */
function perDwelling(rows: readonly IndoorRow[]): NonNullable<ImpactView['indoor']> {
  return [...Map.groupBy(rows, ({ dwelling }) => dwelling)].map(([dwelling, of]) => ({
    dwelling,
    low: of.map(({ low }) => shortened(low)),
    mid: of.map(({ mid }) => shortened(mid)),
    high: of.map(({ high }) => shortened(high)),
  }))
}
