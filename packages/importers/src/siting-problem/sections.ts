import { at } from './at.ts'
import { type NumbersInText, numbersInText } from './numbers-in-text.ts'
import { refuse } from './refuse.ts'

/** A text in the manner of TSPLIB: `KEY : value` lines, then sections of numbers, then EOF. */
export interface Sections {
  readonly key: (name: string) => string
  readonly dimension: number
  readonly section: (name: string) => NumbersInText
}

const WORD = /^[A-Z_]{3,}/

export function sections(text: string): Sections {
  const lines = text.split('\n')
  const find = (name: string): number => {
    const at = lines.findIndex((line) => line.trim().replace(/\s*:.*/, '') === name)
    return at < 0 ? refuse('value-missing', { field: name }, {}) : at
  }
  const key = (name: string): string =>
    at(lines, find(name))
      .replace(/^[^:]*:/, '')
      .trim()
  const dimension = numbersInText(key('DIMENSION'), find('DIMENSION') + 1).whole('DIMENSION', 1, 1e9)
  return {
    key,
    dimension,
    section(name) {
      const from = find(name) + 1
      let to = from
      while (to < lines.length && !WORD.test(at(lines, to).trim())) to++
      return numbersInText(lines.slice(from, to).join('\n'), from + 1)
    },
  }
}
