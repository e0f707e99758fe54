import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { inputsOfApp, roomsBelow } from './inputs-of-app.ts'

let root: string
const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'weerbaar-build-'))
  put('package-lock.json', '{}')
  put('apps/web/package.json', '{ "dependencies": { "@weerbaar/ui": "1", "react": "19" } }')
  put('packages/ui/package.json', '{ "dependencies": { "@weerbaar/core": "1" } }')
  put('packages/core/package.json', '{}')
  put('packages/store/package.json', '{}')
})
afterEach(() => rmSync(root, { recursive: true }))

test('an app rests on the packages it names, and on those these name', () => {
  expect(roomsBelow(root, 'apps/web')).toEqual(['apps/web', 'packages/ui', 'packages/core'])
})

test('a change below the app is another build; its own output and a package beside it are not', () => {
  const before = inputsOfApp(root, 'web')
  put('apps/web/dist/index.html', 'built')
  put('packages/store/src/log.ts', 'new')
  expect(inputsOfApp(root, 'web')).toBe(before)
  put('packages/core/src/ids.ts', 'new')
  const after = inputsOfApp(root, 'web')
  expect(after).not.toBe(before)
  put('package-lock.json', '{ "lockfileVersion": 3 }')
  expect(inputsOfApp(root, 'web')).not.toBe(after)
})
