import type { Position, Ring, Water } from '@weerbaar/core'
import { nearestOnLine } from '../../geometry/line.ts'
import { signedArea } from '../../geometry/ring.ts'
import type { ExampleTable } from './example-table.ts'

/**
 * The edge of the example region, closed and counter-clockwise. Between two successive points that name the same water the
 * edge follows its axis, so that land, river and edge agree without a sliver between them.
 *
 * @throws RangeError when a point names a water that is not in the table
 */
export function outlineRing(outline: ExampleTable['outline'], water: readonly Water[]): Ring {
  const ring: Position[] = []
  for (const [i, { along, at }] of outline.entries()) {
    if (along === '') {
      ring.push(at)
      continue
    }
    const axis = water.find(({ name }) => name === along)?.axis
    if (!axis) throw new RangeError(`outline point ${i + 1} follows '${along}', which is not in the table of waters`)
    const next = outline[(i + 1) % outline.length]
    const here = nearestOnLine(axis, at)
    ring.push(here.at)
    if (next?.along !== along) continue
    const there = nearestOnLine(axis, next.at)
    const between = axis.filter((_, k) => k > Math.min(here.along, there.along) && k < Math.max(here.along, there.along))
    ring.push(...(there.along >= here.along ? between : between.reverse()))
  }
  const [first] = ring
  if (first) ring.push(first)
  return signedArea(ring) < 0 ? ring.reverse() : ring
}
