import { expect, test } from 'vitest'
import { commandLines } from './command-lines.ts'

test('a line is a command, without its comment, pipe and redirection', () => {
  expect(commandLines('npm ci && npm start   # opens a page\n\nweerbaar region info "my region.gpkg" --json | head > out')).toEqual([
    { words: ['npm', 'ci'], line: 0 },
    { words: ['npm', 'start'], line: 0 },
    { words: ['weerbaar', 'region', 'info', 'my region.gpkg', '--json'], line: 2 },
  ])
})

test('a backslash goes on with the next line', () => {
  expect(commandLines('weerbaar impact run \\\n  --seed 1\nls')).toEqual([
    { words: ['weerbaar', 'impact', 'run', '--seed', '1'], line: 0 },
    { words: ['ls'], line: 2 },
  ])
})
