import type { ImpactView } from '@weerbaar/core'

interface Span {
  readonly from: number
  readonly to: number
}

/** Hours in which what the scenario takes away is gone, and in which it comes back: the likely values, for drawing. */
export function outageOf({ scenario, chain, times }: Pick<ImpactView, 'scenario' | 'chain' | 'times'>): { outage?: Span; recovery?: Span } {
  const last = (times.at(-1) ?? 0) / 3600
  const outages = [...scenario.disruptions, ...(scenario.floods ?? [])]
  const [first] = outages.toSorted((a, b) => a.from - b.from)
  if (!first) return {}
  const ends = outages.map(({ from, durationHours }) => from / 3600 + durationHours.likely)
  const to = Math.min(last, Math.max(...ends))
  const hit = new Set(scenario.disruptions.map(({ service }) => service))
  const back = Math.max(to, ...chain.filter(({ service }) => hit.has(service)).map(({ returns }) => returns.mid ?? last))
  return {
    outage: { from: first.from / 3600, to },
    ...(back > to ? { recovery: { from: to, to: Math.min(last, back) } } : {}),
  }
}
