import { candidateTemplateRows } from '@weerbaar/importers/candidates'
import writeExcelFile from 'write-excel-file/node'

/** The empty list of candidates as a workbook. Its numbers are text where a leading zero would be lost. */
export async function candidateWorkbook(): Promise<Uint8Array> {
  const [head = [], ...rows] = candidateTemplateRows()
  return writeExcelFile([
    {
      sheet: 'Kandidaat-locaties',
      columns: head.map((name) => ({ width: Math.max(14, String(name).length + 2) })),
      stickyRowsCount: 1,
      data: [
        head.map((name) => ({ value: String(name), fontWeight: 'bold' as const })),
        ...rows.map((row) => row.map((value) => (value === null || value === undefined ? null : { value }))),
      ],
    },
  ]).toBuffer()
}
