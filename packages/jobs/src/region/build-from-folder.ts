import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Imported, Region } from '@weerbaar/core'
import { buildRegionFromSources } from '@weerbaar/importers/region'
import { EXAMPLE_FOLDER } from '../project-files.ts'
import { readText } from '../read-text.ts'

/** A region out of a folder of GeoJSON and CSV files, laid out as docs/formats/region-file.md says. */
export function buildFromFolder(folder: string): Imported<Region> {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    return { issues: [{ code: 'file-not-found', severity: 'error', params: { file: folder } }] }
  return buildRegionFromSources({
    list: () => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/')),
    read: (name) => readText(join(folder, name)),
    ownTable: (name) => readText(join(EXAMPLE_FOLDER, name)),
  })
}
