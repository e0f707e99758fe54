import { expect, test } from 'vitest'
import { importsOf } from './imports-of.ts'

const names = (source: string): (string | undefined)[] => importsOf(source).map(({ name }) => name)

test('sees every way to ask for another file', () => {
  expect(
    names(`
import { a } from 'static'
import type { B } from 'type-only'
import 'side-effect'
import c, {
  d,
} from "many-lines"
export * from 're-export'
export type { E } from 're-export-type'
type F = typeof import('type-import')
const g = await import('dynamic')
const h = await import(\`template\`)
const i = require('required')
const j = import.meta.resolve('resolved')
`),
  ).toEqual([
    'static',
    'type-only',
    'side-effect',
    'many-lines',
    're-export',
    're-export-type',
    'type-import',
    'dynamic',
    'template',
    'required',
    'resolved',
  ])
})

test('a triple-slash reference counts, an ordinary comment does not', () => {
  expect(names('/// <reference types="node" />\n// import x from "no"\n/* from "no" */\n')).toEqual(['node'])
})

test('prose about imports in strings, templates and patterns is not an import', () => {
  expect(names('const a = "import x from \'no\'"')).toEqual([])
  expect(names("const a = `text from 'no' ${b} and import('no')`")).toEqual([])
  expect(names("const a = /from '/\nimport 'yes'")).toEqual(['yes'])
  expect(names("const half = total / 2 // it's\nimport 'yes' // 1 / 2")).toEqual(['yes'])
})

test('code inside the hole of a template is code', () => {
  expect(names("const a = `x ${await import('yes')} from 'no'`")).toEqual(['yes'])
  expect(names("const a = `x ${{ b: `deep ${1}` }} y`\nimport 'yes'")).toEqual(['yes'])
})

test('a name worked out at run time is found, and told as unknown', () => {
  expect(importsOf('\nawait import(name)\nawait import(`./${name}.ts`)')).toEqual([
    { name: undefined, line: 2 },
    { name: undefined, line: 3 },
  ])
})

test('an apostrophe in JSX text hides no import on a later line', () => {
  expect(names("const p = <p>it's</p>\nconst q = <Q a={b} />\nexport * from 'yes'")).toEqual(['yes'])
})

test('a tag that closes itself opens no pattern, and a slash in a class closes none', () => {
  expect(names("const q = <Q a={b} />; await import('yes'); const half = 1 / 2")).toEqual(['yes'])
  expect(names("const a = /[/']/; await import('yes')")).toEqual(['yes'])
})

test('import.meta and a property called from are not imports', () => {
  expect(names("new URL('./x', import.meta.url)\nArray.from('abc')\nspan.from ('x')")).toEqual([])
})
