import type { I18n } from '@lingui/core'
import type { Band } from '@weerbaar/core'
import { figureOf } from '../../format/figures.ts'
import { languageOfI18n } from '../../i18n/use-language.ts'

/** `−9.100`, `+1.900`, `0`: a difference, its sign always told. */
export function signed(value: number, i18n: I18n): string {
  const size = figureOf(Math.abs(value), languageOfI18n(i18n))
  if (size === '0') return size
  return value < 0 ? `−${size}` : `+${size}`
}

/** `−4.200 tot −17.800`, the smaller change first: laag and hoog of the difference itself. */
export function changeRange({ low, high }: Band, i18n: I18n): string {
  const [near, far] = Math.abs(low) <= Math.abs(high) ? [low, high] : [high, low]
  return i18n.t('{near} tot {far}', { near: signed(near, i18n), far: signed(far, i18n) })
}
