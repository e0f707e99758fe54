import type { Language } from '@weerbaar/text'

/** Figures as a sheet writes them. */
export function sheetFigures(language: Language) {
  const locale = language === 'nl' ? 'nl-NL' : 'en-GB'
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  const tenths = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const loose = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  return {
    figure: (value: number): string => whole.format(value),
    /** Down to tenths, so that "100 %" is only said of all. */
    share: (part: number, all: number): string => (all > 0 ? `${tenths.format(Math.floor((1000 * part) / all) / 10)} %` : '–'),
    metres: (value: number): string => `${whole.format(value)} m`,
    decimals: (value: number): string => loose.format(value),
    /** `0,3 %`: rounded up, so that "at most" stays true. A hair off first: 0.3 % kept as a double is 0.30000000000000004. */
    gap: (value: number): string => `${loose.format(Math.ceil(value * 10_000 - 1e-9) / 100)} %`,
  }
}
