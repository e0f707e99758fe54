import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'

export interface PackageFile {
  readonly name: string
  readonly folder: string
  readonly content: {
    readonly exports?: Readonly<Record<string, string>>
    readonly dependencies?: Readonly<Record<string, string>>
    readonly optionalDependencies?: Readonly<Record<string, string>>
  }
}

/**
 * What these apps run on, found as Node finds it: in the nearest node_modules above who asks. What is not installed and only wished for
 * (the native half of another platform) is passed over.
 *
 * @param root workspaces lie below it @param modules where the packages of others lie @param shallow packages of which the dependencies are not needed
 */
export function packagesOf(
  apps: readonly string[],
  root: string,
  modules: string,
  shallow: ReadonlySet<string>,
): { readonly workspaces: readonly PackageFile[]; readonly others: readonly PackageFile[] } {
  const found = new Map<string, PackageFile>()
  const waiting = apps.map((folder) => readPackage('', folder))
  for (let asker = waiting.pop(); asker !== undefined; asker = waiting.pop()) {
    const { dependencies = {}, optionalDependencies = {} } = asker.content
    for (const name of [...Object.keys(dependencies), ...Object.keys(optionalDependencies)]) {
      const folder = nearest(name, asker.folder) ?? nearest(name, modules)
      if (folder === undefined || found.has(folder)) continue
      const file = readPackage(name, folder)
      found.set(folder, file)
      if (!shallow.has(name)) waiting.push(file)
    }
  }
  const all = [...found.values()].toSorted((a, b) => (a.folder < b.folder ? -1 : 1))
  const isOwn = ({ folder }: PackageFile): boolean => !folder.startsWith(modules) && folder.startsWith(root)
  return { workspaces: all.filter(isOwn), others: all.filter((file) => !isOwn(file)) }
}

const readPackage = (name: string, folder: string): PackageFile => ({
  name,
  folder,
  content: JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageFile['content'], // npm checked its form when it put it there
})

function nearest(name: string, from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const place = join(folder, 'node_modules', name)
    if (existsSync(join(place, 'package.json'))) return realpathSync(place)
    if (folder === dirname(folder)) return undefined
  }
}
