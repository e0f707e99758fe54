import { buildCellTable, type LayerCard, type MultiPolygon, type Position, type Region, UNKNOWN, type WalkingWays } from '@weerbaar/core'
import { type Bounds, boundsOfArea } from './bounds.ts'

/**
 * What of a region lies around a place: for a laptop that needs its own surroundings and no more. Squares, places, sites, crossings and ways
 * inside the square of `radius` round `at`; areas and water that touch it, whole, so that none of them gets a border it does not have.
 *
 * @param at RD metres @param radius metres, half the side of the square
 * @throws RangeError when nobody lives there and no municipality touches it
 */
export function cutRegion(region: Region, at: Position, radius: number): Region {
  const [x, y] = at // a position has two
  const around: Bounds = { minX: x - radius, minY: y - radius, maxX: x + radius, maxY: y + radius }
  const holds = (px: number, py: number): boolean => px >= around.minX && px <= around.maxX && py >= around.minY && py <= around.maxY
  const isIn = ({ at: [px, py] }: { readonly at: Position }): boolean => holds(px, py)
  const touches = (border: MultiPolygon): boolean => overlap(boundsOfArea(border), around)

  const { cells } = region
  const rows = Array.from({ length: cells.count }, (_, i) => i).filter((i) => holds((cells.x[i] ?? 0) + 50, (cells.y[i] ?? 0) + 50))
  const neighbourhoods = region.neighbourhoods.filter(
    ({ border }, i) => (border !== undefined && touches(border)) || rows.some((row) => cells.neighbourhood[row] === i),
  )
  const places = region.places.filter(isIn)
  const sites = region.sites.filter(isIn)
  const needed = new Set([...neighbourhoods, ...places, ...sites].map(({ municipality }) => municipality))
  const municipalities = region.municipalities.filter(
    ({ id, border }, i) => needed.has(id) || touches(border) || rows.some((row) => cells.municipality[row] === i),
  )
  if (municipalities.length === 0) throw new RangeError(`no municipality within ${radius} m of ${x}, ${y}`)
  const here = new Set(municipalities.map(({ id }) => id))
  const newMunicipality = numbersOf(region.municipalities, municipalities)
  const newNeighbourhood = numbersOf(region.neighbourhoods, neighbourhoods)
  const crossings = region.crossings.filter(isIn)

  const cut: Region = {
    ...region,
    municipalities,
    neighbourhoods,
    cells: buildCellTable(
      rows.map((i) => ({
        x: cells.x[i] ?? 0,
        y: cells.y[i] ?? 0,
        inhabitants: cells.inhabitants[i] ?? 0,
        children: cells.children[i] ?? UNKNOWN,
        elderly: cells.elderly[i] ?? UNKNOWN,
        households: cells.households[i] ?? UNKNOWN,
        municipality: newMunicipality.get(cells.municipality[i] ?? UNKNOWN) ?? UNKNOWN,
        neighbourhood: newNeighbourhood.get(cells.neighbourhood[i] ?? UNKNOWN) ?? UNKNOWN,
        dwelling: cells.dwelling[i] ?? 0,
      })),
    ),
    places,
    water: region.water.filter(({ axis }) => touches([[axis]])),
    crossings,
    sites,
    serviceAreas: region.serviceAreas
      .map((area) => ({ ...area, municipalities: area.municipalities.filter((id) => here.has(id)) }))
      .filter(({ municipalities }) => municipalities.length > 0),
    ...(region.postcodes ? { postcodes: region.postcodes.filter(({ border }) => touches(border)) } : {}),
    ...(region.hazards ? { hazards: region.hazards.filter(({ border }) => touches(border)) } : {}),
    ...(region.walking ? { walking: cutWays(region.walking, holds, numbersOf(region.crossings, crossings)) } : {}),
    surroundings: region.surroundings.filter(({ border }) => touches(border)),
  }
  return { ...cut, layers: region.layers.map((card) => cutCard(card, cut)) }
}

/** Old number to new. */
function numbersOf<T>(all: readonly T[], kept: readonly T[]): ReadonlyMap<number, number> {
  const places = new Map(kept.map((one, i) => [one, i]))
  return new Map(all.flatMap((one, i) => (places.has(one) ? [[i, places.get(one) ?? 0] as const] : [])))
}

const overlap = (a: Bounds, b: Bounds): boolean => a.minX <= b.maxX && a.maxX >= b.minX && a.minY <= b.maxY && a.maxY >= b.minY

/** Ways of which both ends are inside. A way over a crossing that is left out goes too: it could be walked while the bridge is closed. */
function cutWays(
  { x, y, from, to, metres, crossing }: WalkingWays,
  holds: (x: number, y: number) => boolean,
  newCrossing: ReadonlyMap<number, number>,
): WalkingWays {
  const newNode = new Int32Array(x.length).fill(UNKNOWN)
  const nodes: number[] = []
  for (const [i, px] of x.entries()) if (holds(px, y[i] ?? 0)) newNode[i] = nodes.push(i) - 1
  const node = (old: number | undefined): number => newNode[old ?? 0] ?? UNKNOWN
  const ways = Array.from({ length: from.length }, (_, i) => i).filter((i) => {
    const over = crossing[i] ?? UNKNOWN
    return node(from[i]) !== UNKNOWN && node(to[i]) !== UNKNOWN && (over === UNKNOWN || newCrossing.has(over))
  })
  return {
    x: Int32Array.from(nodes, (i) => x[i] ?? 0),
    y: Int32Array.from(nodes, (i) => y[i] ?? 0),
    from: Uint32Array.from(ways, (i) => node(from[i])),
    to: Uint32Array.from(ways, (i) => node(to[i])),
    metres: Uint16Array.from(ways, (i) => metres[i] ?? 0),
    crossing: Int32Array.from(ways, (i) => newCrossing.get(crossing[i] ?? UNKNOWN) ?? UNKNOWN),
  }
}

function cutCard(card: LayerCard, cut: Region): LayerCard {
  const features: { readonly [L in LayerCard['layer']]?: number } = {
    municipalities: cut.municipalities.length,
    neighbourhoods: cut.neighbourhoods.length,
    cells: cut.cells.count,
    places: cut.places.length,
    water: cut.water.length,
    crossings: cut.crossings.length,
    sites: cut.sites.length,
    'service-areas': cut.serviceAreas.length,
    postcodes: cut.postcodes?.length ?? 0,
    'hazard-areas': cut.hazards?.length ?? 0,
    'walking-ways': cut.walking?.from.length ?? 0,
    surroundings: cut.surroundings.length,
  }
  return { ...card, features: features[card.layer] ?? card.features }
}
