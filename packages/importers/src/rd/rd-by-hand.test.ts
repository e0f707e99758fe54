import { lonLatOf, type Position, rdOfPointed } from '@weerbaar/core'
import { expect, test } from 'vitest'
import { lonLatFromRd } from './rd-new.ts'

/** A grid over Gelderland-Zuid and its surroundings. */
const places: readonly Position[] = Array.from({ length: 100 }, (_, i) => [120_000 + 9000 * (i % 10), 405_000 + 5000 * Math.floor(i / 10)])

test('a place pointed at lies within a metre of where the transformation of the importers puts it, there and back', () => {
  for (const [x, y] of places) {
    const [lon, lat] = lonLatFromRd([x, y])
    const [px, py] = rdOfPointed({ lon, lat })
    expect(Math.hypot(px - x, py - y), `${x}, ${y}`).toBeLessThanOrEqual(1.5) // rounded to metres
    const back = lonLatOf([x, y])
    expect(Math.hypot((back.lat - lat) * 111_000, (back.lon - lon) * 68_000), `${x}, ${y}`).toBeLessThan(1)
  }
})
