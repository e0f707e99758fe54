/** Fails when a file imports what its layer may not, or reads clock or chance where these must come in as arguments. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesUnder } from './lib/files-under.ts'
import { judgeFile } from './lib/judge-file.ts'

const root = join(import.meta.dirname, '..')
const rooms = ['packages', 'apps'].flatMap((hall) => readdirSync(join(root, hall)).map((name) => `${hall}/${name}`))
const wrong: string[] = []
let files = 0

for (const room of rooms) {
  const manifest = join(root, room, 'package.json')
  if (!existsSync(manifest)) continue
  const { dependencies = {}, devDependencies = {} }: { dependencies?: object; devDependencies?: object } = JSON.parse(
    readFileSync(manifest, 'utf8'),
  )
  const declared = [...Object.keys(dependencies), ...Object.keys(devDependencies)]
  for (const folder of ['src', 'test', 'bin'])
    for (const file of filesUnder(join(root, room, folder))) {
      if (!/\.(?:[cm]?[jt]s|tsx)$/.test(file)) continue
      files++
      const path = `${room}/${folder}/${file}`
      wrong.push(...judgeFile(path, readFileSync(join(root, path), 'utf8'), declared))
    }
}

for (const line of wrong) console.error(line)
console.log(`${files} files, ${wrong.length} against the layer table`)
process.exitCode = wrong.length > 0 ? 1 : 0
