// oxlint-disable typescript/no-non-null-assertion -- runs over flat arrays whose indices come from the arrays themselves
import { type Imported, type Issue, issueOf, type LineString, type Position, type SiteFacts, type Water } from '@weerbaar/core'
import { signedArea } from '../geometry/ring.ts'
import { type Building, buildingOf } from './building-of.ts'
import { crossingKind, footWay, stopsWalkers } from './foot-access.ts'
import { crossingColumn, nameCrossings, type WetWay } from './name-crossings.ts'
import { NumberList, placeIn, sortedOnce } from './number-list.ts'
import { type BlockPlace, type OsmFile, osmBlocks, unpack, UnpackFault } from './osm-file.ts'
import { type BlockKinds, type BlockVisitor, readBlock, type Tags } from './read-block.ts'
import { LOOSE_METRES, type MapBuilding, type StreetMap, type StreetMapOptions } from './street-map.ts'
import { traceWays, waysOnPoints } from './trace-ways.ts'
import { waterIndex } from './water-index.ts'

/** Widths where the map does not say, metres: an indication. */
const WIDTH = { river: 50, canal: 20 } as const

interface Outline {
  readonly id: string
  readonly building: Building
  readonly refs: readonly number[]
}

/**
 * Reads a PBF extract for walkers: ways, water they must cross at a crossing, buildings. Two passes, one block in memory at a time; what stays are
 * the points and ways that people use. docs/methods/walking-distance.md says who may walk where.
 *
 * Cost: O(n log n) for n points of ways; about 60 bytes a point at its highest.
 */
export function readStreetMap(file: OsmFile, options: StreetMapOptions): Imported<StreetMap> {
  const found = osmBlocks(file)
  if (!found.data) return { issues: found.issues }
  const { blocks, date } = found.data
  const issues: Issue[] = [...found.issues]
  try {
    const map = readBlocks(file, blocks, options, issues)
    return { data: date === undefined ? map : { ...map, date }, issues }
  } catch (fault) {
    if (!(fault instanceof RangeError || fault instanceof UnpackFault)) throw fault
    return { issues: [...issues, issueOf('file-unreadable', { file: file.name, reason: fault.message }, { source: file.name })] }
  }
}

function readBlocks(
  file: OsmFile,
  blocks: readonly BlockPlace[],
  { project, onFoot = footWay, progress = () => undefined }: StreetMapOptions,
  issues: Issue[],
): StreetMap {
  const kinds: BlockKinds[] = []
  const pass = (visitor: BlockVisitor, wanted: (kinds: BlockKinds) => boolean, from: number, to: number): void => {
    for (const [i, block] of blocks.entries()) {
      const known = kinds[i]
      if (!known || wanted(known)) kinds[i] = readBlock(unpack(file, block), visitor)
      if (i % 16 === 0) progress(from + ((to - from) * i) / blocks.length)
    }
  }

  // First the ways: only then is known which of the many points matter.
  const starts = new NumberList()
  const refs = new NumberList()
  const names = new Map<number, string>()
  const crossingKinds: ReturnType<typeof crossingKind>[] = []
  const waters: { readonly name: string; readonly kind: 'river' | 'canal'; readonly width: number; readonly refs: readonly number[] }[] = []
  const outlines: Outline[] = []
  const wantedWays = new Map<number, { readonly id: number; readonly building: Building }>()
  pass(
    {
      way: (id, tags, points) => {
        const foot = points.length > 1 ? onFoot(tags) : undefined
        if (foot !== undefined) {
          const way = starts.length
          starts.push(refs.length)
          for (const point of points) refs.push(point)
          const name = tags.get('bridge:name') ?? tags.get('name') ?? tags.get('tunnel:name')
          if (name !== undefined) names.set(way, name)
          crossingKinds.push(crossingKind(tags))
        }
        const water = waterOf(tags)
        if (water && points.length > 1) waters.push({ ...water, refs: points })
        const building = buildingOf(tags)
        if (building) outlines.push({ id: `w${id}`, building, refs: points })
      },
      relation: (id, tags, members) => {
        const building = tags.get('type') === 'multipolygon' ? buildingOf(tags) : undefined
        const [outer] = members
        if (building && outer !== undefined) wantedWays.set(outer, { id, building })
      },
    },
    () => true,
    0,
    0.4,
  )
  if (wantedWays.size > 0)
    pass(
      {
        way: (id, _, points) => {
          const relation = wantedWays.get(id)
          if (relation) outlines.push({ id: `r${relation.id}`, building: relation.building, refs: points })
        },
      },
      ({ ways }) => ways,
      0.4,
      0.5,
    )

  const needed = new NumberList()
  for (const ref of refs.values()) needed.push(ref)
  for (const { refs: points } of [...waters, ...outlines]) for (const point of points) needed.push(point)
  const ids = sortedOnce(needed.values())
  const x = new Float64Array(ids.length).fill(Number.NaN)
  const y = new Float64Array(ids.length).fill(Number.NaN)
  const closed = new Uint8Array(ids.length)
  const buildings: MapBuilding[] = []
  let guess = 0
  pass(
    {
      node: (id, lon, lat, tags) => {
        const place = placeIn(ids, id, guess)
        const building = tags.size > 0 ? buildingOf(tags) : undefined
        if (place < 0 && !building) return
        const at = project(lon, lat)
        if (at === undefined) return
        if (building) buildings.push(mapBuilding(`n${id}`, building, at, building.facts))
        if (place < 0) return
        guess = place + 1
        x[place] = at[0]
        y[place] = at[1]
        if (tags.size > 0 && stopsWalkers(tags)) closed[place] = 1
      },
    },
    ({ nodes }) => nodes,
    0.5,
    0.9,
  )

  const lineOf = (points: readonly number[]): Position[] =>
    points.flatMap((id) => {
      const place = placeIn(ids, id)
      return place < 0 || Number.isNaN(x[place]!) ? [] : [[x[place]!, y[place]!] as const]
    })
  const water: Water[] = waters.flatMap(({ name, kind, width, refs: points }) => {
    const axis: LineString = lineOf(points).map(([px, py]) => [Math.round(px), Math.round(py)])
    return axis.length > 1 ? [{ name, kind, width, axis }] : []
  })
  for (const outline of outlines) {
    const line = lineOf(outline.refs)
    if (line.length === outline.refs.length && line.length > 0) buildings.push(outlined(outline, line))
  }

  const crossed = waterIndex(water.map(({ axis }) => axis))
  const from = new NumberList()
  const to = new NumberList()
  const metres = new NumberList()
  const wet: WetWay[] = []
  let tooLong = 0
  traceWays(
    waysOnPoints(starts, refs, (id, near) => placeIn(ids, id, near)),
    { x, y, closed },
    (way, a, b, length) => {
      const whole = Math.max(1, Math.round(length))
      if (whole > 65_535) {
        tooLong++
        return
      }
      const edge = from.length
      from.push(a)
      to.push(b)
      metres.push(whole)
      const over = crossed(x[a]!, y[a]!, x[b]!, y[b]!)
      if (over < 0) return
      const name = names.get(way)
      const at: Position = [(x[a]! + x[b]!) / 2, (y[a]! + y[b]!) / 2]
      wet.push({ edge, kind: crossingKinds[way]!, water: over, at, ...(name !== undefined && { name }) })
    },
  )
  if (tooLong > 0) issues.push(issueOf('not-placed', { count: tooLong, kind: '> 65 km' }, { source: file.name }, 'warning'))
  progress(0.95)
  const joined = joinedOnly(from.values(), to.values(), metres.values(), ids.length)
  const edgeNumber = new Int32Array(from.length).fill(-1)
  for (const [number, edge] of joined.edges.entries()) edgeNumber[edge] = number
  const kept = wet.flatMap((way) => (edgeNumber[way.edge]! < 0 ? [] : [{ ...way, edge: edgeNumber[way.edge]! }]))
  const { crossings, of } = nameCrossings(kept, water)
  progress(1)
  return {
    walking: {
      x: Int32Array.from(joined.nodes, (p) => Math.round(x[p]!)),
      y: Int32Array.from(joined.nodes, (p) => Math.round(y[p]!)),
      from: Uint32Array.from(joined.edges, (edge) => joined.numberOf[from.values()[edge]!]!),
      to: Uint32Array.from(joined.edges, (edge) => joined.numberOf[to.values()[edge]!]!),
      metres: Uint16Array.from(joined.edges, (edge) => metres.values()[edge]!),
      crossing: crossingColumn(joined.edges.length, of),
    },
    water,
    crossings,
    buildings: buildings.sort((a, b) => (a.id < b.id ? -1 : 1)),
    loose: joined.loose,
  }
}

/** Rivers and canals that stop walkers; not one that runs through a pipe under them. */
function waterOf(tags: Tags): { readonly name: string; readonly kind: 'river' | 'canal'; readonly width: number } | undefined {
  const kind = tags.get('waterway')
  if (kind !== 'river' && kind !== 'canal') return undefined
  if (tags.has('tunnel') && tags.get('tunnel') !== 'no') return undefined
  const width = Number.parseFloat(tags.get('width') ?? '')
  const words = { river: 'rivier', canal: 'kanaal' } as const
  return { name: tags.get('name') ?? words[kind], kind, width: width > 0 && width < 10_000 ? Math.max(1, Math.round(width)) : WIDTH[kind] }
}

function outlined({ id, building }: Outline, line: readonly Position[]): MapBuilding {
  const [first] = line
  const last = line.at(-1)
  const isRing = first !== undefined && last !== undefined && first[0] === last[0] && first[1] === last[1]
  const area = isRing && building.floors !== undefined ? Math.round(Math.abs(signedArea(line)) * building.floors) : 0
  const corners = isRing && line.length > 1 ? line.slice(1) : line
  const mean = (axis: 0 | 1): number => corners.reduce((sum, at) => sum + at[axis], 0) / corners.length
  return mapBuilding(id, building, [mean(0), mean(1)], { ...building.facts, ...(area > 0 && { floorArea: area }) })
}

const mapBuilding = (id: string, { kind, name }: Building, [x, y]: Position, facts: SiteFacts): MapBuilding => ({
  id: `osm:${id}`,
  kind,
  at: [Math.round(x), Math.round(y)],
  facts,
  ...(name !== undefined && { name }),
})

/** Leaves out pieces of network shorter together than {@link LOOSE_METRES}, but for the longest of all. */
function joinedOnly(from: Float64Array, to: Float64Array, metres: Float64Array, points: number) {
  const parent = Int32Array.from({ length: points }, (_, p) => p)
  const rootOf = (point: number): number => {
    let p = point
    while (parent[p] !== p) {
      parent[p] = parent[parent[p]!]!
      p = parent[p]!
    }
    return p
  }
  for (let edge = 0; edge < from.length; edge++) parent[rootOf(from[edge]!)] = rootOf(to[edge]!)
  const total = new Float64Array(points)
  for (let edge = 0; edge < from.length; edge++) total[rootOf(from[edge]!)]! += metres[edge]!
  const most = total.reduce((longest, each) => Math.max(longest, each), 0)
  const least = Math.min(LOOSE_METRES, most)
  const edges: number[] = []
  const numberOf = new Int32Array(points).fill(-1)
  const nodes: number[] = []
  const loose = { ways: 0, metres: 0 }
  for (let edge = 0; edge < from.length; edge++) {
    if (total[rootOf(from[edge]!)]! < least) {
      loose.ways++
      loose.metres += metres[edge]!
      continue
    }
    edges.push(edge)
    for (const point of [from[edge]!, to[edge]!]) if (numberOf[point] === -1) numberOf[point] = nodes.push(point) - 1
  }
  return { edges, nodes, numberOf, loose }
}
