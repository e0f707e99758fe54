import { formatBand, formatNumber } from '@weerbaar/ui'

type Locale = 'nl' | 'en'

/** A figure of a run: whole, and three figures that count. `34.600`, `1.020`, `54`. */
export const figureOf = (value: number, locale: Locale): string => formatNumber(Math.round(value), { locale, significant: 3 })

/** `57.000 – 179.000` */
export const bandOf = (low: number, high: number, locale: Locale): string =>
  formatBand(Math.round(low), Math.round(high), { locale, significant: 3 })
