import { type Assumption, DWELLING_CLASSES, isKnown, type Range, type Slug } from '@weerbaar/core'
import { HOUSEHOLD_ASSUMPTIONS, OUTCOME_SERVICES, type OutcomeService } from './assumption-ids.ts'
import { type Cohort, cohortsOf, MOST_DISRUPTIONS } from './cohorts.ts'
import type { ImpactInput } from './impact-input.ts'
import type { Outcome } from './impact-run.ts'
import { homesHit, type TimedDisruption, timedDisruption, timedFlood } from './timed-disruption.ts'
import { buildServiceGraph, type ServiceNode } from './service-graph.ts'

/** People with one hit pattern: everything that happens to their services is the same. */
export interface Pattern {
  /** Per disruption and flood: 0 where it does not hit, else which part of its area, from 1. */
  readonly hits: readonly number[]
  /** Services of which people here are served from beyond the border, by index. */
  readonly edges: ReadonlySet<number>
  readonly cohorts: readonly Cohort[]
  /** Per dwelling class the number of its cell class; −1 where no cell has it. */
  readonly cellClass: readonly number[]
  readonly people: number
}

/** An {@link ImpactInput} made ready: names turned into numbers, cells into classes. */
export interface Plan {
  readonly input: ImpactInput
  /** What is drawn, one dimension each: assumptions by id, the temperature outside, the duration of each disruption and flood, the depth of each flood. */
  readonly unsure: readonly { readonly id: Slug; readonly range: Range }[]
  readonly outside: number
  readonly firstDuration: number
  readonly firstDepth: number
  readonly assumptionIndex: ReadonlyMap<Slug, number>
  /** Those of the scenario, with the hours of every restoration worked out; its floods come last. */
  readonly disruptions: readonly TimedDisruption[]
  readonly graph: readonly ServiceNode[]
  readonly outcomeService: Readonly<Record<OutcomeService, number>>
  readonly patterns: readonly Pattern[]
  /** Shape [cells]. */
  readonly cellClass: Uint16Array
  readonly classCount: number
  readonly classPeople: Float64Array
  readonly areaCount: number
  /** People by area and class, municipalities and neighbourhoods only, sparse: pairs of area a are `areaStart[a]` … `areaStart[a + 1]`. Area numbers as in a run; 0, the region, is left empty. */
  readonly areaStart: Uint32Array
  readonly areaClass: Uint16Array
  readonly areaPeople: Float64Array
  /** The same pairs, counted on another base: people of 65 and older, and 0 to 14. As published per square, else the likely share of its people. */
  readonly groups: Readonly<Record<Group, GroupPeople>>
}

type Group = 'elderly' | 'children'
export interface GroupPeople {
  readonly classPeople: Float64Array
  readonly areaPeople: Float64Array
}

/** Names of what a scenario leaves open, as they stand among the drivers beside the assumptions. */
export const OUTSIDE_TEMPERATURE = 'scenario-outside-temperature' as Slug
export const durationName = (disruption: number): Slug => `scenario-duration-${disruption + 1}` as Slug
export const floodDurationName = (flood: number): Slug => `scenario-flood-duration-${flood + 1}` as Slug
export const floodDepthName = (flood: number): Slug => `scenario-flood-depth-${flood + 1}` as Slug

/** Ids a model has to have for a run, and lacks. Empty: fine. */
export const missingFromModel = (
  services: readonly { readonly id: Slug }[],
  assumptions: readonly { readonly id: Slug }[],
): readonly string[] => [...absent(OUTCOME_SERVICES, services), ...absent(HOUSEHOLD_ASSUMPTIONS, assumptions)]
const absent = (needed: readonly string[], there: readonly { readonly id: Slug }[]): readonly string[] => {
  const ids = new Set<string>(there.map((one) => one.id))
  return needed.filter((id) => !ids.has(id))
}

/** @throws RangeError naming what is missing from the model, or the number that is out of range */
export function planOf(input: ImpactInput): Plan {
  const { services, scenario, cells, options, hit } = input
  if (!Number.isInteger(options.draws) || options.draws < 1 || options.draws > 65_536)
    throw new RangeError(`draws is ${options.draws}, expected 1…65,536`)
  if (!Number.isSafeInteger(options.seed)) throw new RangeError(`seed is ${options.seed}, expected a whole number`)
  const missing = missingFromModel(services, input.assumptions)
  if (missing.length > 0) throw new RangeError(`the model lacks ${missing.join(', ')}`)
  const floods = scenario.floods ?? []
  const expected = scenario.disruptions.length + floods.length
  if (hit.length !== expected) throw new RangeError(`hit has ${hit.length} rows, expected one per disruption and flood, ${expected}`)
  for (const [j, row] of hit.entries())
    if (row.length !== cells.count) throw new RangeError(`hit ${j} has ${row.length} cells, expected ${cells.count}`)
  if (hit.length > MOST_DISRUPTIONS) throw new RangeError(`${hit.length} disruptions and floods, expected at most ${MOST_DISRUPTIONS}`)
  const known = new Set(services.map((service) => service.id))
  for (const { service } of scenario.disruptions)
    if (!known.has(service)) throw new RangeError(`the scenario disrupts ${service}, which the model lacks`)

  const assumptions = [...input.assumptions].sort((a: Assumption, b: Assumption) => (a.id < b.id ? -1 : 1))
  const assumptionIndex = new Map(assumptions.map(({ id }, i) => [id, i]))
  if (assumptionIndex.size < assumptions.length) throw new RangeError('an assumption stands twice')
  const serviceIndex = new Map<string, number>(services.map(({ id }, i) => [id, i]))
  const disruptions = [
    ...scenario.disruptions.map((disruption, j) => timedDisruption(disruption, homesHit(cells, hit[j]!, disruption.severity))),
    ...floods.map((flood, k) => timedFlood(flood, homesHit(cells, hit[scenario.disruptions.length + k]!, 1))),
  ]
  return {
    input,
    disruptions,
    unsure: [
      ...assumptions.map((assumption) => ({ id: assumption.id, range: assumption })),
      { id: OUTSIDE_TEMPERATURE, range: scenario.outside },
      ...scenario.disruptions.map(({ durationHours }, j) => ({ id: durationName(j), range: durationHours })),
      ...floods.map(({ durationHours }, k) => ({ id: floodDurationName(k), range: durationHours })),
      ...floods.map(({ depth }, k) => ({ id: floodDepthName(k), range: depth })),
    ],
    outside: assumptions.length,
    firstDuration: assumptions.length + 1,
    firstDepth: assumptions.length + 1 + expected,
    assumptionIndex,
    graph: buildServiceGraph(services, assumptionIndex),
    outcomeService: Object.fromEntries(OUTCOME_SERVICES.map((id) => [id, serviceIndex.get(id)])) as Record<OutcomeService, number>, // checked above
    ...classesOf(input, disruptions, edgeRows(input, serviceIndex)),
  }
}

/**
 * Dimensions of `plan` such that what also stands in `reference`, by id, has the dimension it has there; what is new comes after.
 * So two plans draw alike whatever was added to one of them.
 */
export function dimensionsOf(plan: Plan, reference: Plan): (id: Slug) => number {
  const known = new Map(reference.unsure.map(({ id }, dimension) => [id, dimension]))
  for (const { id } of plan.unsure) if (!known.has(id)) known.set(id, known.size)
  return (id) => known.get(id)! // every id of the plan was put in
}

/** Classes are numbered by hit pattern, then dwelling class, so that the order of cells cannot matter. */
function classesOf(
  input: ImpactInput,
  disruptions: readonly TimedDisruption[],
  edges: readonly EdgeRow[],
): Pick<Plan, 'patterns' | 'cellClass' | 'classCount' | 'classPeople' | 'areaCount' | 'areaStart' | 'areaClass' | 'areaPeople' | 'groups'> {
  const { cells, hit, municipalityCount, neighbourhoodCount } = input
  const keys = Array.from({ length: cells.count }, (_, cell) => {
    let key = ''
    for (const row of hit) key += String.fromCharCode(NOT_HIT + row[cell]!)
    for (const { row } of edges) key += String.fromCharCode(NOT_HIT + row[cell]!)
    return key
  })
  const patternKeys = [...new Set(keys)].sort()
  const patternOf = new Map(patternKeys.map((key, p) => [key, p]))
  const dwellings = DWELLING_CLASSES.length
  const slots = Uint32Array.from({ length: cells.count }, (_, cell) => patternOf.get(keys[cell]!)! * dwellings + cells.dwelling[cell]!)
  const used = [...new Set(slots)].sort((a, b) => a - b)
  if (used.length > 65_535) throw new RangeError(`${used.length} classes of cells, expected at most 65,535`)
  const classOf = new Map(used.map((slot, c) => [slot, c]))

  const areaCount = 1 + municipalityCount + neighbourhoodCount
  const people = Array.from({ length: areaCount }, () => new Map<number, number>())
  const cellClass = new Uint16Array(cells.count)
  const classPeople = new Float64Array(used.length)
  const patternPeople = new Float64Array(patternKeys.length)
  // whole people are added up and multiplied last, so that the order of cells cannot matter
  const groupOf = (group: Group) => ({
    share: input.assumptions.find(({ id }) => id === `${group}-share`)!.likely, // planOf made sure it is there
    inClass: new Float64Array(used.length),
    unknownInClass: new Float64Array(used.length),
    inAreas: Array.from({ length: areaCount }, () => new Map<number, number>()),
    unknownInAreas: Array.from({ length: areaCount }, () => new Map<number, number>()),
    column: cells[group],
  })
  const groups = { elderly: groupOf('elderly'), children: groupOf('children') }
  for (let cell = 0; cell < cells.count; cell++) {
    const c = classOf.get(slots[cell]!)!
    const inhabitants = cells.inhabitants[cell]!
    cellClass[cell] = c
    classPeople[c]! += inhabitants
    patternPeople[patternOf.get(keys[cell]!)!]! += inhabitants
    const municipality = cells.municipality[cell]!
    if (municipality >= municipalityCount) throw new RangeError(`cell ${cell}: municipality ${municipality} of ${municipalityCount}`)
    add(people[1 + municipality]!, c, inhabitants)
    const neighbourhood = cells.neighbourhood[cell]!
    if (neighbourhood >= neighbourhoodCount) throw new RangeError(`cell ${cell}: neighbourhood ${neighbourhood} of ${neighbourhoodCount}`)
    if (neighbourhood >= 0) add(people[1 + municipalityCount + neighbourhood]!, c, inhabitants)
    for (const { column, inClass, unknownInClass, inAreas, unknownInAreas } of [groups.elderly, groups.children]) {
      const known = isKnown(column[cell]!)
      const count = known ? column[cell]! : inhabitants
      const areas = known ? inAreas : unknownInAreas
      ;(known ? inClass : unknownInClass)[c]! += count
      add(areas[1 + municipality]!, c, count)
      if (neighbourhood >= 0) add(areas[1 + municipalityCount + neighbourhood]!, c, count)
    }
  }
  const pairs = people.map((classes) => [...classes].sort(([a], [b]) => a - b))
  const areaStart = new Uint32Array(areaCount + 1)
  for (const [area, list] of pairs.entries()) areaStart[area + 1] = areaStart[area]! + list.length
  return {
    patterns: patternKeys.map((key, p) => {
      const parts = Array.from(key, (part) => part.charCodeAt(0) - NOT_HIT)
      const hits = parts.slice(0, disruptions.length)
      return {
        hits,
        edges: new Set(edges.flatMap(({ service }, e) => (parts[disruptions.length + e] ? [service] : []))),
        cohorts: cohortsOf(disruptions, hits),
        cellClass: DWELLING_CLASSES.map((_, dwelling) => classOf.get(p * dwellings + dwelling) ?? -1),
        people: patternPeople[p]!,
      }
    }),
    cellClass,
    classCount: used.length,
    classPeople,
    areaCount,
    areaStart,
    areaClass: Uint16Array.from(pairs.flat(), ([c]) => c),
    areaPeople: Float64Array.from(pairs.flat(), ([, inhabitants]) => inhabitants),
    groups: { elderly: asPairs(groups.elderly), children: asPairs(groups.children) },
  }

  /** In the order of the pairs of all people: whoever has people has a place here. */
  function asPairs({ share, inClass, unknownInClass, inAreas, unknownInAreas }: ReturnType<typeof groupOf>): GroupPeople {
    const inPair = (area: number, c: number) => (inAreas[area]!.get(c) ?? 0) + share * (unknownInAreas[area]!.get(c) ?? 0)
    return {
      classPeople: inClass.map((known, c) => known + share * unknownInClass[c]!),
      areaPeople: Float64Array.from(pairs.flatMap((list, area) => list.map(([c]) => inPair(area, c)))),
    }
  }
}

/** The sign of a part of a key that says 0: as good as any that sorts before its followers. */
const NOT_HIT = 48

interface EdgeRow {
  readonly service: number
  readonly row: Uint8Array
}
function edgeRows({ cells, edges = {} }: ImpactInput, serviceIndex: ReadonlyMap<string, number>): readonly EdgeRow[] {
  return Object.keys(edges)
    .sort()
    .map((id) => {
      const service = serviceIndex.get(id)
      const row = edges[id]!
      if (service === undefined) throw new RangeError(`edges of ${id}, which the model lacks`)
      if (row.length !== cells.count) throw new RangeError(`edges of ${id}: ${row.length} cells, expected ${cells.count}`)
      return { service, row }
    })
}

/** Whom an outcome is counted on: the people of each class, and of each pair of area and class. */
export const peopleFor = (plan: Plan, base: Outcome['base']): GroupPeople =>
  base === 'elderly' || base === 'children' ? plan.groups[base] : plan

const add = (sums: Map<number, number>, key: number, value: number): void => void sums.set(key, (sums.get(key) ?? 0) + value)
