import type { Position, Water } from '@weerbaar/core'
import { buildBarriers, insideWater, straight } from './barriers.ts'
import type { Box } from './lattice.ts'

/** An end of an axis around which walkers get to the other side: its water should run on, or it ends there in fact. */
export interface LooseEnd {
  readonly water: string
  readonly at: Position
}

/** @returns the ends of rivers and canals inside the box that meet no other river or canal; a piece of the same name within 1 m counts as met */
export function looseEnds(waters: readonly Water[], { minX, minY, maxX, maxY }: Box): LooseEnd[] {
  const walls = waters.filter((water) => water.kind !== 'stream')
  return walls.flatMap((water) => {
    const others = walls.filter((other) => other !== water)
    const banks = buildBarriers(others.map(({ name, axis, width }) => ({ name, axis, width: Math.max(width, 2) })))
    const first = water.axis[0]
    const last = water.axis.at(-1)
    if (first === undefined || last === undefined) return []
    const ring = straight(first[0] - last[0], first[1] - last[1]) === 0
    return (ring ? [] : [first, last])
      .filter(([x, y]) => x >= minX && x <= maxX && y >= minY && y <= maxY && !insideWater(banks, x, y))
      .map((at): LooseEnd => ({ water: water.name, at }))
  })
}
