import type { Assumption, Band, People, Seconds, Slug, Source } from '@weerbaar/core'
import { drawPass } from './draw-pass.ts'
import { EXPLAIN_STEPS } from './explain-steps.ts'
import type { ImpactInput } from './impact-input.ts'
import type { ImpactRun, Outcome } from './impact-run.ts'
import { INTERMEDIATE_PARTS, OUTCOMES, PART_COUNT } from './outcomes.ts'
import { peopleFor, type Plan, planOf } from './plan.ts'
import { TIME_GRID } from './time-grid.ts'

/** Where a number comes from (waar komt dit vandaan?), as codes and numbers; words come from the apps. */
export interface Explanation {
  readonly outcome: Outcome
  /** What the run says. */
  readonly band: Band
  /** What it comes to when every unsure value is at its likely one: the end of `steps`. Lies near `mid`, not on it. */
  readonly likely: number
  readonly base: {
    readonly kind: Outcome['base']
    /** People of the area in the squares: what the run counts with. */
    readonly inhabitants: People
    /** As published for the area, where the caller knows it. */
    readonly published?: People
  }
  /** From the base to the number, each at likely values; the last is `likely`. */
  readonly steps: readonly ExplainedStep[]
  /** Every assumption the steps use, once, in order of use. */
  readonly assumptions: readonly Assumption[]
  /** Where sources conflict: what the number would be with the other value. */
  readonly alternatives: readonly Alternative[]
}

export interface ExplainedStep {
  /** An outcome's id or one of {@link INTERMEDIATE_PARTS}. */
  readonly code: string
  readonly value: number
  readonly unit: Outcome['unit']
  readonly uses: readonly { readonly assumption: Slug; readonly value: number }[]
  /** The service it counts, and what that service depends on. */
  readonly service?: Slug
  readonly dependsOn: readonly { readonly service: Slug; readonly reserve: Slug; readonly hold: Slug }[]
}

export interface Alternative {
  readonly assumption: Slug
  readonly value: number
  readonly source: Source
  /** `likely` with this value instead. */
  readonly result: number
}

/**
 * @param area number of the area as in the run: 0 the region, then municipalities, then neighbourhoods
 * @param time one of the times of the run
 * @throws RangeError when the run has no such outcome, area or time
 */
export function explain(
  input: ImpactInput,
  run: ImpactRun,
  asked: { readonly outcome: Slug; readonly area: number; readonly time: Seconds; readonly published?: People },
): Explanation {
  const o = OUTCOMES.findIndex(({ id }) => id === asked.outcome)
  const t = TIME_GRID.indexOf(asked.time)
  const outcome = OUTCOMES[o]
  if (!outcome || t < 0 || !(asked.area >= 0 && asked.area < run.areaCount))
    throw new RangeError(`no ${asked.outcome} of area ${asked.area} at ${asked.time} s in this run`)
  const plan = planOf({ ...input, options: { draws: 1, seed: 0 } })
  const likely = likelyParts(plan, asked.area, t)
  const parts = likely()
  const valueOf = (code: string) => parts[partIndex(code)]!
  const assumptionOf = new Map(input.assumptions.map((assumption) => [assumption.id, assumption]))
  const valueOfAssumption = (id: string) => assumptionOf.get(id as Slug)!.likely // planOf made sure it is there

  const steps = EXPLAIN_STEPS[outcome.id]!.map(({ code, uses, service }): ExplainedStep => {
    const counted = input.services.find(({ id }) => id === service)
    const slugs = uses as readonly string[] as readonly Slug[] // HOUSEHOLD_ASSUMPTIONS are slugs
    return {
      code,
      value: valueOf(code),
      unit: OUTCOMES.find(({ id }) => id === code)?.unit ?? 'people',
      uses: slugs.map((assumption) => ({ assumption, value: valueOfAssumption(assumption) })),
      ...(counted ? { service: counted.id } : {}),
      dependsOn: (counted?.dependsOn ?? []).map(({ on, shareWithReserve, holdHours }) => ({
        service: on,
        reserve: shareWithReserve,
        hold: holdHours,
      })),
    }
  })
  const used = new Set(
    steps.flatMap(({ uses, dependsOn }) => [
      ...uses.map((use) => use.assumption),
      ...dependsOn.flatMap(({ reserve, hold }) => [reserve, hold]),
    ]),
  )
  const now = valueOf(outcome.id)
  const at = (asked.area * OUTCOMES.length + o) * TIME_GRID.length + t
  return {
    outcome,
    band: { low: run.low[at]!, mid: run.mid[at]!, high: run.high[at]!, mean: run.mean[at]! },
    likely: now,
    base: {
      kind: outcome.base,
      inhabitants: peopleOf(plan, asked.area),
      ...(asked.published === undefined ? {} : { published: asked.published }),
    },
    steps,
    assumptions: [...used].map((id) => assumptionOf.get(id)!),
    alternatives: input.assumptions.flatMap((assumption) =>
      assumption.others.flatMap(({ value, source }) => {
        if (value === assumption.likely) return []
        const result = likely({ id: assumption.id, value })[partIndex(outcome.id)]!
        return used.has(assumption.id) || Math.abs(result - now) > 1e-9 * Math.abs(now)
          ? [{ assumption: assumption.id, value, source, result }]
          : []
      }),
    ),
  }
}

const partIndex = (code: string): number => {
  const o = OUTCOMES.findIndex(({ id }) => id === code)
  return o >= 0 ? o : OUTCOMES.length + INTERMEDIATE_PARTS.findIndex((part) => part === code)
}

/** Makes a function that gives every part of one area at one time, all values likely but perhaps one. */
function likelyParts(plan: Plan, area: number, t: number): (change?: { readonly id: Slug; readonly value: number }) => Float64Array {
  const pass = drawPass(plan, PART_COUNT)
  const people = PART_BASES.map((base) => classesOfArea(plan, area, base))
  return (change) => {
    const { rates } = pass(plan.unsure.map(({ id, range }) => (id === change?.id ? change.value : range.likely)))
    return Float64Array.from(people, (classes, part) =>
      classes.reduce((sum, [c, count]) => sum + count * rates[(c * TIME_GRID.length + t) * PART_COUNT + part]!, 0),
    )
  }
}

/** Whom each part is counted on. */
const PART_BASES: readonly Outcome['base'][] = [
  ...OUTCOMES.map(({ base }) => base),
  ...INTERMEDIATE_PARTS.map((): Outcome['base'] => 'inhabitants'),
]

function classesOfArea(plan: Plan, area: number, base: Outcome['base']): readonly (readonly [classNumber: number, people: number])[] {
  const { classPeople, areaPeople } = peopleFor(plan, base)
  return area === 0
    ? Array.from(classPeople, (people, c) => [c, people] as const)
    : Array.from(areaPeople.subarray(plan.areaStart[area], plan.areaStart[area + 1]), (people, k) => [
        plan.areaClass[plan.areaStart[area]! + k]!,
        people,
      ])
}

const peopleOf = (plan: Plan, area: number): number => classesOfArea(plan, area, 'inhabitants').reduce((sum, [, people]) => sum + people, 0)
