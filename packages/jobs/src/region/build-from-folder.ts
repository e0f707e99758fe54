import type { Imported, Region } from '@weerbaar/core'
import { buildRegionFromSources } from '@weerbaar/importers/region'
import { localSources } from './local-sources.ts'

/** A region out of a folder of GeoJSON, CSV and GeoPackage files, laid out as docs/formats/region-file.md says. */
export function buildFromFolder(folder: string): Imported<Region> {
  const { data: sources, issues } = localSources(folder)
  return sources ? buildRegionFromSources(sources) : { issues }
}
