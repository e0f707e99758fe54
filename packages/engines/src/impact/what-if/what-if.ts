import { type Assumption, type Dependency, type Range, type Share, type Slug, unreachable } from '@weerbaar/core'
import type { HouseholdAssumption } from '../assumption-ids.ts'
import type { ImpactInput } from '../impact-input.ts'

/** One thing done or gone otherwise. Several are applied one after the other. */
export type WhatIf =
  /** At least this share of households has a 72-hour kit: prepared, with water and a battery radio. */
  | { readonly kind: 'kits'; readonly share: Share }
  /** A reserve lasts so long: the whole range of the assumption is stretched until its likely value is this. Mobile 2 → 4 h. */
  | { readonly kind: 'hold'; readonly assumption: Slug; readonly likelyHours: number }
  /** A disruption of the scenario, by its place in the list, lasts so long. */
  | { readonly kind: 'duration'; readonly disruption: number; readonly durationHours: Range }
  /** Another temperature outside, °C; the range moves along. */
  | { readonly kind: 'outside'; readonly likely: number }
  /** A generator at this share of the sites of a service, whatever reserve a site has already; it runs for so long. */
  | { readonly kind: 'generators'; readonly service: Slug; readonly share: Share; readonly hours: Range }

/**
 * The input with one thing otherwise; the input given is left as it was. Meant for {@link compareRuns}, which keeps the draws together.
 *
 * @throws RangeError naming the assumption, disruption or service that is not there, or a number that cannot be
 */
export function withWhatIf(input: ImpactInput, whatIf: WhatIf): ImpactInput {
  switch (whatIf.kind) {
    case 'kits':
      return withKits(input, whatIf.share)
    case 'hold':
      return withHold(input, whatIf.assumption, whatIf.likelyHours)
    case 'duration':
      return withDuration(input, whatIf.disruption, whatIf.durationHours)
    case 'outside':
      return withOutside(input, whatIf.likely)
    case 'generators':
      return withGenerators(input, whatIf)
    default:
      return unreachable(whatIf)
  }
}

const IN_A_KIT: readonly HouseholdAssumption[] = ['households-prepared', 'households-with-water', 'battery-radio']

function withKits(input: ImpactInput, share: Share): ImpactInput {
  checkShare(share)
  const atLeast = (value: number) => Math.max(value, share)
  return withRanges(input, IN_A_KIT as readonly string[] as readonly Slug[], ({ lowest, likely, highest }) => ({
    lowest: atLeast(lowest),
    likely: atLeast(likely),
    highest: atLeast(highest),
  })) // HOUSEHOLD_ASSUMPTIONS are slugs
}

function withHold(input: ImpactInput, assumption: Slug, likelyHours: number): ImpactInput {
  if (!(likelyHours >= 0)) throw new RangeError(`likelyHours is ${likelyHours}, expected zero or more`)
  return withRanges(input, [assumption], ({ lowest, likely, highest }) => {
    if (!(likely > 0)) throw new RangeError(`${assumption} is likely ${likely} hours, which cannot be stretched`)
    const factor = likelyHours / likely
    return { lowest: lowest * factor, likely: likelyHours, highest: highest * factor }
  })
}

function withDuration(input: ImpactInput, disruption: number, durationHours: Range): ImpactInput {
  checkHours(durationHours)
  const { disruptions } = input.scenario
  if (!disruptions[disruption]) throw new RangeError(`disruption ${disruption} is not one of 0…${disruptions.length - 1}`)
  const changed = disruptions.map((one, j) => (j === disruption ? { ...one, durationHours } : one))
  return { ...input, scenario: { ...input.scenario, disruptions: changed } }
}

function withOutside(input: ImpactInput, likely: number): ImpactInput {
  if (!(Math.abs(likely) <= 60)) throw new RangeError(`outside is ${likely} °C, expected −60…60`)
  const { outside } = input.scenario
  const shift = likely - outside.likely
  const moved = { lowest: outside.lowest + shift, likely, highest: outside.highest + shift }
  return { ...input, scenario: { ...input.scenario, outside: moved } }
}

const ELECTRICITY = 'electricity' as Slug

/**
 * A generator is a second thing that stands in for the grid, on sites taken at random: a site is lost when it has lost its own reserve
 * and has no generator running. So generators reach sites with and without batteries alike.
 */
function withGenerators(input: ImpactInput, { service, share, hours }: Extract<WhatIf, { kind: 'generators' }>): ImpactInput {
  checkShare(share)
  checkHours(hours)
  const target = input.services.find(({ id }) => id === service)
  if (!target) throw new RangeError(`no service ${service} in the model`)
  const grid = target.dependsOn.find(({ on }) => on === ELECTRICITY)
  if (!grid) throw new RangeError(`service ${service} does not depend on ${ELECTRICITY} itself`)
  const shareId = `what-if-generators-share-${service}` as Slug // a slug ends in a slug
  const hoursId = `what-if-generators-hours-${service}` as Slug
  if (input.assumptions.some(({ id }) => id === shareId)) throw new RangeError(`${service} was given generators already`)
  const alternative = grid.alternative ?? `power-of-${service}`
  const generator: Dependency = { on: ELECTRICITY, shareWithReserve: shareId, holdHours: hoursId, alternative }
  return {
    ...input,
    services: input.services.map((one) =>
      one === target
        ? { ...one, dependsOn: [...one.dependsOn.map((need) => (need === grid ? { ...need, alternative } : need)), generator] }
        : one,
    ),
    assumptions: [
      ...input.assumptions,
      choice(shareId, 'share', { lowest: share, likely: share, highest: share }),
      choice(hoursId, 'hours', hours),
    ],
  }
}

/** A number that is chosen, not known: it exists in the variant only. */
const choice = (id: Slug, unit: Assumption['unit'], range: Range): Assumption => ({
  id,
  name: { nl: 'Wat als', en: 'What if' },
  ...range,
  unit,
  source: { title: 'Wat-als in de berekening', date: '2026' },
  owner: 'programmateam',
  checked: '2026-11-23',
  kind: 'judgement',
  others: [],
})

function withRanges(input: ImpactInput, ids: readonly Slug[], change: (range: Range) => Range): ImpactInput {
  for (const id of ids)
    if (!input.assumptions.some((assumption) => assumption.id === id)) throw new RangeError(`no assumption ${id} in the model`)
  return {
    ...input,
    assumptions: input.assumptions.map((assumption) =>
      ids.includes(assumption.id) ? { ...assumption, ...change(assumption) } : assumption,
    ),
  }
}

function checkShare(share: Share): void {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`share is ${share}, expected 0…1`)
}

function checkHours({ lowest, likely, highest }: Range): void {
  if (!(lowest >= 0 && lowest <= likely && likely <= highest && highest < Infinity))
    throw new RangeError(`hours are ${lowest}, ${likely}, ${highest}, expected zero or more, from low to high`)
}
