import { formatNumber, type NumberStyle } from './format-number.ts'

/** `57.000 – 179.000`: spaces round the dash, so that a minus is never read into it. May break after the dash only. */
export const formatBand = (low: number, high: number, style: NumberStyle): string =>
  `${formatNumber(low, style)}\u00A0– ${formatNumber(high, style)}`
