import type { Way } from '@weerbaar/core'
import type { Receipts } from './sync-state.ts'

/** Where what this tablet wrote is, since when, by what way. Milliseconds since 1970 UTC. */
export type SavedAt =
  | { readonly place: 'nothing' }
  /** `waiting` entries stand nowhere else yet. */
  | { readonly place: 'tablet'; readonly waiting: number }
  | { readonly place: 'laptop'; readonly at: number }
  | { readonly place: 'municipality' | 'region'; readonly at: number; readonly way: Way | null }

export interface SavedStatus {
  /** The furthest place that has all of it. */
  readonly all: SavedAt
  /** The places that have a part, nearest first, and when each got its last. */
  readonly parts: readonly Exclude<SavedAt, { readonly place: 'nothing' | 'tablet' }>[]
}

/**
 * What the status line may say. Nothing is said that a receipt does not prove: a level is named for all only when it has the last entry,
 * and an entry counts as "only here" until some level has it.
 *
 * @param written numbers on this tablet's chain of what people entered, ascending
 */
export function savedStatus(written: readonly number[], { hub, municipality, region }: Receipts): SavedStatus {
  const last = written.at(-1)
  if (last === undefined) return { all: { place: 'nothing' }, parts: [] }
  const parts: SavedStatus['parts'][number][] = [
    ...(hub ? [{ place: 'laptop', at: hub.at } as const] : []),
    ...(municipality ? [{ place: 'municipality', at: municipality.at, way: municipality.way } as const] : []),
    ...(region ? [{ place: 'region', at: region.at, way: region.way } as const] : []),
  ]
  const reached = Math.max(hub?.seq ?? -1, municipality?.seq ?? -1, region?.seq ?? -1)
  const waiting = written.filter((seq) => seq > reached).length
  if (waiting > 0) return { all: { place: 'tablet', waiting }, parts }
  const [furthest] = [
    ...(region && region.seq >= last ? [{ place: 'region', at: region.at, way: region.way } as const] : []),
    ...(municipality && municipality.seq >= last ? [{ place: 'municipality', at: municipality.at, way: municipality.way } as const] : []),
    ...(hub && hub.seq >= last ? [{ place: 'laptop', at: hub.at } as const] : []),
  ]
  // Each entry is somewhere, but no one place has them all: the laptop was replaced. Until it has them too, say the nearest truth.
  if (furthest === undefined) return { all: { place: 'tablet', waiting: written.filter((seq) => seq > (hub?.seq ?? -1)).length }, parts }
  return { all: furthest, parts: parts.filter(({ place }) => place !== furthest.place) }
}
