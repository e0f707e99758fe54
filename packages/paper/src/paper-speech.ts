import type { Words } from '@weerbaar/core'
import { type Language, PAPER_WORDS, type PaperWord } from '@weerbaar/text'

/** The language of a sheet of paper. */
export interface PaperSpeech {
  readonly language: Language
  readonly say: (words: Words) => string
  readonly word: (name: PaperWord, values?: Readonly<Record<string, string | number>>) => string
  /** `maandag 24 november 14:02`, by the clock of the Netherlands. Milliseconds since 1970 UTC. */
  readonly moment: (at: number) => string
  readonly figure: (value: number) => string
}

export function paperSpeech(language: Language): PaperSpeech {
  const locale = language === 'nl' ? 'nl-NL' : 'en-GB'
  const zone = { timeZone: 'Europe/Amsterdam' } as const
  const day = new Intl.DateTimeFormat(locale, { ...zone, weekday: 'long', day: 'numeric', month: 'long' })
  const hour = new Intl.DateTimeFormat(locale, { ...zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const figures = new Intl.NumberFormat(locale)
  return {
    language,
    say: (words) => words[language],
    word: (name, values = {}) => PAPER_WORDS[name][language].replace(/\{(\w+)\}/g, (_, key: string) => String(values[key] ?? '')),
    moment: (at) => `${day.format(at)} ${hour.format(at)}`,
    figure: (value) => figures.format(value),
  }
}
