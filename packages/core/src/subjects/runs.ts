import type { ContentHash } from '../ids.ts'
import { compareForDisplay, type EventFacts, type Fact } from '../log/event-facts.ts'
import { contentHashText } from './model-shapes.ts'
import { finite, oneOf, record, type Shape, such } from './shape.ts'

/** A calculation was finished and kept. The result lies beside the log, named by its own hash. */
export interface RunEvent {
  readonly type: 'RunMade'
  readonly kind: 'impact' | 'network'
  /** Hash of all it used. The same input gives the same result, unless the clock ended it. */
  readonly inputHash: ContentHash
  readonly resultHash: ContentHash
  readonly regionHash: ContentHash
  /** How long it took. Here, and not in the result: timings have no part in its name. */
  readonly seconds: number
}

export const runEventShape: Shape<RunEvent> = record({
  type: oneOf('RunMade'),
  kind: oneOf('impact', 'network'),
  inputHash: contentHashText,
  resultHash: contentHashText,
  regionHash: contentHashText,
  seconds: such(finite, (seconds) => seconds >= 0, 'zero seconds or more'),
})

export interface MadeRun extends Omit<RunEvent, 'type'> {
  readonly facts: EventFacts
}
/** Every run ever made, by the event that told of it. */
export type Runs = ReadonlyMap<string, MadeRun>

/** Pure and total; a union, so the order of arrival plays no part. */
export function foldRuns(events: Iterable<Fact<RunEvent>>, from: Runs = new Map()): Runs {
  const runs = new Map(from)
  for (const { facts, body } of events) {
    const { type: _, ...run } = body
    runs.set(facts.id, { ...run, facts })
  }
  return runs
}

/** In display order, oldest first. */
export function runsIn(runs: Runs, kind: RunEvent['kind']): readonly MadeRun[] {
  return [...runs.values()].filter((run) => run.kind === kind).toSorted((a, b) => compareForDisplay(a.facts, b.facts))
}
