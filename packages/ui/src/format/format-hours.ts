import { formatNumber } from './format-number.ts'
import type { Locale } from './locale.ts'

const WORDS = {
  nl: { hour: 'uur', hours: 'uur', day: 'dag', days: 'dagen' },
  en: { hour: 'hour', hours: 'hours', day: 'day', days: 'days' },
} as const

/**
 * Hours as the screens say them: `uur 24` is a moment, `24 uur` a length, and from a week on whole days are days.
 *
 * @param hours since the start, or of a duration; zero or more
 */
export function formatHours(hours: number, style: { readonly locale: Locale; readonly as?: 'moment' | 'length' | undefined }): string {
  const { locale, as = 'length' } = style
  const words = WORDS[locale]
  const inDays = hours >= 168 && hours % 24 === 0
  const count = formatNumber(inDays ? hours / 24 : hours, { locale })
  const one = (inDays ? hours / 24 : hours) === 1
  if (inDays) return `${count}\u00A0${one ? words.day : words.days}`
  return as === 'moment' ? `${words.hour}\u00A0${count}` : `${count}\u00A0${one ? words.hour : words.hours}`
}
