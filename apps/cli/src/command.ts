import type { Issue, Words } from '@weerbaar/core'
import type { Language } from '@weerbaar/text'

/** What a command line option takes. `flag` stands alone, the others want a value behind them. */
export interface Option {
  readonly takes: 'flag' | 'text' | 'whole-number' | 'number'
  /** How the value is called in the help: FILE, N, METRES. */
  readonly placeholder?: string
  readonly words: Words
  readonly choices?: readonly string[]
}

/** One thing the program can do. One file per command, in `commands/`. */
export interface Command {
  /** `['region', 'build']` */
  readonly path: readonly string[]
  readonly words: Words
  readonly operands: readonly { readonly placeholder: string; readonly words: Words }[]
  readonly options: Readonly<Record<string, Option>>
  readonly run: (given: Given, terminal: Terminal) => Promise<Outcome>
}

/** Options and operands after parsing: every value has the type its {@link Option} promises. */
export interface Given {
  readonly operands: readonly string[]
  readonly text: (name: string) => string | undefined
  readonly number: (name: string) => number | undefined
  readonly flag: (name: string) => boolean
}

/** Where a command speaks. Results on stdout, everything meant for people on stderr. */
export interface Terminal {
  readonly language: Language
  readonly out: (text: string) => void
  /** A line for the person at the keyboard. */
  readonly tell: (words: Words, params?: Readonly<Record<string, string | number>>) => void
  /** Rewrites one line while work goes on; shown on a real terminal only. */
  readonly progress: (words: Words, done: number) => void
  readonly issues: (issues: readonly Issue[]) => void
  /** Milliseconds since the program started. */
  readonly elapsed: () => number
}

/** 0 done · 2 the input is wrong: issues were said, nothing was written · 3 stopped before it was done */
export type Outcome = { readonly exit: 0 | 2 | 3 }
export const DONE: Outcome = { exit: 0 }
export const BAD_INPUT: Outcome = { exit: 2 }
