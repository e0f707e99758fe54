import { refuse } from './refuse.ts'

/** The numbers of a text in order, each knowing its line; reading past the end or over a word is refused with the place. */
export interface NumbersInText {
  readonly count: number
  /** Any finite number. */
  readonly next: (field: string) => number
  /** A whole number from `least` to `most`. */
  readonly whole: (field: string, least: number, most: number) => number
  /** Zero or more. */
  readonly fromZero: (field: string) => number
  /** Refuses what is left over. */
  readonly end: () => void
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/

/** @param firstLine line number of the first line of `text` in its file */
export function numbersInText(text: string, firstLine = 1): NumbersInText {
  const words: string[] = []
  const lines: number[] = []
  for (const [n, line] of text.split('\n').entries())
    for (const word of line.split(/\s+/)) {
      if (word === '') continue
      words.push(word)
      lines.push(firstLine + n)
    }
  let at = 0
  function next(field: string): number {
    const word = words[at]
    if (word === undefined) return refuse('file-truncated', { row: lines.at(-1) ?? firstLine, field }, {})
    const value = Number(word)
    if (!NUMBER.test(word) || !Number.isFinite(value)) refuse('value-not-a-number', { row: lines[at], field }, { value: word })
    at++
    return value
  }
  return {
    count: words.length,
    next,
    whole(field, least, most) {
      const value = next(field)
      if (!(Number.isInteger(value) && value >= least && value <= most))
        refuse('value-out-of-range', { row: lines[at - 1], field }, { value, lowest: least, highest: most })
      return value
    },
    fromZero(field) {
      const value = next(field)
      if (value < 0) refuse('value-negative', { row: lines[at - 1], field }, { value })
      return value
    },
    end() {
      if (at < words.length) refuse('more-follows', { row: lines[at] }, { value: words[at] ?? '' })
    },
  }
}
