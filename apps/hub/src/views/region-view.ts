import { type CellsView, type ContentHash, type Issue, isKnown, type Position, type Region, type RegionView } from '@weerbaar/core'
import { lonLatFromRd } from '@weerbaar/importers/rd'
import { boundsOfArea, boundsOfRegion, type Bounds, partsOfRegion } from '@weerbaar/jobs'
import { squaresOf } from '../tiles/squares.ts'

/** The region as the screens show it: places in WGS84, totals side by side, cells left to {@link cellsView}. */
export function regionView(region: Region, hash: ContentHash, issues: readonly Issue[]): RegionView {
  const { municipalities, neighbourhoods, cells, sites } = region
  const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, number) => total + number, 0)
  return {
    id: region.id,
    name: region.name,
    hash,
    origin: region.origin,
    inhabitants: sum(municipalities.map(({ inhabitants }) => inhabitants)),
    inhabitantsInCells: sum(cells.inhabitants),
    ...(neighbourhoods.length > 0
      ? { inhabitantsInNeighbourhoods: sum(neighbourhoods.map(({ inhabitants }) => inhabitants).filter(isKnown)) }
      : {}),
    cells: cells.count,
    municipalities: municipalities.map(({ id, name, inhabitants, border }) => ({
      id,
      name,
      inhabitants,
      bounds: degrees(boundsOfArea(border)),
    })),
    neighbourhoods: neighbourhoods.map(({ id, name, municipality }) => ({ id, name, municipality })),
    ...partsView(region),
    serviceAreas: region.serviceAreas.map(({ id, name, service }) => ({ id, name, service })),
    sites: sites.map(({ id, name, kind, municipality, provenance, ownerAgreed, at }) => {
      const [lon, lat] = rounded(at)
      return { id, name, kind, municipality, provenance, ownerAgreed, lon, lat }
    }),
    crossings: region.crossings.map(({ name, kind, water, travellers, inService, at }) => {
      const [lon, lat] = rounded(at)
      return { name, kind, water, onFoot: inService && travellers.includes('foot'), lon, lat }
    }),
    layers: region.layers,
    bounds: degrees(boundsOfRegion(region)),
    issues,
  }
}

function partsView(region: Region): Pick<RegionView, 'partKind' | 'parts'> {
  const { kind, parts } = partsOfRegion(region)
  return { partKind: kind, parts }
}

export function cellsView(region: Region): CellsView {
  const { cells } = region
  const squares = squaresOf(cells)
  return {
    inhabitants: [...cells.inhabitants],
    children: [...cells.children],
    elderly: [...cells.elderly],
    part: [...partsOfRegion(region).partOf],
    municipality: [...cells.municipality],
    square: [...squares.of],
    squares: squares.corners.length,
  }
}

/** Six decimals are a decimetre. */
function rounded(at: Position): [number, number] {
  const [lon, lat] = lonLatFromRd(at)
  return [Math.round(lon * 1e6) / 1e6, Math.round(lat * 1e6) / 1e6]
}

/** A box in RD is a slanted one in degrees: take all four corners. */
function degrees({ minX, minY, maxX, maxY }: Bounds): [number, number, number, number] {
  const corners = [rounded([minX, minY]), rounded([maxX, minY]), rounded([maxX, maxY]), rounded([minX, maxY])]
  const lon = corners.map(([x]) => x)
  const lat = corners.map(([, y]) => y)
  return [Math.min(...lon), Math.min(...lat), Math.max(...lon), Math.max(...lat)]
}
