import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Imported, type Issue, issueOf } from '@weerbaar/core'
import { type RegionSources, squaresOfGeoPackage } from '@weerbaar/importers/region'
import { EXAMPLE_FOLDER } from '../project-files.ts'
import { readText } from '../read-text.ts'

/** A GeoPackage of CBS squares is listed as the CSV that is made of it. */
const SQUARES = /(?:vk|vierkant)[^/]*\.gpkg$/i
const AS_TEXT = '.100m.csv'

/** The files of a folder, as the builder of regions asks for them. @returns an issue when it is not a folder */
export function localSources(folder: string): Imported<RegionSources> {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return { issues: [issueOf('file-not-found', { file: folder })] }
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'))
  const sources: RegionSources = {
    list: () => names.map((name) => (SQUARES.test(name) ? `${name}${AS_TEXT}` : name)),
    read: (name) => {
      const plain = name.endsWith(`.gpkg${AS_TEXT}`) ? name.slice(0, -AS_TEXT.length) : undefined
      return plain === undefined ? named(name, readCsvOrJson(join(folder, name))) : named(plain, squaresOfGeoPackage(join(folder, plain)))
    },
    ownTable: (name) => readText(join(EXAMPLE_FOLDER, name)),
  }
  return { data: sources, issues: [] }
}

/** Issues speak of the file as it is called in the folder: where the folder lies is nobody's business, and they are kept in the region file. */
const named = (name: string, { issues, ...read }: Imported<string>): Imported<string> => ({
  ...read,
  issues: issues.map((issue) => ({ ...issue, source: name })),
})

/** Tables of older years are in the code page of Windows: read so, with a warning, where they are not UTF-8. */
function readCsvOrJson(path: string): Imported<string> {
  const read = readText(path)
  if (read.data !== undefined || !path.endsWith('.csv') || !read.issues.some(({ code }) => code === 'file-not-recognised')) return read
  const old = readText(path, 'windows-1252')
  if (old.data?.includes('\0') === true) return read // no table in any code page: an archive, a workbook, a database
  const issues: Issue[] = [...old.issues, issueOf('encoding-guessed', { encoding: 'windows-1252' }, { source: path }, 'warning')]
  return old.data === undefined ? { issues } : { data: old.data, issues }
}
