import { join } from 'node:path'
import type { Imported, Issue, Region } from '@weerbaar/core'
import { buildExampleRegion, EXAMPLE_TABLE_FILES, type ExampleTableFile } from '@weerbaar/importers/region'
import { citiesFile, EXAMPLE_FOLDER } from '../project-files.ts'
import { readText } from '../read-text.ts'

/** The region that needs nothing but the repository and its packages. */
export function buildExample(): Imported<Region> {
  const issues: Issue[] = []
  const text = (path: string): string => {
    const read = readText(path)
    issues.push(...read.issues)
    return read.data ?? ''
  }
  const cities500 = text(citiesFile())
  const table = Object.fromEntries(EXAMPLE_TABLE_FILES.map((file) => [file, text(join(EXAMPLE_FOLDER, file))]))
  if (issues.length > 0) return { issues }
  return buildExampleRegion({ cities500, table: table as Record<ExampleTableFile, string> }) // one entry for each of the files above
}
