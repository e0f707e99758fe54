import { posix } from 'node:path'
import { importsOf } from './imports-of.ts'
import { APP_TESTS_MAY_IMPORT, APPS_MAY_IMPORT, allows, LAYERS, TESTS_MAY_IMPORT } from './layers.ts'
import { maskCode } from './mask-code.ts'

/** A reach for the clock or for chance; each is a function that an argument can replace. */
const IMPURE =
  /(?<![\w$.])(?:Date\s*\.\s*now|new\s+Date\b\s*(?:\(\s*\)|(?!\s*\())|Date\s*\(\s*\)|Math\s*\.\s*random|performance\s*\.|crypto\s*\.\s*(?:getRandomValues|randomUUID)|Temporal\s*\.\s*Now|setTimeout\s*\(|setInterval\s*\()/g

/**
 * What one source file does that its place in the house forbids. Empty when nothing.
 *
 * @param path from the root of the repository, forward slashes: `packages/core/src/ids.ts`
 * @param appDependencies names in the app's own package.json; not asked for packages
 */
export function judgeFile(path: string, source: string, appDependencies: readonly string[] = []): string[] {
  const room = path.split('/').slice(0, 2).join('/')
  const isApp = room.startsWith('apps/')
  const isTest = /\.test\.tsx?$/.test(path) || path.startsWith(`${room}/test/`)
  const layer = LAYERS[room]
  const appExtra = APPS_MAY_IMPORT[room]
  if (isApp ? appExtra === undefined : layer === undefined) return [`${path}: '${room}' has no row in the table of scripts/lib/layers.ts`]

  const allowed = [
    ...(layer ? [...layer.mayImport, ...folderExtra(path, room)] : []),
    ...(appExtra ? [...appExtra, ...appDependencies.filter((name) => !isOtherApp(name, room))] : []),
    ...(isTest ? TESTS_MAY_IMPORT : []),
    ...(isTest && isApp ? APP_TESTS_MAY_IMPORT : []),
  ]

  const wrong: string[] = []
  for (const { name, line } of importsOf(source)) {
    const where = `${path}:${line}`
    if (name === undefined) {
      if (!isApp && !isTest) wrong.push(`${where}: imports a name worked out at run time; write it out, so that it can be judged`)
    } else if (name.startsWith('.') || name.startsWith('/')) {
      const target = posix.normalize(posix.join(posix.dirname(path), name))
      if (!target.startsWith(`${room}/`) && !isData(target, isTest))
        wrong.push(`${where}: reaches into '${target}'; import the package by its name`)
    } else if (!allows(allowed, name)) wrong.push(`${where}: may not import '${name}'`)
  }
  if (layer?.pure && !isTest)
    for (const match of maskCode(source).matchAll(IMPURE)) {
      const line = source.slice(0, match.index).split('\n').length
      wrong.push(`${path}:${line}: '${match[0].trim()}' reads the clock or chance; take it as an argument`)
    }
  return wrong
}

function folderExtra(path: string, room: string): readonly string[] {
  const folder = path.slice(`${room}/src/`.length).split('/')[0] ?? ''
  return LAYERS[room]?.folders?.[folder] ?? []
}

const isOtherApp = (name: string, room: string): boolean => {
  const app = /^@weerbaar\/(\w+)$/.exec(name)?.[1]
  return app !== undefined && `apps/${app}` in APPS_MAY_IMPORT && `apps/${app}` !== room
}

/** Tests may read a JSON table of the repository; nothing else crosses a package's wall by path. */
const isData = (target: string, isTest: boolean): boolean => isTest && target.startsWith('data/') && target.endsWith('.json')
