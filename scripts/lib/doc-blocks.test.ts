import { expect, test } from 'vitest'
import { docBlocks, docLinks } from './doc-blocks.ts'

test('finds blocks with language and line, also under a list item', () => {
  expect(docBlocks('# A\n\n```ts\nconst a = 1\n```\n\n- b\n  ```json\n  {\n    "c": 1\n  }\n  ```\n')).toEqual([
    { language: 'ts', code: 'const a = 1', line: 4 },
    { language: 'json', code: '{\n  "c": 1\n}', line: 9 },
  ])
})

test('a longer fence holds a shorter one', () => {
  expect(docBlocks('````md\n```ts\nx\n```\n````\n')).toEqual([{ language: 'md', code: '```ts\nx\n```', line: 2 }])
})

test('links to files are found, addresses, headings and code are not', () => {
  expect(docLinks('[a](b.md#c) ![d](e.png)\n[f](https://g) [h](#i) `[j](k)`\n```\n[l](m)\n```\n')).toEqual([
    { target: 'b.md', line: 1 },
    { target: 'e.png', line: 1 },
  ])
})
