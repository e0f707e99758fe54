import type { Position } from '@weerbaar/core'
import { pick } from '../cbs/pick.ts'
import { squareCorner } from '../cbs/read-squares.ts'
import { toCsv } from '../csv/to-csv.ts'
import { textOf } from '../text-of.ts'
import type { Collected } from '../web/collect-features.ts'
import { plain, propertiesOf } from './feature-text.ts'
import { inCamels } from './figures.ts'

const COLUMNS = {
  cel: ['crs28992res100m', 'c28992r100', 'C28992R100'],
  inwoners: ['aantal_inwoners'],
  inw_0_15: ['aantal_inwoners_0_tot_15_jaar'],
  inw_65plus: ['aantal_inwoners_65_jaar_en_ouder'],
  huishoudens: ['aantal_part_huishoudens'],
} as const

/** Squares of CBS as the text of a CSV: those whose middle lies inside. A code that cannot be read stays, for the reader to name. */
export function squareText({ features }: Collected, isInside: (at: Position) => boolean): string {
  const rows = features.map(propertiesOf).filter((properties) => {
    const corner = squareCorner(textOf(pick(properties, ...COLUMNS.cel)))
    return corner === undefined || isInside([corner.x + 50, corner.y + 50])
  })
  const columns = Object.entries(COLUMNS)
  const cells = rows.map((properties) =>
    columns.map(([, spellings]) => plain(pick(properties, ...spellings.flatMap((name) => [name, inCamels(name)])))),
  )
  return toCsv([columns.map(([name]) => name), ...cells], { dialect: 'plain' })
}
