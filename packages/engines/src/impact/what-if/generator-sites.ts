import type { CellTable, Disruption, Metres, People, Position, Range, Slug } from '@weerbaar/core'
import type { ImpactInput } from '../impact-input.ts'

/** A generator on a transformer house: it feeds the streets round it until the grid is back. */
export interface Generators {
  /** People one of them can feed. Haaksbergen 2005: some 100 of them for 24,000 people (S90). */
  readonly peopleEach: People
  /** How far its streets reach. */
  readonly reach: Metres
  /** Hours from the start of the outage until it runs. */
  readonly runsAfter: Range
}

/** Where one of them stands, and what it does there. */
export interface GeneratorSite {
  /** Place in the list of candidates. */
  readonly candidate: number
  /** People without power whom it gives power. */
  readonly people: People
  readonly cells: readonly number[]
}

const ELECTRICITY = 'electricity' as Slug

/**
 * The `count` places at which generators give most people power: each time the one that feeds most of those without who are not fed yet, of equal ones the
 * first. Cost: O(candidates × cells) once, then O(count × candidates × cells in reach).
 *
 * @param candidates RD metres: sites of the region, or those of a plan
 * @returns fewer than `count` when nobody is left to feed
 */
export function bestGeneratorSites(
  input: Pick<ImpactInput, 'cells' | 'scenario' | 'hit'>,
  candidates: readonly Position[],
  count: number,
  { peopleEach, reach }: Generators,
): readonly GeneratorSite[] {
  const { cells, scenario, hit } = input
  const cuts = hit.filter((_, j) => scenario.disruptions[j]?.service === ELECTRICITY)
  const without = Uint8Array.from({ length: cells.count }, (_, cell) => (cuts.some((row) => row[cell]) ? 1 : 0))
  const inReach = candidates.map((at) => nearestFirst(cells, without, at, reach))
  const fed = new Uint8Array(cells.count)
  const taken = new Uint8Array(candidates.length)
  const chosen: GeneratorSite[] = []
  while (chosen.length < count) {
    let best: GeneratorSite | undefined
    for (let candidate = 0; candidate < candidates.length; candidate++) {
      if (taken[candidate]) continue
      const site = feeding(cells, inReach[candidate]!, fed, candidate, peopleEach)
      if (site.people > (best?.people ?? 0)) best = site
    }
    if (!best) break
    taken[best.candidate] = 1
    for (const cell of best.cells) fed[cell] = 1
    chosen.push(best)
  }
  return chosen
}

/** Whole squares, near to far, as long as there is power left for all who live there. */
function feeding(cells: CellTable, near: readonly number[], fed: Uint8Array, candidate: number, peopleEach: People): GeneratorSite {
  let people = 0
  const own: number[] = []
  for (const cell of near) {
    if (fed[cell] || people + cells.inhabitants[cell]! > peopleEach) continue
    people += cells.inhabitants[cell]!
    own.push(cell)
  }
  return { candidate, people, cells: own }
}

const HALF_CELL = 50
function nearestFirst({ count, x, y }: CellTable, without: Uint8Array, [atX, atY]: Position, reach: Metres): readonly number[] {
  const far = (cell: number) => Math.hypot(x[cell]! + HALF_CELL - atX, y[cell]! + HALF_CELL - atY)
  const near: number[] = []
  for (let cell = 0; cell < count; cell++) if (without[cell] && far(cell) <= reach) near.push(cell)
  return near.sort((a, b) => far(a) - far(b) || a - b)
}

/**
 * The input with power from generators in some squares: there a cut of the grid ends for everybody once the generator runs, and never later than without it.
 * Meant for {@link compareRuns}; the input given is left as it was.
 */
export function withGeneratorSites(input: ImpactInput, sites: readonly GeneratorSite[], { runsAfter }: Generators): ImpactInput {
  const { scenario, hit, cells } = input
  const fed = new Uint8Array(cells.count)
  for (const site of sites) for (const cell of site.cells) fed[cell] = 1
  const cuts = scenario.disruptions.flatMap((disruption, j) => (disruption.service === ELECTRICITY ? [{ disruption, row: hit[j]! }] : []))
  const soon = cuts.map(
    ({ disruption: { service, area, from, severity, durationHours } }): Disruption => ({
      service,
      area,
      from,
      severity,
      durationHours: {
        lowest: Math.min(durationHours.lowest, runsAfter.lowest),
        likely: Math.min(durationHours.likely, runsAfter.likely),
        highest: Math.min(durationHours.highest, runsAfter.highest),
      },
      restoration: { shape: 'at-once' },
    }),
  )
  const disruptions = scenario.disruptions.length
  const outside = (row: Uint8Array) => row.map((part, cell) => (fed[cell] ? 0 : part))
  return {
    ...input,
    scenario: { ...scenario, disruptions: [...scenario.disruptions, ...soon] },
    hit: [
      ...hit.slice(0, disruptions).map((row, j) => (scenario.disruptions[j]!.service === ELECTRICITY ? outside(row) : row)),
      ...cuts.map(({ row }) => row.map((part, cell) => (fed[cell] && part ? 1 : 0))),
      ...hit.slice(disruptions),
    ],
  }
}
