import type { Region } from '@weerbaar/core'
import { type CsvDialect, toCsv } from '@weerbaar/importers/csv'
import type { ImpactManifest } from '@weerbaar/jobs'
import { impactLines } from './impact-lines.ts'

/** The standard times of a kept run as text. */
export function impactCsv(
  table: Uint8Array,
  manifest: ImpactManifest,
  region: Region,
  outcome: string | undefined,
  dialect: CsvDialect,
): string {
  const lines = impactLines(table, manifest, region, outcome)
  return toCsv([Object.keys(lines[0] ?? {}), ...lines.map((line) => Object.values(line))], { dialect })
}
