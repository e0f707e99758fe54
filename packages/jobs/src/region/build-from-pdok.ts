import type { Imported, Region } from '@weerbaar/core'
import { type AskedRegion, type FetchOptions, fetchRegionSources } from '@weerbaar/importers/pdok'
import { buildRegionFromSources, sourceOf } from '@weerbaar/importers/region'
import type { Web } from '@weerbaar/importers/web'
import { EXAMPLE_FOLDER } from '../project-files.ts'
import { localSources } from './local-sources.ts'

/**
 * A region out of PDOK, and out of a folder for what PDOK does not have: places, rivers, crossings, schools. Where both have a layer, PDOK's
 * is used.
 */
export async function buildFromPdok(web: Web, asked: AskedRegion, options: FetchOptions, folder?: string): Promise<Imported<Region>> {
  const local = localSources(folder ?? EXAMPLE_FOLDER)
  if (!local.data) return { issues: local.issues }
  const { list, read, ownTable } = local.data
  const { data: texts, issues } = await fetchRegionSources(web, asked, options)
  if (!texts) return { issues }
  const fetched = new Set([...texts.keys()].map(sourceOf))
  const added = folder === undefined ? [] : list().filter((name) => !fetched.has(sourceOf(name)))
  const built = buildRegionFromSources({
    list: () => [...texts.keys(), ...added],
    read: (name) => {
      const text = texts.get(name)
      return text === undefined ? read(name) : { data: text, issues: [] }
    },
    ownTable,
  })
  return { ...built, issues: [...issues, ...built.issues] }
}
