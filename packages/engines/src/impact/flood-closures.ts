import type { Assumption, Flood, Region } from '@weerbaar/core'
import type { RegionAreas } from './hit-pattern.ts'
import { insideArea } from './inside-area.ts'

/** What of a region is out of use while water stands over it: asked by the network, which opens no point there and sends nobody through. */
export interface Closures {
  /** Numbers of candidate sites, ascending. */
  readonly sites: readonly number[]
  /** Names of crossings, sorted. */
  readonly crossings: readonly string[]
  /** Are the ways at this place under too much water to use? RD metres. */
  readonly isRoadClosed: (x: number, y: number) => boolean
}

/** In which depth of water, metres, half of the buildings and half of the roads are closed. */
export interface ClosingDepths {
  readonly building: number
  readonly road: number
}

/**
 * A plan is made for one course of events: depths are the likely ones here, and all floods count, whenever they come.
 */
export function floodClosures(
  region: RegionAreas & Pick<Region, 'sites' | 'crossings'>,
  floods: readonly Flood[],
  closedIn: ClosingDepths,
): Closures {
  const wetBeyond = (threshold: number) => {
    const areas = floods.filter(({ depth }) => depth.likely >= threshold).map(({ area }) => insideArea(region, area))
    return (x: number, y: number) => areas.some((inside) => inside(x, y))
  }
  const isBuildingClosed = wetBeyond(closedIn.building)
  const isRoadClosed = wetBeyond(closedIn.road)
  return {
    sites: region.sites.flatMap(({ at }, site) => (isBuildingClosed(...at) ? [site] : [])),
    crossings: [...new Set(region.crossings.flatMap(({ name, at }) => (isRoadClosed(...at) ? [name] : [])))].sort(),
    isRoadClosed,
  }
}

/** @throws RangeError when the model lacks them */
export function closingDepths(assumptions: readonly Assumption[]): ClosingDepths {
  const likely = (id: string) => {
    const found = assumptions.find((assumption) => assumption.id === id)
    if (!found) throw new RangeError(`no assumption ${id}`)
    return found.likely
  }
  return { building: likely('flood-building-depth'), road: likely('flood-road-depth') }
}
