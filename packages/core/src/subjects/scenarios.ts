import type { ContentHash, Slug } from '../ids.ts'
import type { CausalIndex } from '../log/causal-index.ts'
import type { Fact } from '../log/event-facts.ts'
import type { Settled } from '../log/register.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { unreachable } from '../unreachable.ts'
import { type Decision, decided, refusedFor } from './decision.ts'
import { type Keyed, presentOf, sortedIds, writeInto } from './keyed.ts'
import { contentHashText, scenarioShape, slug } from './model-shapes.ts'
import { oneOf, orNull, record, type Shape, tagged } from './shape.ts'

/** What can happen to the scenarios people make themselves. Those of `data/model` are reference data and stay as they are. */
export type ScenarioEvent =
  /** `base`: content hash of the scenario it was made from; `null` when made from nothing. */
  | { readonly type: 'ScenarioSaved'; readonly scenario: Scenario; readonly base: ContentHash | null }
  | { readonly type: 'ScenarioRemoved'; readonly id: Slug }

export const scenarioEventShape: Shape<ScenarioEvent> = tagged('type', {
  ScenarioSaved: record({ type: oneOf('ScenarioSaved'), scenario: scenarioShape, base: orNull(contentHashText) }),
  ScenarioRemoved: record({ type: oneOf('ScenarioRemoved'), id: slug }),
})

export interface SavedScenario {
  readonly scenario: Scenario
  readonly base: ContentHash | null
}

/** By scenario id; `null` is a removal. Read through {@link scenarioOf} and {@link scenariosIn}. */
export type Scenarios = Keyed<SavedScenario | null>

/** Pure and total; in one go or in pieces, and in any order that respects each device's chain, the outcome is the same. */
export function foldScenarios(events: Iterable<Fact<ScenarioEvent>>, from: Scenarios = new Map()): Scenarios {
  const scenarios = new Map(from)
  for (const { facts, body } of events) {
    switch (body.type) {
      case 'ScenarioSaved':
        writeInto(scenarios, body.scenario.id, { facts, value: { scenario: body.scenario, base: body.base } })
        break
      case 'ScenarioRemoved':
        writeInto(scenarios, body.id, { facts, value: null })
        break
      default:
        unreachable(body)
    }
  }
  return scenarios
}

/** A saved scenario as it stands. When one saved and another removed it apart, it stays: losing is worse than keeping. */
export function scenarioOf(scenarios: Scenarios, id: string, causes: CausalIndex): Settled<SavedScenario> | undefined {
  return presentOf(scenarios.get(id) ?? [], causes)
}

export function scenariosIn(scenarios: Scenarios, causes: CausalIndex): readonly Settled<SavedScenario>[] {
  return sortedIds(scenarios).flatMap((id) => scenarioOf(scenarios, id, causes) ?? [])
}

export const decideSaveScenario = (scenario: Scenario, base: ContentHash | null): Decision<ScenarioEvent> =>
  decided<ScenarioEvent>({ type: 'ScenarioSaved', scenario, base })

/** Refuses with `not-found` what is not there. */
export function decideRemoveScenario(id: Slug, scenarios: Scenarios, causes: CausalIndex): Decision<ScenarioEvent> {
  if (scenarioOf(scenarios, id, causes) === undefined) return refusedFor('not-found', 'id', { value: id })
  return decided<ScenarioEvent>({ type: 'ScenarioRemoved', id })
}
