import { type CandidateSite, type MunicipalityId, type Position } from '@weerbaar/core'
import { SQUARE } from './raster.ts'
import { seededRandom } from './seeded-random.ts'
import type { ModelledCell, Settlement } from './spread-inhabitants.ts'

const PEOPLE_PER_SITE = 1_350
const REACH = 450
/** Share of the people within reach that a site takes out of the count. */
const SERVED = 0.85

/**
 * Modelled candidate sites, so that the example has something to choose from: one near each place, then one wherever most
 * people within {@link REACH} metres have none, until there is one per {@link PEOPLE_PER_SITE} inhabitants.
 *
 * @param cells of all municipalities
 * @returns ids `model:GM0268-1` upwards per municipality; none is a real building
 */
export function modelSites(
  municipalities: readonly { readonly id: MunicipalityId; readonly name: string; readonly inhabitants: number }[],
  cells: readonly ModelledCell[],
  settlements: readonly (Settlement & { readonly name: string })[],
): CandidateSite[] {
  return municipalities.flatMap((municipality, m) => {
    const own = cells.filter((cell) => cell.municipality === m)
    const random = seededRandom(m + 7)
    const left = Float64Array.from(own, ({ inhabitants }) => inhabitants)
    const near = neighboursWithin(own, REACH)
    /** People around each square who have no site yet; kept up to date, so that a choice costs one look at each. */
    const around = Float64Array.from(near, (list) => list.reduce((sum, j) => sum + left[j]!, 0))
    const chosen: { readonly cell: number; readonly name: string }[] = []
    const choose = (cell: number, name: string): void => {
      chosen.push({ cell, name })
      for (const j of near[cell]!) {
        const served = left[j]! * SERVED
        left[j]! -= served
        for (const k of near[j]!) around[k]! -= served
      }
    }
    for (const place of settlements) if (place.municipality === m) choose(nearestCell(own, place.at), place.name)
    const wanted = Math.max(chosen.length, Math.round(municipality.inhabitants / PEOPLE_PER_SITE))
    while (chosen.length < wanted) {
      let best = 0
      for (let i = 1; i < own.length; i++) if (around[i]! > around[best]!) best = i
      choose(best, nearestName(settlements, m, own[best]!))
    }
    const code = municipality.id.slice(0, 6)
    return chosen.map(({ cell, name }, i): CandidateSite => {
      const { x, y } = own[cell]!
      return {
        id: `model:${code}-${i + 1}`,
        name: `Modellocatie ${name} ${i + 1}`,
        kind: 'modelled',
        municipality: municipality.id,
        at: [x + 20 + Math.floor(60 * random.next()), y + 20 + Math.floor(60 * random.next())],
        accuracy: 500,
        provenance: 'modelled',
        ownerAgreed: false,
      }
    })
  })
}

/** @returns per square the numbers of the squares within `reach` metres, itself included */
function neighboursWithin(cells: readonly ModelledCell[], reach: number): number[][] {
  const key = (x: number, y: number): number => x * 10_000 + y / SQUARE
  const at = new Map(cells.map(({ x, y }, i) => [key(x, y), i]))
  const steps = Math.floor(reach / SQUARE)
  const offsets: Position[] = []
  for (let dy = -steps; dy <= steps; dy++)
    for (let dx = -steps; dx <= steps; dx++) if (Math.hypot(dx, dy) * SQUARE <= reach) offsets.push([dx * SQUARE, dy * SQUARE])
  return cells.map(({ x, y }) => offsets.flatMap(([dx, dy]) => at.get(key(x + dx, y + dy)) ?? []))
}

function nearestCell(cells: readonly ModelledCell[], [x, y]: Position): number {
  let best = 0
  let least = Infinity
  for (const [i, cell] of cells.entries()) {
    const metres = Math.hypot(cell.x + 50 - x, cell.y + 50 - y)
    if (metres < least) [best, least] = [i, metres]
  }
  return best
}

function nearestName(settlements: readonly (Settlement & { readonly name: string })[], m: number, { x, y }: ModelledCell): string {
  const own = settlements.filter((place) => place.municipality === m)
  const metres = (place: Settlement): number => Math.hypot(place.at[0] - x, place.at[1] - y)
  return (
    own.reduce<(typeof own)[number] | undefined>((best, place) => (best && metres(best) <= metres(place) ? best : place), undefined)
      ?.name ?? ''
  )
}
