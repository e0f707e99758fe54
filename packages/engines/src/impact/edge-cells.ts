import type { CellTable, Metres, Scenario, Service } from '@weerbaar/core'

/**
 * Where sites beyond the border of what failed may reach: cells that are hit by something a service rests on, and lie near cells that are not. Only cells of
 * the region are seen: what lies beyond its border may have failed as well, so nobody is served from there.
 *
 * Cost: O(cells × cells within `reach` of them), a few tens of milliseconds for a region.
 *
 * @param hit as in an impact input
 * @returns by service that has an `edge`; services of which no cell is near a border are left out
 */
export function edgeCells(
  cells: CellTable,
  services: readonly Service[],
  { disruptions, floods = [] }: Pick<Scenario, 'disruptions' | 'floods'>,
  hit: readonly Uint8Array[],
): Readonly<Record<string, Uint8Array>> {
  const found: Record<string, Uint8Array> = {}
  for (const service of services) {
    if (!service.edge) continue
    const below = restsOn(services, service)
    const wet = services.some(({ id, floodDepth }) => floodDepth !== undefined && below.has(id))
    const rows = hit.filter((_, j) =>
      j < disruptions.length ? below.has(disruptions[j]!.service) : wet && j < disruptions.length + floods.length,
    )
    const isHit = Uint8Array.from({ length: cells.count }, (_, cell) => (rows.some((row) => row[cell]) ? 1 : 0))
    const row = nearOthers(cells, isHit, service.edge.reach)
    if (row.includes(1)) found[service.id] = row
  }
  return found
}

/** The service and all it rests on, however far down. */
function restsOn(services: readonly Service[], service: Service): ReadonlySet<string> {
  const dependsOn = new Map(services.map(({ id, dependsOn: needs }) => [id as string, needs]))
  const below = new Set<string>([service.id])
  for (const id of below) for (const { on } of dependsOn.get(id) ?? []) below.add(on) // a set walks on over what is added
  return below
}

/** 1 for each cell of which `is` is 1 that has one of which it is 0 within `reach`. */
function nearOthers({ count, x, y }: CellTable, is: Uint8Array, reach: Metres): Uint8Array {
  const key = (column: number, row: number) => column * 100_000 + row
  const place = (metres: number) => Math.floor(metres / reach)
  const others = new Map<number, number[]>()
  for (let cell = 0; cell < count; cell++)
    if (!is[cell]) {
      const at = key(place(x[cell]!), place(y[cell]!))
      const list = others.get(at)
      if (list) list.push(cell)
      else others.set(at, [cell])
    }
  const isNear = (cell: number): boolean => {
    const [column, row] = [place(x[cell]!), place(y[cell]!)]
    for (let c = column - 1; c <= column + 1; c++)
      for (let r = row - 1; r <= row + 1; r++)
        for (const other of others.get(key(c, r)) ?? [])
          if ((x[other]! - x[cell]!) ** 2 + (y[other]! - y[cell]!) ** 2 <= reach * reach) return true
    return false
  }
  return Uint8Array.from({ length: count }, (_, cell) => (is[cell] && isNear(cell) ? 1 : 0))
}
