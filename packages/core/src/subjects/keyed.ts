import { sameContent } from '../event/content-hash.ts'
import type { CausalIndex } from '../log/causal-index.ts'
import { type Register, type Settled, settled, standing, type Write, written } from '../log/register.ts'

/** Registers by the id of what they are of. */
export type Keyed<T> = ReadonlyMap<string, Register<T>>

/** Writes into a map the caller owns. */
export function writeInto<T>(registers: Map<string, Register<T>>, id: string, write: Write<T>): void {
  registers.set(id, written(registers.get(id) ?? [], write))
}

/** Ids in one order on every device. */
export const sortedIds = (keyed: ReadonlyMap<string, unknown>): readonly string[] => [...keyed.keys()].sort()

/**
 * What stands of a thing that can be removed (`null`). Saved by one and removed by another apart: it stays, because losing is
 * worse than keeping. Everything standing beside it is shown.
 */
export function presentOf<T>(register: Register<T | null>, causes: CausalIndex): Settled<T> | undefined {
  const kept = standing(register, causes).flatMap(({ facts, value }) => (value === null ? [] : [{ facts, value }]))
  return settled(kept, causes, sameContent)
}
