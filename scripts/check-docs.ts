/**
 * Fails when an example in README or docs would not work: every ```ts block compiles under the settings of the project,
 * every ```json block parses, every link to a file leads somewhere.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { docBlocks, docLinks } from './lib/doc-blocks.ts'
import { filesUnder } from './lib/files-under.ts'
import { isPage } from './lib/is-page.ts'

const root = join(import.meta.dirname, '..')
const pages = filesUnder(root).filter(isPage)
/** Inside the repository, so that `@weerbaar/…` is found; not under version control. */
const work = join(root, 'test-output', 'docs')
rmSync(work, { recursive: true, force: true })
mkdirSync(work, { recursive: true })

const wrong: string[] = []
const blockAt = new Map<string, { page: string; line: number }>()
let json = 0

for (const page of pages) {
  const markdown = readFileSync(join(root, page), 'utf8')
  for (const { language, code, line } of docBlocks(markdown))
    if (language === 'ts' || language === 'tsx') {
      const name = `${page.replaceAll('/', '__').replace(/\.md$/, '')}--${line}.${language}`
      writeFileSync(join(work, name), `${code}\n`)
      blockAt.set(name, { page, line })
    } else if (language === 'json') {
      json++
      try {
        JSON.parse(code)
      } catch (error) {
        wrong.push(`${page}:${line}: ${error instanceof Error ? error.message : String(error)}`)
      }
    }
  for (const { target, line } of docLinks(markdown))
    if (!existsSync(join(root, dirname(page), target))) wrong.push(`${page}:${line}: leads to '${target}', which does not exist`)
}

if (blockAt.size > 0) {
  const compilerOptions = {
    lib: ['es2024', 'dom', 'dom.iterable'],
    types: ['node'],
    jsx: 'react-jsx',
    module: 'esnext',
    moduleResolution: 'bundler',
    moduleDetection: 'force',
  }
  writeFileSync(join(work, 'style.d.ts'), "declare module '*.css'\n") // a bundler reads these, not the compiler
  const include = ['style.d.ts', ...blockAt.keys()]
  writeFileSync(join(work, 'tsconfig.json'), JSON.stringify({ extends: '../../tsconfig.base.json', compilerOptions, include }))
  const tsc = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', work, '--pretty', 'false'], {
    cwd: work,
    encoding: 'utf8',
  })
  if (tsc.error) throw tsc.error
  for (const text of `${tsc.stdout}${tsc.stderr}`.split('\n')) {
    const match = /^([^/\\(]+)\((\d+),\d+\): (.*)$/.exec(text)
    const block = match && blockAt.get(match[1] ?? '')
    if (block) wrong.push(`${block.page}:${block.line + Number(match[2]) - 1}: ${match[3]}`)
    else if (text.startsWith('error ')) wrong.push(text) // of the settings; a fault in a package is told by its own check
  }
}

for (const line of wrong) console.error(line)
console.log(`${pages.length} pages, ${blockAt.size} ts blocks, ${json} json blocks, ${wrong.length} wrong`)
process.exitCode = wrong.length > 0 ? 1 : 0
