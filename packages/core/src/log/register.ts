import type { CausalIndex } from './causal-index.ts'
import { compareForDisplay, type EventFacts } from './event-facts.ts'

/** One value that somebody set, and the event that set it. */
export interface Write<T> {
  readonly facts: EventFacts
  readonly value: T
}

/** Everything ever written to one field, in display order. Nothing is dropped: who wrote apart is decided when it is read. */
export type Register<T> = readonly Write<T>[]

/** The register with one write more, in its place. `register` is left as it was; a write already there changes nothing. */
export function written<T>(register: Register<T>, write: Write<T>): Register<T> {
  const before = register.findLastIndex((one) => compareForDisplay(one.facts, write.facts) <= 0)
  if (register[before]?.facts.id === write.facts.id) return register
  return register.toSpliced(before + 1, 0, write)
}

/**
 * The writes that nobody overwrote knowing them: one as a rule, several when people wrote apart. In display order.
 * Empty only for an empty register. Cost: quadratic in the writes, which are few a field.
 */
export function standing<T>(register: Register<T>, causes: CausalIndex): Register<T> {
  return register.filter((write) => !register.some((other) => causes.knew(other.facts, write.facts)))
}

/** What a screen shows of a register: the value to reckon with, and what others wrote without knowing it. */
export interface Settled<T> {
  /** The last of the standing writes in display order: the same on every device, but a person may think otherwise. */
  readonly value: T
  readonly by: EventFacts
  /** Standing beside it, written apart; show them side by side. Equal values are no conflict and are left out. */
  readonly beside: Register<T>
}

/** @param same tells equal values; two people who wrote the same agree */
export function settled<T>(register: Register<T>, causes: CausalIndex, same: (a: T, b: T) => boolean = Object.is): Settled<T> | undefined {
  const stand = standing(register, causes)
  const last = stand.at(-1)
  if (last === undefined) return undefined
  return { value: last.value, by: last.facts, beside: stand.slice(0, -1).filter((write) => !same(write.value, last.value)) }
}
