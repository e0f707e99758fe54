/** Fails when the tree printed in README.md is not the real one: folders two levels deep, each with a caption. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesUnder } from './lib/files-under.ts'
import { compareTree, readTree } from './lib/tree.ts'

const root = join(import.meta.dirname, '..')
const tree = readTree(readFileSync(join(root, 'README.md'), 'utf8'))
const wrong = tree ? compareTree(tree, filesUnder(root)) : ['no tree found: a fenced block whose first line is `weerbaar/`']

for (const line of wrong) console.error(`README.md: ${line}`)
console.log(`${tree?.length ?? 0} lines, ${wrong.length} wrong`)
process.exitCode = wrong.length > 0 ? 1 : 0
