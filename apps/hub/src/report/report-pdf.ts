import { readFileSync } from 'node:fs'
import type { ImpactReport } from './impact-report.ts'

const TEMPLATE = new URL('impact-report.typ', import.meta.url)

/**
 * Sets a report as tagged PDF (PDF/UA-1). The typesetter is fetched on first use: it is large, and a hub that makes no report does without.
 *
 * @param madeAt seconds since 1970, written in the file: the same report twice is the same bytes
 */
export async function reportPdf(report: ImpactReport, madeAt: number): Promise<Uint8Array> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler')
  const compiler = NodeCompiler.create()
  const source = { mainFileContent: readFileSync(TEMPLATE, 'utf8'), inputs: { data: JSON.stringify(report) } }
  return compiler.pdf(source, { pdfStandard: 'ua-1', creationTimestamp: madeAt })
}
