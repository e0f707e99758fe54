import type { MultiPolygon, Region } from '@weerbaar/core'
import {
  cellCentres,
  graphOfWays,
  latticeOverLand,
  type PlacedCrossing,
  type Points,
  type WalkingGraph,
  withoutWays,
} from '@weerbaar/engines/network'
import { boundsOfRegion } from '../region/bounds.ts'

/** How far beyond the region people may walk round, metres: points and bridges there count. */
const STRIP = 2000

/** A region ready to be walked through. */
export interface Walking {
  readonly graph: WalkingGraph
  readonly cells: Points
  readonly sites: Points
  readonly crossings: readonly PlacedCrossing[]
}

/**
 * On the ways of a street map where the region has one, else over a lattice. The detour counts between a door and a way too.
 *
 * @param closed names of crossings nobody may use now
 * @param isRoadClosed ways at such a place are left out; cost of the whole: about a second for a region of 3,000 km²
 */
export function walkingIn(
  region: Region,
  closed: readonly string[],
  detourFactor: number,
  isRoadClosed?: (x: number, y: number) => boolean,
): Walking {
  const { water } = region
  const shared = { water, crossings: region.crossings, closed: new Set(closed), detourFactor }
  const { graph, crossings } = region.walking
    ? graphOfWays({ ways: region.walking, ...shared })
    : latticeOverLand({ box: boundsOfRegion(region, STRIP), ...shared, ...landOf(region) })
  return {
    graph: isRoadClosed ? withoutWays(graph, isRoadClosed) : graph,
    crossings,
    cells: cellCentres(region.cells),
    sites: { x: Float64Array.from(region.sites, ({ at }) => at[0]), y: Float64Array.from(region.sites, ({ at }) => at[1]) },
  }
}

/**
 * Where the neighbours' borders are known, nobody walks beyond them: rivers end at the edge of what is drawn, and people must
 * not walk round that end.
 */
function landOf({ municipalities, surroundings }: Region): { readonly land?: MultiPolygon } {
  return surroundings.length > 0 ? { land: [...municipalities, ...surroundings].flatMap(({ border }) => border) } : {}
}
