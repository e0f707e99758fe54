import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { type PackageFile, packagesOf } from './packages-of.ts'

/** Apps that a point needs as a program; of the other two only the pages. */
const PROGRAMS = ['hub', 'cli']
const PAGES = ['web', 'point']
/** Read by the hub as text; what they need themselves went into the pages. */
const BROWSER_ONLY: ReadonlySet<string> = new Set(['@weerbaar/ui'])
/** Not read when a program runs. */
const UNREAD = /\.(map|d\.[cm]?ts|md|markdown|c|cc|cpp|h|hpp|gyp|gypi|flow|test\.tsx?)$|(^|\/)(CHANGELOG|test-output|\.built-from)/

/**
 * The program as it stands, with the packages it runs on and nothing to build it. No links: a stick has a file system without them. Where a
 * workspace would be a link in node_modules there is a small package that passes on what the real one gives, because Node strips types
 * everywhere but below node_modules.
 *
 * @param root of the program that runs now @param modules node_modules to take the packages from: those of the platform the kit is for
 */
export function copyProgram(root: string, modules: string, to: string): void {
  const own = [...PROGRAMS.map((app) => `apps/${app}`), ...readdirSync(join(root, 'packages')).map((name) => `packages/${name}`)].filter(
    (path) => path !== 'packages/testkit',
  )
  for (const path of own) for (const part of ['src', 'bin', 'package.json']) copyTree(join(root, path, part), join(to, path, part))
  for (const app of PAGES) copyTree(join(root, 'apps', app, 'dist'), join(to, 'apps', app, 'dist'))
  for (const part of ['data', 'package.json', 'LICENSE']) copyTree(join(root, part), join(to, part))

  const { workspaces, others } = packagesOf(
    PROGRAMS.map((app) => join(root, 'apps', app)),
    root,
    modules,
    BROWSER_ONLY,
  )
  for (const { folder } of others) copyTree(folder, join(to, 'node_modules', relative(modules, folder)), 'package')
  for (const workspace of workspaces) passOn(workspace, root, to)
}

/** @param kind of a package its own node_modules are packages of their own, copied when something asks for them */
function copyTree(from: string, to: string, kind: 'own' | 'package' = 'own'): void {
  if (!existsSync(from)) return
  const entries = readdirSyncOrFile(from)
  if (entries === undefined) {
    mkdirSync(dirname(to), { recursive: true })
    copyFileSync(from, to)
    return
  }
  for (const entry of entries) {
    if (UNREAD.test(entry.name) || (kind === 'package' && entry.name === 'node_modules')) continue
    copyTree(join(from, entry.name), join(to, entry.name), kind)
  }
}

function readdirSyncOrFile(path: string) {
  try {
    return readdirSync(path, { withFileTypes: true })
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOTDIR') return undefined
    throw fault
  }
}

function passOn({ name, folder, content }: PackageFile, root: string, to: string): void {
  const here = join(to, 'node_modules', name)
  mkdirSync(here, { recursive: true })
  const exported = Object.entries(content.exports ?? {}).map(([address, target], i): readonly [string, string] => {
    if (!/\.tsx?$/.test(target)) {
      const copy = `./${i}-${target.split('/').at(-1)}`
      copyFileSync(join(folder, target), join(here, copy))
      return [address, copy]
    }
    const real = relative(here, join(to, relative(root, folder), target)).replaceAll('\\', '/')
    writeFileSync(join(here, `${i}.js`), `export * from '${real}'\n`)
    return [address, `./${i}.js`]
  })
  writeFileSync(join(here, 'package.json'), JSON.stringify({ name, type: 'module', exports: Object.fromEntries(exported) }))
}
