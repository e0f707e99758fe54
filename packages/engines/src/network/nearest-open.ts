import type { Metres } from '@weerbaar/core'
import { queueReach, UNREACHED, wholeLimit } from './bounded-search.ts'
import { BucketQueue } from './bucket-queue.ts'
import { snapPoints } from './snap-points.ts'
import type { Points, WalkingGraph } from './walking-graph.ts'

export interface NearestOpen {
  /** Shape [cells]. Whole metres to the nearest open site; {@link UNREACHED} where there is none within the limit. */
  readonly metres: Uint32Array
  /** Shape [cells]. That site; of equally near ones the lowest; −1 where there is none. */
  readonly site: Int32Array
}

/**
 * How far each cell walks to the nearest open site, and which that is: for percentiles, and for who goes where.
 *
 * Method: one search from all open sites at once, each node passing on the lowest number among its nearest sites. Cost: one
 * pass over the nodes, however many sites are open. Repeatable, bit for bit.
 *
 * @param open numbers of sites, any order, repeats allowed; none gives all {@link UNREACHED}
 * @param limit metres, `Infinity` for none
 * @throws RangeError if the limit is negative or NaN, a point not in finite metres, or an open site not one of `sites`
 */
export function nearestOpen(
  graph: WalkingGraph,
  cells: Points,
  sites: Points,
  open: Iterable<number>,
  limit: Metres = Infinity,
): NearestOpen {
  const { firstArc, head, length } = graph
  const span = wholeLimit(limit)
  const fromCell = snapPoints(graph, cells)
  const fromSite = snapPoints(graph, sites)
  const distance = new Uint32Array(graph.x.length).fill(UNREACHED)
  const label = new Int32Array(graph.x.length).fill(-1)
  const queue = new BucketQueue(queueReach(graph))

  for (const site of open) {
    if (fromSite.first[site + 1] === undefined || fromSite.first[site] === undefined)
      throw new RangeError(`open site ${site} is not one of 0…${sites.x.length - 1}`)
    for (let way = fromSite.first[site]; way < fromSite.first[site + 1]!; way++) offer(fromSite.node[way]!, fromSite.metres[way]!, site)
  }
  for (let entry = queue.takeNearest(); entry >= 0; entry = queue.takeNearest()) {
    const walked = queue.key
    for (; entry >= 0; entry = queue.next[entry]!) {
      const v = queue.node[entry]!
      if (distance[v] !== walked) continue // an older, longer way
      for (let arc = firstArc[v]!; arc < firstArc[v + 1]!; arc++) offer(head[arc]!, walked + length[arc]!, label[v]!)
    }
  }

  // Arcs are 1 m or more, so every label of a node is settled before the node itself leaves the queue.
  function offer(node: number, metres: number, site: number): void {
    if (metres > span || metres > distance[node]!) return
    if (metres < distance[node]!) {
      distance[node] = metres
      label[node] = site
      queue.push(node, metres)
    } else if (site < label[node]!) label[node] = site
  }

  const metres = new Uint32Array(cells.x.length).fill(UNREACHED)
  const site = new Int32Array(cells.x.length).fill(-1)
  for (let cell = 0; cell < cells.x.length; cell++)
    for (let way = fromCell.first[cell]!; way < fromCell.first[cell + 1]!; way++) {
      const node = fromCell.node[way]!
      if (distance[node] === UNREACHED) continue
      const walked = distance[node]! + fromCell.metres[way]!
      if (walked > span || walked > metres[cell]!) continue
      if (walked < metres[cell]! || label[node]! < site[cell]!) site[cell] = label[node]!
      metres[cell] = walked
    }
  return { metres, site }
}
