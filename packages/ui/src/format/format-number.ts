import { intlLocale, type Locale } from './locale.ts'

export interface NumberStyle {
  readonly locale: Locale
  /** Figures that count, 3 on cards: 34.567 becomes 34.600. Whole figures are never given decimals by it. */
  readonly significant?: number | undefined
  /** Exactly so many decimals. Without it: none from 100 up, otherwise what `significant` leaves. */
  readonly decimals?: number | undefined
  /** A plus before what is more than zero, for differences. */
  readonly sign?: boolean | undefined
}

/**
 * A figure as people in that language write it: 34.600 and −3 in Dutch, with a real minus.
 *
 * @throws RangeError if `value` is not finite: unknown has words of its own, which only the caller knows
 */
export function formatNumber(value: number, style: NumberStyle): string {
  if (!Number.isFinite(value)) throw new RangeError(`value is ${value}, expected a finite number; say unknown in words`)
  const { locale, significant, decimals, sign } = style
  const digits: Intl.NumberFormatOptions =
    decimals !== undefined
      ? { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
      : significant !== undefined
        ? { maximumSignificantDigits: significant }
        : { maximumFractionDigits: Math.abs(value) >= 100 ? 0 : 2 }
  const text = new Intl.NumberFormat(intlLocale(locale), {
    ...digits,
    useGrouping: 'always',
    signDisplay: sign === true ? 'exceptZero' : 'negative',
  }).format(value)
  return text.replace('-', '−').replace(/^([+−])/, sign === true ? '$1\u00A0' : '$1')
}
