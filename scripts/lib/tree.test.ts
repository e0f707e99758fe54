import { expect, test } from 'vitest'
import { compareTree, foldersOf, readTree } from './tree.ts'

const README = `# Weerbaar

\`\`\`
weerbaar/
├── packages/        rooms
│   ├── core/        facts
│   └── store/       the log
├── docs/            words
│   └── …
└── LICENSE
\`\`\`
`
const FILES = ['LICENSE', 'docs/a/page.md', 'packages/core/src/a.ts', 'packages/store/package.json']

test('reads folders with their captions, below their parents', () => {
  expect(readTree(README)).toEqual([
    { path: 'packages/', caption: 'rooms' },
    { path: 'packages/core/', caption: 'facts' },
    { path: 'packages/store/', caption: 'the log' },
    { path: 'docs/', caption: 'words' },
    { path: 'docs/…', caption: '' },
    { path: 'LICENSE', caption: '' },
  ])
  expect(readTree('# Weerbaar\n')).toBeUndefined()
})

test('the tree agrees with the files it was drawn from', () => {
  expect(compareTree(readTree(README) ?? [], FILES)).toEqual([])
})

test('a new folder, a removed folder and a folder without caption are told', () => {
  const tree = readTree(README) ?? []
  expect(compareTree(tree, [...FILES, 'packages/ui/a.ts'])).toEqual(["'packages/ui/' exists and is not in the tree"])
  expect(compareTree(tree, FILES.slice(0, 3))).toEqual(["'packages/store/' is in the tree and does not exist"])
  expect(compareTree(readTree(README.replace('        facts', '')) ?? [], FILES)).toEqual(["'packages/core/' has no caption"])
})

test('folders are counted two deep and no deeper', () => {
  expect(foldersOf(['a/b/c/d.ts', 'e.ts'], 2)).toEqual(['a/', 'a/b/'])
})
