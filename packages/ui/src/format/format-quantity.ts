import { formatNumber, type NumberStyle } from './format-number.ts'

/** `103.800 liter`, `−3 °C`: the unit after the figure and never on the next line. */
export const formatQuantity = (value: number, unit: string, style: NumberStyle): string => `${formatNumber(value, style)}\u00A0${unit}`
