import type { Crossing, Metres, Water } from '@weerbaar/core'
import { type Barriers, buildBarriers, crossesWater, straight } from './barriers.ts'
import { buildWalkingGraph } from './build-walking-graph.ts'
import { type Box, type Land, type Lattice, landNodes, latticeIn, takeOutWater } from './lattice.ts'
import { STEPS, stepMetres } from './lattice-step.ts'
import { type LooseEnd, looseEnds } from './loose-ends.ts'
import { type PlacedCrossing, placeCrossings } from './place-crossings.ts'
import type { WalkingGraph } from './walking-graph.ts'

export interface LatticeOptions {
  readonly box: Box
  /** Metres between neighbouring nodes; 100 when absent. */
  readonly spacing?: Metres
  /** Metres walked in real streets per metre as the crow flies; an assumption of the caller, {@link DETOUR_FACTOR} when absent. */
  readonly detourFactor?: number
  /** Everything in the box when absent. */
  readonly land?: Land
  /** Several lines may share a name. Streams are no barrier: their many small bridges are in no list. */
  readonly water: readonly Water[]
  readonly crossings: readonly Crossing[]
  /** Names of crossings nobody may use now. */
  readonly closed?: ReadonlySet<string>
  /** How far a crossing may be moved to its water; 1,000 m when absent. */
  readonly crossingReach?: Metres
}

/** Streets are not straight. A judgement, to be shown and changed as an assumption; see docs/methods/walking-distance.md. */
export const DETOUR_FACTOR = 1.25

export interface LandLattice {
  readonly graph: WalkingGraph
  /** One for each crossing given, in that order; the crossing numbers of the graph are indices here. */
  readonly crossings: readonly PlacedCrossing[]
  /** Where walkers get round a river or canal because its axis ends inside the box: to be looked at, not always wrong. */
  readonly looseEnds: readonly LooseEnd[]
}

/**
 * A walking graph without a street map: a lattice over the land that crosses rivers and canals only where a walker can.
 *
 * Nodes in water are left out; a step never touches an axis, nor passes a node that is not open. Each crossing for walkers
 * in service joins its two banks by one arc of the real width, and each bank to the nodes around it.
 * Method and measured error: docs/methods/walking-distance.md. Cost: O(n log n) for n nodes, 16 arcs a node.
 *
 * @throws RangeError for an empty box, a spacing or detour that cannot be, or a closed name that is not a crossing
 */
export function latticeOverLand(options: LatticeOptions): LandLattice {
  const { spacing = 100, detourFactor = DETOUR_FACTOR, closed = new Set<string>(), crossingReach = 1000 } = options
  if (!(detourFactor >= 1 && detourFactor < Infinity)) throw new RangeError(`detour factor is ${detourFactor}, expected 1 or more`)
  const lattice = latticeIn(options.box, spacing)
  const barriers = buildBarriers(options.water.filter((w) => w.kind !== 'stream'))
  const open = landNodes(lattice, options.land)
  const near = takeOutWater(lattice, barriers, open)

  const nodes = openNodes(lattice, open)
  const edges = stepsOverLand(lattice, open, near, nodes.numberAt, barriers, detourFactor)

  const crossing = new Map<number, number>()
  const crossings = placeCrossings(options.water, barriers, options.crossings, closed, crossingReach)
  for (const [i, { banks, ...placed }] of crossings.entries()) {
    if (banks === undefined) continue
    const inside = banks.every(([x, y]) => isIn(lattice, x, y))
    const links = banks.map(([x, y]) => nodesAround(lattice, nodes.numberAt, barriers, x, y))
    if (!inside || links.some((around) => around.length === 0)) {
      const fate = inside ? 'no-bank' : 'outside'
      crossings[i] = placed.fate === 'walked' ? { ...placed, fate } : placed
      continue
    }
    // A closed crossing keeps its banks, so that closing takes away one arc and nothing else: no walk gets shorter, no node another number.
    const [left, right] = banks.map(([x, y], end) => {
      const bank = nodes.x.push(x) - 1
      nodes.y.push(y)
      for (const { node, away } of links[end]!) edges.add(bank, node, Math.max(1, Math.round(away * detourFactor)))
      return bank
    })
    const width = straight(banks[0][0] - banks[1][0], banks[0][1] - banks[1][1])
    if (placed.fate === 'walked') crossing.set(edges.add(left!, right!, Math.max(1, Math.round(width))), placed.crossing)
  }

  const { graph } = buildWalkingGraph(nodes, { ...edges.columns(), crossing }, { barriers, detourFactor })
  return { graph, crossings, looseEnds: looseEnds(options.water, options.box) }
}

function openNodes({ columns, rows, spacing, x0, y0 }: Lattice, open: Uint8Array) {
  const numberAt = new Int32Array(columns * rows).fill(-1)
  const x: number[] = []
  const y: number[] = []
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      if (!open[row * columns + column]) continue
      numberAt[row * columns + column] = x.push(x0 + column * spacing) - 1
      y.push(y0 + row * spacing)
    }
  return { x, y, numberAt }
}

function stepsOverLand(
  { columns, rows, spacing, x0, y0 }: Lattice,
  open: Uint8Array,
  near: Uint8Array,
  numberAt: Int32Array,
  barriers: Barriers,
  detourFactor: number,
) {
  const edges = growingEdges(STEPS.length * numberAt.length + 1024)
  for (const { dx, dy, between } of STEPS) {
    const metres = stepMetres(dx, dy, spacing, detourFactor)
    const ahead = dy * columns + dx
    const passed = between.map(([bx, by]) => by * columns + bx)
    for (let row = 0; row + dy < rows; row++)
      for (let column = Math.max(0, -dx); column < columns - Math.max(0, dx); column++) {
        const here = row * columns + column
        if (!open[here] || !open[here + ahead] || (passed.length > 0 && !passed.every((by) => open[here + by]))) continue
        const x = x0 + column * spacing
        const y = y0 + row * spacing
        if (near[here] && crossesWater(barriers, x, y, x + dx * spacing, y + dy * spacing)) continue
        edges.add(numberAt[here]!, numberAt[here + ahead]!, metres)
      }
  }
  return edges
}

function growingEdges(capacity: number) {
  let from = new Uint32Array(capacity)
  let to = new Uint32Array(capacity)
  let metres = new Uint32Array(capacity)
  let count = 0
  const grown = (column: Uint32Array<ArrayBuffer>) => {
    const longer = new Uint32Array(2 * column.length)
    longer.set(column)
    return longer
  }
  return {
    /** @returns its number */
    add(a: number, b: number, length: number): number {
      if (count === from.length) [from, to, metres] = [grown(from), grown(to), grown(metres)]
      from[count] = a
      to[count] = b
      metres[count] = length
      return count++
    },
    columns: () => ({ from: from.subarray(0, count), to: to.subarray(0, count), metres: metres.subarray(0, count) }),
  }
}

const isIn = ({ columns, rows, spacing, x0, y0 }: Lattice, x: number, y: number): boolean =>
  Math.abs((x - x0) / spacing - (columns - 1) / 2) <= columns / 2 && Math.abs((y - y0) / spacing - (rows - 1) / 2) <= rows / 2

/** The open nodes a bank reaches without crossing water: all within one and a half spacings, else a little farther. */
function nodesAround({ columns, rows, spacing, x0, y0 }: Lattice, numberAt: Int32Array, barriers: Barriers, x: number, y: number) {
  for (const reach of [1.5, 3, 6]) {
    const found: { readonly node: number; readonly away: number }[] = []
    for (let row = Math.max(0, Math.ceil((y - y0) / spacing - reach)); row <= Math.min(rows - 1, (y - y0) / spacing + reach); row++)
      for (
        let column = Math.max(0, Math.ceil((x - x0) / spacing - reach));
        column <= Math.min(columns - 1, (x - x0) / spacing + reach);
        column++
      ) {
        const node = numberAt[row * columns + column]!
        const nodeX = x0 + column * spacing
        const nodeY = y0 + row * spacing
        const away = straight(x - nodeX, y - nodeY)
        if (node >= 0 && away <= reach * spacing && !crossesWater(barriers, x, y, nodeX, nodeY)) found.push({ node, away })
      }
    if (found.length > 0) return found
  }
  return []
}
