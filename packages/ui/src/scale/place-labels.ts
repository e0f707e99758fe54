import { interpolate } from './interpolate.ts'
import type { PlotPoint } from './plot-path.ts'

/** Pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}
/** From the top left corner of the plot, in pixels. */
export interface Box extends Size {
  readonly left: number
  readonly top: number
}

/** Least distance between two labels, and between a label and a line, in pixels. */
const GAP = 6
/** Where along the plot the name of a line is tried first. */
const FIRST = 0.3
const TRIES = 24

export interface CurveLabels {
  readonly plot: Size
  /** The line found, and its limit; the limit may have no points. */
  readonly found: readonly PlotPoint[]
  readonly bound: readonly PlotPoint[]
  /** Share from the left where the figure stands. */
  readonly current: number
  /** As measured, text and padding. */
  readonly sizes: { readonly found: Size; readonly bound: Size; readonly current: Size }
}

export interface PlacedLabels {
  readonly found?: Box
  readonly bound?: Box
  readonly current?: Box
}

/**
 * Places for the names of two lines and the figure at the present point: inside the plot, so never over the labels of an
 * axis, clear of both lines and of each other.
 *
 * The limit is named on its own side of the line found, the line found on the other side. The figure goes first, for it
 * changes; a name without a place is left out.
 *
 * @returns absent: does not fit
 */
export function placeLabels({ plot, found, bound, current, sizes }: CurveLabels): PlacedLabels {
  const lines = bound.length > 0 ? [found, bound] : [found]
  const limitSide = side(found, bound)
  const figures = figurePlaces(plot, lines, current, sizes.current)
  let best: PlacedLabels = {}
  for (const figure of [...figures, undefined]) {
    const free = (where: Side, size: Size): Box | undefined =>
      namePlaces(plot, lines, where, size).find((box) => figure === undefined || clear(box, figure))
    // On opposite sides of the same lines, so these two cannot meet.
    const limit = bound.length > 0 ? free(limitSide, sizes.bound) : undefined
    const name = free(limitSide === 'above' ? 'below' : 'above', sizes.found)
    const placed = { ...(name && { found: name }), ...(limit && { bound: limit }), ...(figure && { current: figure }) }
    if (Object.keys(placed).length > Object.keys(best).length) best = placed
    if (name && (limit || bound.length === 0)) break
  }
  return best
}

/** Beside the line of the present point, right or left; on it where neither side has room. Under the lines or over them. */
function figurePlaces(plot: Size, lines: readonly (readonly PlotPoint[])[], current: number, size: Size): readonly Box[] {
  const x = current * plot.width
  const on = Math.max(0, Math.min(x - size.width / 2, plot.width - size.width))
  return [x + GAP, x - GAP - size.width, on].flatMap((left) =>
    (['below', 'above'] as const).map((where) => besideLines(plot, lines, left, where, size)).filter((box) => inside(box, plot)),
  )
}

/** Along a line, from where it is tried first outwards. */
function namePlaces(plot: Size, lines: readonly (readonly PlotPoint[])[], where: Side, size: Size): readonly Box[] {
  const room = plot.width - size.width
  return Array.from({ length: TRIES + 1 }, (_, i) => i / TRIES)
    .toSorted((a, b) => Math.abs(a - FIRST) - Math.abs(b - FIRST))
    .map((share) => besideLines(plot, lines, share * room, where, size))
    .filter((box) => inside(box, plot))
}

type Side = 'above' | 'below'

/** On which side of the line found the limit lies: above for what should be much, below for what should be little. */
function side(found: readonly PlotPoint[], bound: readonly PlotPoint[]): Side {
  const off = bound.reduce((sum, [x, y]) => sum + y - (heightAt(found, x) ?? y), 0)
  return off < 0 ? 'below' : 'above'
}

function besideLines(plot: Size, lines: readonly (readonly PlotPoint[])[], left: number, where: Side, size: Size): Box {
  const [from, to] = [left / plot.width, (left + size.width) / plot.width]
  const heights = lines.flatMap((line) => [
    ...[from, to].flatMap((x) => heightAt(line, x) ?? []),
    ...line.filter(([x]) => x >= from && x <= to).map(([, y]) => y),
  ])
  const top =
    where === 'above' ? (1 - Math.max(...heights)) * plot.height - GAP - size.height : (1 - Math.min(...heights)) * plot.height + GAP
  return { left, top, ...size }
}

const heightAt = (line: readonly PlotPoint[], x: number): number | undefined =>
  interpolate(
    line.map(([at, value]) => ({ at, value })),
    x,
  )

/** A hair of room for the dust of binary fractions. */
const inside = ({ left, top, width, height }: Box, plot: Size): boolean =>
  left >= -0.01 && top >= -0.01 && left + width <= plot.width + 0.01 && top + height <= plot.height + 0.01

const clear = (box: Box, other: Box): boolean =>
  box.left + box.width + GAP <= other.left ||
  other.left + other.width + GAP <= box.left ||
  box.top + box.height + GAP <= other.top ||
  other.top + other.height + GAP <= box.top
