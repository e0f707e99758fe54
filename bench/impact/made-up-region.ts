import { buildCellTable, type CellTable } from '@weerbaar/core'
import { mulberry32 } from '@weerbaar/testkit'

export const MUNICIPALITIES = 14
export const NEIGHBOURHOODS = 480

/** Squares in rows of 200; neighbourhoods and municipalities are runs of squares; dwelling classes mixed: the hard case for bands. */
export function squares(count: number): CellTable {
  const random = mulberry32(7)
  return buildCellTable(
    Array.from({ length: count }, (_, i) => ({
      x: (i % 200) * 100,
      y: Math.floor(i / 200) * 100,
      inhabitants: 1 + Math.floor(random() * 60),
      children: -1,
      elderly: -1,
      households: -1,
      municipality: Math.floor((i * MUNICIPALITIES) / count),
      neighbourhood: Math.floor((i * NEIGHBOURHOODS) / count),
      dwelling: Math.floor(random() * 3),
    })),
  )
}
