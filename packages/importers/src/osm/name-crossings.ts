import { type Crossing, type Position, UNKNOWN, type Water } from '@weerbaar/core'

/** A way that crosses water, before it has a name of its own. */
export interface WetWay {
  /** Number of the way. */
  readonly edge: number
  readonly name?: string
  readonly kind: Crossing['kind']
  /** Index into the list of water. */
  readonly water: number
  readonly at: Position
}

/** Ways over one water with one name are one bridge as far as this, metres: two carriageways, a path on either side. */
const ONE_BRIDGE = 400
/** A way without a name belongs to a bridge this near. */
const BESIDE = 60

const WORDS = { bridge: 'Brug', ferry: 'Veer', lock: 'Sluis', tunnel: 'Tunnel' } as const

/**
 * Joins ways over water to crossings with a name each, so that "close the Waalbrug" closes its carriageways and both its paths.
 *
 * @returns the crossings, from west to east, and for each wet way its number there
 */
export function nameCrossings(
  ways: readonly WetWay[],
  water: readonly Water[],
): { readonly crossings: Crossing[]; readonly of: ReadonlyMap<number, number> } {
  const found: { name?: string; kind: Crossing['kind']; water: string; at: Position; edges: number[] }[] = []
  const byWater = new Map<string, number[]>()
  // Named ways first: a path without a name then finds the bridge beside it.
  const sorted = ways.toSorted(
    (a, b) => Number(a.name === undefined) - Number(b.name === undefined) || a.at[0] - b.at[0] || a.at[1] - b.at[1] || a.edge - b.edge,
  )
  for (const way of sorted) {
    const wet = water[way.water]?.name ?? ''
    const near = byWater.get(wet) ?? []
    const same = near.find((i) => {
      const other = found[i]
      if (!other || (other.kind !== way.kind && way.name !== undefined)) return false
      const metres = Math.hypot(other.at[0] - way.at[0], other.at[1] - way.at[1])
      return way.name === undefined ? metres <= BESIDE : other.name === way.name && metres <= ONE_BRIDGE
    })
    if (same !== undefined) {
      found[same]?.edges.push(way.edge)
      continue
    }
    near.push(found.length)
    byWater.set(wet, near)
    found.push({ kind: way.kind, water: wet, at: way.at, edges: [way.edge], ...(way.name !== undefined && { name: way.name }) })
  }
  const ordered = found.toSorted((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1])
  const times = new Map<string, number>()
  const of = new Map<number, number>()
  const crossings = ordered.map(({ name, kind, water: wet, at: [x, y], edges }, i): Crossing => {
    for (const edge of edges) of.set(edge, i)
    const called = name ?? `${WORDS[kind]} over ${wet}`
    const time = (times.get(called) ?? 0) + 1
    times.set(called, time)
    return {
      name: time === 1 ? called : `${called} (${time})`,
      kind,
      water: wet,
      at: [Math.round(x), Math.round(y)],
      travellers: ['foot'],
      inService: true,
    }
  })
  return { crossings, of }
}

/** Column of crossings by way, `UNKNOWN` for dry ones. */
export function crossingColumn(count: number, of: ReadonlyMap<number, number>): Int32Array {
  const column = new Int32Array(count).fill(UNKNOWN)
  for (const [edge, crossing] of of) column[edge] = crossing
  return column
}
