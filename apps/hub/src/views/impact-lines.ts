import { HOUR, type Region } from '@weerbaar/core'
import type { ImpactManifest } from '@weerbaar/jobs'
import { readRunFile } from '@weerbaar/store'

/** The standard times of a kept run, one row per area, outcome and time, with what the numbers are counted on beside them. */
export function impactLines(
  table: Uint8Array,
  manifest: ImpactManifest,
  region: Region,
  outcome: string | undefined,
): readonly Readonly<Record<string, string | number | null>>[] {
  const { data: run } = readRunFile(table)
  if (!run) throw new TypeError('a kept table is not a run file')
  const names = new Map<string, string>([
    [region.id, region.name],
    ...region.municipalities.map(({ id, name }): [string, string] => [id, name]),
    ...region.neighbourhoods.map(({ id, name }): [string, string] => [id, name]),
  ])
  const known = new Map(manifest.outcomes.map((one) => [one.id as string, one]))
  const rows = []
  let at = 0
  for (const area of run.areas)
    for (const id of run.outcomes)
      for (const seconds of run.times) {
        if (outcome === undefined || id === outcome)
          rows.push({
            oefening: 'OEFENING',
            gebied: area,
            naam: names.get(area) ?? area,
            uitkomst: known.get(id)?.name.nl ?? id,
            uur: seconds / HOUR,
            laag: run.low[at] ?? null,
            midden: run.mid[at] ?? null,
            hoog: run.high[at] ?? null,
            gemiddelde: run.mean[at] ?? null,
            eenheid: known.get(id)?.unit ?? '',
            basis: known.get(id)?.base ?? '',
            berekening: manifest.inputHash.slice(0, 12),
          })
        at++
      }
  return rows
}
