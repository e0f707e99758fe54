import { formatNumber } from '@weerbaar/ui'
import type { Breaks } from './classes.ts'

/** `1–10`, …, `300 +`: what each colour of the legend means. */
export function rampLabels(breaks: Breaks, locale: 'nl' | 'en'): readonly string[] {
  const words = breaks.map((value) => formatNumber(value, { locale, ...(value < 1 ? { significant: 1 } : {}) }))
  return words.map((from, i) => (i + 1 < words.length ? `${from}–${words[i + 1] ?? ''}` : `${from} +`))
}
