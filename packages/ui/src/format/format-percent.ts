import { formatNumber, type NumberStyle } from './format-number.ts'

/** A fraction as a percentage: 0.003 is `0,3 %` in Dutch and `0.3%` in English. One decimal unless told. */
export function formatPercent(fraction: number, style: NumberStyle): string {
  const { significant } = style
  const text = formatNumber(fraction * 100, significant === undefined ? { ...style, decimals: style.decimals ?? 1 } : style)
  return style.locale === 'nl' ? `${text}\u00A0%` : `${text}%`
}
