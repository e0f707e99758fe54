import { clearHomes, emptyHomes, fallsOfHomes, type Homes, levelsOfHomes } from './homes-pass.ts'
import { emptyLevels, type Levels } from './levels.ts'
import { emptyFalls, type Falls } from './recovery.ts'

/** All a pass remembers of the hours behind it. */
export interface PassMemory {
  /** Per service. */
  readonly levels: readonly Levels[]
  readonly falls: readonly Falls[]
  readonly homes: Homes
  /** The same homes, as one list. */
  readonly homeLevels: readonly Levels[]
  readonly homeFalls: readonly Falls[]
}

export function emptyMemory(services: number, steps: number): PassMemory {
  const homes = emptyHomes(steps)
  return {
    levels: Array.from({ length: services }, () => emptyLevels(steps)),
    falls: Array.from({ length: services }, () => emptyFalls(steps)),
    homes,
    homeLevels: levelsOfHomes(homes),
    homeFalls: fallsOfHomes(homes),
  }
}

export function clearMemory(memory: PassMemory): void {
  for (const one of memory.levels) one.depth = 0
  for (const one of memory.falls) one.depth = one.now = 0
  clearHomes(memory.homes)
}

/** Nothing is down and nothing is on its way back. */
export const isQuiet = (memory: PassMemory): boolean =>
  memory.levels.every((one) => one.depth === 0) && memory.falls.every(isUp) && memory.homeFalls.every(isUp)

const isUp = (falls: Falls): boolean => falls.depth === 0 && falls.now === 0

/** Makes `to` remember what `from` does. */
export function copyMemory(from: PassMemory, to: PassMemory): void {
  for (let s = 0; s < from.levels.length; s++) copyLevels(from.levels[s]!, to.levels[s]!)
  for (let s = 0; s < from.homeLevels.length; s++) copyLevels(from.homeLevels[s]!, to.homeLevels[s]!)
  for (let s = 0; s < from.falls.length; s++) copyFalls(from.falls[s]!, to.falls[s]!)
  for (let s = 0; s < from.homeFalls.length; s++) copyFalls(from.homeFalls[s]!, to.homeFalls[s]!)
}

function copyFalls(a: Falls, b: Falls): void {
  b.depth = a.depth
  b.now = a.now
  for (let k = 0; k < a.depth; k++) {
    b.value[k] = a.value[k]!
    b.until[k] = a.until[k]!
  }
}

function copyLevels(a: Levels, b: Levels): void {
  b.depth = a.depth
  for (let k = 0; k < a.depth; k++) {
    b.value[k] = a.value[k]!
    b.since[k] = a.since[k]!
  }
}
