import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesUnder } from './files-under.ts'

/** SHA-256 over everything a build of `apps/<app>` reads: its own files, those of the packages it rests on, and the lockfile. */
export function inputsOfApp(root: string, app: string): string {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')))
  for (const room of roomsBelow(root, `apps/${app}`))
    for (const file of filesUnder(join(root, room))) hash.update(`\n${room}/${file}\n`).update(readFileSync(join(root, room, file)))
  return hash.digest('hex')
}

/** `room` and every workspace package it names, and those these name; each once. */
export function roomsBelow(root: string, room: string): string[] {
  const rooms = [room]
  for (const each of rooms) {
    const manifest: { dependencies?: object } = JSON.parse(readFileSync(join(root, each, 'package.json'), 'utf8'))
    for (const name of Object.keys(manifest.dependencies ?? {})) {
      const next = name.replace(/^@weerbaar\//, 'packages/')
      if (next !== name && !rooms.includes(next) && existsSync(join(root, next))) rooms.push(next)
    }
  }
  return rooms
}
