import { type Crossing, isKnown, type WalkingWays, type Water } from '@weerbaar/core'
import { buildBarriers } from './barriers.ts'
import { buildWalkingGraph } from './build-walking-graph.ts'
import type { CrossingFate, PlacedCrossing } from './place-crossings.ts'
import type { WalkingGraph } from './walking-graph.ts'

export interface WaysOptions {
  readonly ways: WalkingWays
  /** Between a door and the ways nobody crosses a river or canal; a stream anybody. */
  readonly water: readonly Water[]
  /** The list that `ways.crossing` numbers. */
  readonly crossings: readonly Crossing[]
  /** Names of crossings nobody may use now. */
  readonly closed?: ReadonlySet<string>
  /** Metres walked per metre as the crow flies between a door and the ways; 1 when absent. */
  readonly detourFactor?: number
}

/**
 * A walking graph of the ways on a street map. A crossing that is closed, out of service or not for walkers loses its ways and
 * nothing else: nodes keep their numbers and no walk gets shorter.
 *
 * @throws RangeError if a closed name is not a crossing, or for ways that cannot be
 */
export function graphOfWays({ ways, water, crossings, closed = new Set<string>(), detourFactor = 1 }: WaysOptions): {
  readonly graph: WalkingGraph
  readonly crossings: readonly PlacedCrossing[]
} {
  for (const name of closed)
    if (!crossings.some((crossing) => crossing.name === name))
      throw new RangeError(`closed crossing ${JSON.stringify(name)} is not one of the crossings`)
  const count = ways.from.length
  const carries = new Set<number>()
  for (const crossing of ways.crossing) if (isKnown(crossing)) carries.add(crossing)
  const fates = crossings.map(({ name, travellers, inService }, i): CrossingFate => {
    if (!travellers.includes('foot')) return 'not-on-foot'
    if (!inService) return 'out-of-service'
    if (closed.has(name)) return 'closed'
    return carries.has(i) ? 'walked' : 'no-bank'
  })

  const from = new Uint32Array(count)
  const to = new Uint32Array(count)
  const metres = new Uint16Array(count)
  const crossing = new Map<number, number>()
  let kept = 0
  for (let i = 0; i < count; i++) {
    const over = ways.crossing[i]!
    if (isKnown(over)) {
      if (over >= crossings.length) throw new RangeError(`way ${i}: crossing ${over} of ${crossings.length}`)
      if (fates[over] !== 'walked') continue
      crossing.set(kept, over)
    }
    from[kept] = ways.from[i]!
    to[kept] = ways.to[i]!
    metres[kept++] = ways.metres[i]!
  }
  const barriers = buildBarriers(water.filter(({ kind }) => kind !== 'stream'))
  const edges = { from: from.subarray(0, kept), to: to.subarray(0, kept), metres: metres.subarray(0, kept), crossing }
  const { graph } = buildWalkingGraph(ways, edges, { barriers, detourFactor })
  return { graph, crossings: crossings.map(({ name }, i) => ({ crossing: i, name, fate: fates[i] ?? 'no-bank' })) }
}
