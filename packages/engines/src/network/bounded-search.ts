import type { Metres } from '@weerbaar/core'
import { BucketQueue } from './bucket-queue.ts'
import { SNAP_REACH } from './snap-points.ts'
import type { WalkingGraph } from './walking-graph.ts'

/** Stands for a node or cell nobody reaches. Never add it up. */
export const UNREACHED = 0xffff_ffff
/** No limit: no walk is longer. A million kilometres, half of what an Int32 holds, so that scratch can sink once below it. */
const FARTHEST: Metres = 0x3fff_fffe
/** Never written: scratch as it starts. Int32, as the engine counts such numbers without boxing or doubles. */
const UNTOUCHED = 0x7fff_ffff

/** Searches one after another over one graph, sharing scratch, so that a search costs only what it visits. */
export interface Search {
  /**
   * Walks from all starts at once, to every node within `limit` metres; a node exactly on the limit is reached.
   *
   * @param node starts `from` up to but not including `to` of this column
   * @param metres already walked at each start; at most {@link SNAP_REACH} × detour
   * @returns how many nodes were reached
   */
  run(node: ArrayLike<number>, metres: ArrayLike<number>, from: number, to: number, limit: Metres): number
  /** Shape [nodeCount]. The nodes reached by the last run, near to far; only so many as it said. */
  readonly reached: Uint32Array
  /** Shape [nodeCount]. Metres walked to each of {@link reached}. */
  readonly metres: Uint32Array
  /** Metres walked to this node in the last run, {@link UNREACHED} if it did not get there. */
  metresTo(node: number): Metres
}

/** @returns a limit as whole metres a search can count with @throws RangeError if it is negative or NaN */
export function wholeLimit(limit: Metres): Metres {
  if (!(limit >= 0)) throw new RangeError(`limit is ${limit} m, expected zero or more`)
  return Math.min(Math.floor(limit), FARTHEST)
}

/** Metres between any two keys that can wait in a queue at once: an arc, or a far and a near door. */
export function queueReach({ length, detourFactor = 1 }: WalkingGraph): Metres {
  let longest = 0
  for (let arc = 0; arc < length.length; arc++) if (length[arc]! > longest) longest = length[arc]!
  return Math.max(longest, Math.round(SNAP_REACH * detourFactor))
}

/**
 * Dijkstra (Numerische Mathematik 1, 1959) with Dial's buckets over whole metres.
 *
 * Scratch is never cleared: each run writes its distances lower than every earlier run did, as `base + metres` with
 * `base` sinking by `limit + 1`, so whatever an earlier run left reads as infinitely far. One array serves as distance and stamp.
 * Cost of a run: the nodes reached and their arcs, and a pass over the metres up to the limit. Repeatable, bit for bit.
 */
export function createSearch(graph: WalkingGraph): Search {
  const { firstArc, head, length } = graph
  const nodeCount = firstArc.length - 1
  const reached = new Uint32Array(nodeCount)
  const metresOf = new Uint32Array(nodeCount)
  const distance = new Int32Array(nodeCount).fill(UNTOUCHED)
  const queue = new BucketQueue(queueReach(graph))
  let base = UNTOUCHED
  let top = -1

  return {
    reached,
    metres: metresOf,
    metresTo: (node) => (distance[node]! <= top ? distance[node]! - base : UNREACHED),
    run(node, metres, from, to, limit) {
      const span = wholeLimit(limit)
      if (base <= span) {
        distance.fill(UNTOUCHED)
        base = UNTOUCHED
      }
      base -= span + 1
      top = base + span
      queue.restart()
      for (let i = from; i < to; i++) {
        const start = node[i]!
        const walked = metres[i]!
        if (start >= nodeCount) throw new RangeError(`start ${start} is not one of 0…${nodeCount - 1}`)
        if (walked > span || base + walked >= distance[start]!) continue
        distance[start] = base + walked
        queue.push(start, walked)
      }
      let count = 0
      for (let entry = queue.takeNearest(); entry >= 0; entry = queue.takeNearest()) {
        const walked = queue.key
        for (; entry >= 0; entry = queue.next[entry]!) {
          const v = queue.node[entry]!
          if (distance[v] !== base + walked) continue // an older, longer way
          reached[count] = v
          metresOf[count++] = walked
          for (let arc = firstArc[v]!, end = firstArc[v + 1]!; arc < end; arc++) {
            const there = walked + length[arc]!
            const neighbour = head[arc]!
            if (there > span || base + there >= distance[neighbour]!) continue
            distance[neighbour] = base + there
            queue.push(neighbour, there)
          }
        }
      }
      return count
    },
  }
}
