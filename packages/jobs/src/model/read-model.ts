import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Imported, Issue, Model } from '@weerbaar/core'
import { parseModel } from '@weerbaar/importers/model'
import { MODEL_FOLDER } from '../project-files.ts'
import { readText } from '../read-text.ts'

/** The model that comes with the program: services, assumptions, norms and scenarios of `data/model`. */
export function readModel(folder: string = MODEL_FOLDER): Imported<Model> {
  const issues: Issue[] = []
  const files: Record<string, string> = {}
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.json')) continue
    const read = readText(join(folder, name))
    issues.push(...read.issues)
    if (read.data !== undefined) files[name.replaceAll('\\', '/')] = read.data
  }
  if (issues.length > 0) return { issues }
  return parseModel(files)
}
