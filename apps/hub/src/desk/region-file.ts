import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Imported, Issue } from '@weerbaar/core'
import { REGION_FILE_VERSION } from '@weerbaar/importers/region'
import { regionShelf } from '../region/region-shelf.ts'
import { buildExample, citiesFile, EXAMPLE_FOLDER, type OpenRegion, openRegion, saveRegion, withIssues } from '@weerbaar/jobs'

export interface OpenRegionFile extends OpenRegion {
  readonly path: string
  readonly issues: readonly Issue[]
}

/** Opens the region file asked for; without one the file people took into use; before that the example region, built once for each version of what it is made of. */
export function openRegionFile(regionFile: string | undefined, dataFolder: string): Imported<OpenRegionFile> {
  const shelf = regionShelf(dataFolder)
  const chosen = shelf.chosen()
  const own = chosen && shelf.pathOf(chosen)
  const path = regionFile ?? own ?? join(dataFolder, `region-example-${exampleVersion()}.gpkg`)
  const issues: Issue[] = []
  if (regionFile === undefined && !existsSync(path)) {
    mkdirSync(dataFolder, { recursive: true })
    const built = buildExample()
    if (!built.data) return { issues: built.issues }
    issues.push(...saveRegion(path, withIssues(built.data, built.issues), false).issues)
  }
  const opened = openRegion(path)
  issues.push(...opened.issues)
  return opened.data ? { data: { ...opened.data, path, issues }, issues } : { issues }
}

/** Changes whenever our own table, GeoNames' package or the format of the file changes. */
function exampleVersion(): string {
  const hash = createHash('sha256').update(`format ${REGION_FILE_VERSION}\n`)
  for (const name of readdirSync(EXAMPLE_FOLDER).toSorted()) hash.update(name).update(readFileSync(join(EXAMPLE_FOLDER, name)))
  hash.update(readFileSync(citiesFile()))
  return hash.digest('hex').slice(0, 8)
}
