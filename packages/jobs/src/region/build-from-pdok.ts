import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Imported, Region } from '@weerbaar/core'
import { type AskedRegion, type FetchOptions, fetchRegionSources } from '@weerbaar/importers/pdok'
import { buildRegionFromSources, sourceOf } from '@weerbaar/importers/region'
import type { Web } from '@weerbaar/importers/web'
import { EXAMPLE_FOLDER } from '../project-files.ts'
import { readText } from '../read-text.ts'

/**
 * A region out of PDOK, and out of a folder for what PDOK does not have: places, rivers, crossings, schools. Where both have a layer, PDOK's
 * is used.
 */
export async function buildFromPdok(web: Web, asked: AskedRegion, options: FetchOptions, folder?: string): Promise<Imported<Region>> {
  if (folder !== undefined && (!existsSync(folder) || !statSync(folder).isDirectory()))
    return { issues: [{ code: 'file-not-found', severity: 'error', params: { file: folder } }] }
  const { data: texts, issues } = await fetchRegionSources(web, asked, options)
  if (!texts) return { issues }
  const fetched = new Set([...texts.keys()].map(sourceOf))
  const local =
    folder === undefined ? [] : readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'))
  const built = buildRegionFromSources({
    list: () => [...texts.keys(), ...local.filter((name) => !fetched.has(sourceOf(name)))],
    read: (name) => {
      const text = texts.get(name)
      return text === undefined ? readText(join(folder ?? '', name)) : { data: text, issues: [] }
    },
    ownTable: (name) => readText(join(EXAMPLE_FOLDER, name)),
  })
  return { ...built, issues: [...issues, ...built.issues] }
}
