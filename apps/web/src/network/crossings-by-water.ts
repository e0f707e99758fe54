import type { CrossingView } from '@weerbaar/core'

export interface WaterCrossings {
  readonly water: string
  readonly crossings: readonly CrossingItem[]
}

export interface CrossingItem extends CrossingView {
  /** Other waters with a crossing of the same name: closing is by name, so they go together. */
  readonly shares: readonly string[]
}

/**
 * Crossings as people look for them: water by water, those for walkers first, then by name.
 *
 * @param wanted part of a name or of a water, capitals or not; empty gives all
 */
export function crossingsByWater(crossings: readonly CrossingView[], wanted = ''): readonly WaterCrossings[] {
  const words = wanted.trim().toLowerCase()
  const waters = [...new Set(crossings.map(({ water }) => water))].toSorted((a, b) => a.localeCompare(b, 'nl'))
  return waters
    .map((water) => ({
      water,
      crossings: crossings
        .filter((crossing) => crossing.water === water && `${crossing.name}\n${water}`.toLowerCase().includes(words))
        .toSorted((a, b) => Number(b.onFoot) - Number(a.onFoot) || a.name.localeCompare(b.name, 'nl'))
        .map((crossing) => ({ ...crossing, shares: sharing(crossing, crossings) })),
    }))
    .filter((group) => group.crossings.length > 0)
}

const sharing = ({ name, water }: CrossingView, crossings: readonly CrossingView[]): string[] => [
  ...new Set(crossings.filter((other) => other.onFoot && other.name === name && other.water !== water).map((other) => other.water)),
]

/** How many crossings that walkers use are closed, and how many there are. */
export function countClosed(
  crossings: readonly CrossingView[],
  closed: readonly string[],
): { readonly closed: number; readonly all: number } {
  const walked = crossings.filter(({ onFoot }) => onFoot)
  return { closed: walked.filter(({ name }) => closed.includes(name)).length, all: walked.length }
}
