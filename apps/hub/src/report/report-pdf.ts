import { readFileSync } from 'node:fs'
import { typeset } from '@weerbaar/paper'
import type { ImpactReport } from './impact-report.ts'

const TEMPLATE = new URL('impact-report.typ', import.meta.url)

/** Sets a report as tagged PDF. @param madeAt seconds since 1970, written in the file: the same report twice is the same bytes */
export const reportPdf = (report: ImpactReport, madeAt: number): Promise<Uint8Array> =>
  typeset({ template: readFileSync(TEMPLATE, 'utf8'), data: report, madeAt })
