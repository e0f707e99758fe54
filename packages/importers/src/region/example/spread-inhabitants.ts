import { DWELLING_CLASSES, type LineString, type Position, type Water } from '@weerbaar/core'
import { apportion } from './apportion.ts'
import type { ExampleTable } from './example-table.ts'
import { centreOf, distanceToLines, type Raster, SQUARE } from './raster.ts'
import { seededRandom, smoothNoise } from './seeded-random.ts'

const SEED = 20_240_101
/** People per square in a place of at least so many people. Own judgement, after the density of Dutch towns. */
const DENSITY = [
  { from: 50_000, people: 80 },
  { from: 20_000, people: 60 },
  { from: 8_000, people: 50 },
  { from: 4_000, people: 40 },
  { from: 1_500, people: 34 },
  { from: 0, people: 24 },
] as const
const RURAL_PEOPLE = 9
/** Part of a municipality that lives outside its places, when the places leave no more. */
const LEAST_RURAL = 0.015
const MOST_RURAL = 0.35
const FLOOD_PLAIN = 350

export interface Settlement {
  readonly at: Position
  readonly municipality: number
  readonly inhabitants: number
}

/** A row of the cell table, x and y in RD metres. */
export interface ModelledCell {
  readonly x: number
  readonly y: number
  readonly inhabitants: number
  readonly children: number
  readonly elderly: number
  readonly households: number
  readonly municipality: number
  readonly neighbourhood: -1
  readonly dwelling: number
}

/**
 * Modelled inhabited squares: the sums per municipality equal its published figures exactly, the rest is a picture.
 *
 * A place fills the squares nearest to it, denser in larger places and towards the middle, with an irregular edge and a few
 * empty squares; who is left lives in ribbons between places. Log-normal scatter. docs/methods/example-region.md.
 *
 * @param owner municipality per square, −1 outside
 */
export function spreadInhabitants(
  raster: Raster,
  owner: Int16Array,
  municipalities: ExampleTable['municipalities'],
  settlements: readonly Settlement[],
  water: readonly Water[],
): ModelledCell[] {
  const dry = drySquares(raster, water, settlements)
  const toRibbon = distanceToRibbon(raster, settlements, water)
  return municipalities.flatMap((municipality, m) => {
    const squares: number[] = []
    for (let square = 0; square < owner.length; square++) if (owner[square] === m && dry[square]) squares.push(square)
    const own = settlements.filter((place) => place.municipality === m)
    const groups = settle(raster, squares, own, municipality.inhabitants, toRibbon)
    return withShares(raster, groups, municipality, m)
  })
}

/** 1 where a square stays clear of all water, and of the flood plain unless a place stands right there. */
function drySquares(raster: Raster, water: readonly Water[], settlements: readonly Settlement[]): Uint8Array {
  const dry = new Uint8Array(raster.columns * raster.rows).fill(1)
  const nearPlace = distanceToLines(
    raster,
    settlements.map(({ at }) => [at, at]),
    700,
  )
  for (const { axis, width, kind } of water) {
    const clear = width / 2 + SQUARE * Math.SQRT1_2
    const reach = clear + (kind === 'river' ? FLOOD_PLAIN : 0)
    const toAxis = distanceToLines(raster, [axis], reach)
    for (let square = 0; square < dry.length; square++)
      if (toAxis[square]! <= clear || (toAxis[square]! <= reach && nearPlace[square] === Infinity)) dry[square] = 0
  }
  return dry
}

/** Metres to where farms and loose houses stand: the roads from each place to the three nearest on its side, and the river dikes. */
function distanceToRibbon(raster: Raster, settlements: readonly Settlement[], water: readonly Water[]): Float64Array {
  const rivers = water.filter(({ kind }) => kind === 'river')
  const roads = settlements.flatMap(({ at }) =>
    settlements
      .map((other): LineString => [at, other.at])
      .filter((road) => lengthOf(road) > 0 && lengthOf(road) < 7_000 && !rivers.some(({ axis }) => crosses(road, axis)))
      .sort((a, b) => lengthOf(a) - lengthOf(b))
      .slice(0, 3),
  )
  const toRibbon = distanceToLines(raster, roads, 2_000)
  for (const { axis, width } of rivers) {
    const dike = width / 2 + FLOOD_PLAIN + 150
    const toAxis = distanceToLines(raster, [axis], dike + 1_000)
    for (let square = 0; square < toRibbon.length; square++)
      toRibbon[square] = Math.min(toRibbon[square]!, Math.abs(toAxis[square]! - dike) + 60)
  }
  return toRibbon
}

const lengthOf = ([a, b]: LineString): number => (a && b ? Math.hypot(a[0] - b[0], a[1] - b[1]) : 0)

/** Whether the straight line from `a` to `b` cuts the other line. */
function crosses([a, b]: LineString, line: LineString): boolean {
  if (!a || !b) return false
  const leftOf = (p: Position, q: Position, r: Position): boolean => (q[0] - p[0]) * (r[1] - p[1]) > (q[1] - p[1]) * (r[0] - p[0])
  return line.some((q, i) => {
    const p = line[i - 1]
    return p !== undefined && leftOf(a, b, p) !== leftOf(a, b, q) && leftOf(p, q, a) !== leftOf(p, q, b)
  })
}

interface Group {
  readonly squares: readonly number[]
  readonly weights: readonly number[]
  readonly people: number
  readonly urban: boolean
}

function settle(raster: Raster, squares: readonly number[], places: readonly Settlement[], total: number, toRibbon: Float64Array): Group[] {
  const named = places.reduce((sum, { inhabitants }) => sum + inhabitants, 0)
  const rural = Math.round(Math.min(MOST_RURAL * total, Math.max(LEAST_RURAL * total, total - named)))
  const people = apportion(
    total - rural,
    Float64Array.from(places, ({ inhabitants }) => inhabitants),
    0,
    () => Infinity,
  )
  const room = places.map((_, i) => Math.max(1, Math.round(people[i]! / densityOf(people[i]!))))
  const taken = places.map((): { square: number; near: number }[] => [])
  const free = new Set(squares)

  // Squares in order of how near they are to a place, measured in that place's own radius.
  const offers = squares.flatMap((square) => {
    const [x, y] = centreOf(raster, square)
    if (smoothNoise(SEED, 450, x, y) > 0.52) return [] // parks, sports fields, business parks
    const wobble = 1 + 0.45 * smoothNoise(SEED + 1, 900, x, y) + 0.2 * smoothNoise(SEED + 2, 300, x, y)
    return places.flatMap(({ at }, place) => {
      const radius = SQUARE * Math.sqrt(room[place]! / Math.PI)
      const near = (Math.hypot(x - at[0], y - at[1]) / radius) * wobble
      return near < 3 ? [{ square, place, near }] : []
    })
  })
  offers.sort((a, b) => a.near - b.near || a.square - b.square)
  for (const { square, place, near } of offers) {
    if (!free.has(square) || taken[place]!.length >= room[place]!) continue
    free.delete(square)
    taken[place]!.push({ square, near })
  }

  const random = seededRandom(SEED + total)
  const cores = taken.map(
    (cells, i): Group => ({
      squares: cells.map(({ square }) => square),
      weights: cells.map(({ near }) => Math.exp(0.45 * random.normal() - 0.55 * near)),
      people: people[i]!,
      urban: people[i]! >= 8_000,
    }),
  )
  const loose = [...free]
    .map((square) => ({ square, rank: Math.min(toRibbon[square]!, 3_000) * (0.3 + random.next()) + 350 * random.next() }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, Math.max(1, Math.round(rural / RURAL_PEOPLE)))
  const countryside: Group = {
    squares: loose.map(({ square }) => square),
    weights: loose.map(() => Math.exp(0.5 * random.normal())),
    people: rural,
    urban: false,
  }
  return [...cores, countryside].filter(({ squares: own }) => own.length > 0)
}

const densityOf = (people: number): number => DENSITY.find(({ from }) => people >= from)?.people ?? RURAL_PEOPLE

/** Whole people per square, and children, elderly and households after the municipality's shares. */
function withShares(raster: Raster, groups: readonly Group[], totals: ExampleTable['municipalities'][number], m: number): ModelledCell[] {
  const short = totals.inhabitants - groups.reduce((sum, { people }) => sum + people, 0)
  const inhabitants = groups.flatMap((group, i) => [
    ...apportion(group.people + (i === 0 ? short : 0), Float64Array.from(group.weights), 1, () => Infinity),
  ])
  const urban = groups.flatMap(({ squares, urban: isUrban }) => squares.map(() => isUrban))
  const dwelling = inhabitants.map((people, i) =>
    DWELLING_CLASSES.indexOf(urban[i] && people >= 75 ? 'apartment' : people >= 18 ? 'terraced' : 'detached'),
  )
  const random = seededRandom(SEED + totals.households)
  const scattered = (factor: (i: number) => number): Float64Array =>
    Float64Array.from(inhabitants, (people, i) => people * factor(i) * Math.exp(0.3 * random.normal()))
  const elderly = apportion(
    totals.elderly,
    scattered(() => 1),
    0,
    (i) => inhabitants[i]!,
  )
  const children = apportion(
    totals.children,
    scattered((i) => (dwelling[i] === 2 ? 0.6 : 1)),
    0,
    (i) => inhabitants[i]! - elderly[i]!,
  )
  const households = apportion(
    totals.households,
    scattered((i) => (dwelling[i] === 2 ? 1.5 : 1)),
    1,
    (i) => inhabitants[i]!,
  )
  return groups
    .flatMap(({ squares }) => squares)
    .map((square, i) => ({
      x: raster.x + (square % raster.columns) * SQUARE,
      y: raster.y + Math.floor(square / raster.columns) * SQUARE,
      inhabitants: inhabitants[i]!,
      children: children[i]!,
      elderly: elderly[i]!,
      households: households[i]!,
      municipality: m,
      neighbourhood: -1,
      dwelling: dwelling[i]!,
    }))
}
