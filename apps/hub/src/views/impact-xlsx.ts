import type { Region } from '@weerbaar/core'
import type { ImpactManifest } from '@weerbaar/jobs'
import writeExcelFile from 'write-excel-file/node'
import { impactLines } from './impact-lines.ts'

/** Names of the columns stay in sight, and long ones get room: widths in characters. */
const WIDTHS: Readonly<Record<string, number>> = { gebied: 18, naam: 24, uitkomst: 34, eenheid: 22, basis: 22, berekening: 14 }
const USUAL_WIDTH = 11

/** The standard times of a kept run as a workbook: the lines, and what they rest on. Neighbourhoods stay in the CSV: a million cells help nobody. */
export async function impactXlsx(
  table: Uint8Array,
  manifest: ImpactManifest,
  region: Region,
  outcome: string | undefined,
): Promise<Uint8Array> {
  const large = new Set<string>(manifest.areas.map(({ id }) => id))
  const lines = impactLines(table, manifest, region, outcome).filter(({ gebied }) => large.has(String(gebied)))
  const head = Object.keys(lines[0] ?? {})
  const { scenario, modelVersion, draws, seed, assumptions } = manifest.order
  const bold = (value: string) => ({ value, fontWeight: 'bold' as const })
  return writeExcelFile([
    {
      sheet: 'Uitkomsten',
      columns: head.map((name) => ({ width: WIDTHS[name] ?? USUAL_WIDTH })),
      stickyRowsCount: 1,
      data: [head.map(bold), ...lines.map((line) => head.map((name) => cellOf(line[name])))],
    },
    {
      sheet: 'Verantwoording',
      columns: [{ width: 44 }, { width: 12 }, { width: 12 }, { width: 12 }, { width: 24 }, { width: 12 }, { width: 60 }],
      data: [
        [bold('OEFENING'), { value: scenario.name.nl }],
        [bold('Model'), { value: modelVersion }],
        [bold('Trekkingen'), { value: draws }],
        [bold('Zaad'), { value: seed }],
        [bold('Invoer'), { value: manifest.inputHash }],
        [],
        ['Aanname', 'Laagste', 'Waarschijnlijk', 'Hoogste', 'Eenheid', 'Soort', 'Bron'].map(bold),
        ...assumptions.map(({ name, lowest, likely, highest, unit, kind, source }) =>
          [name.nl, lowest, likely, highest, unit, kind, source.ref ? `${source.title} (${source.ref})` : source.title].map((value) => ({
            value,
          })),
        ),
      ],
    },
  ]).toBuffer()
}

/** Unknown stays empty: it is not zero. */
const cellOf = (value: string | number | null | undefined) => (value === null || value === undefined ? null : { value })
