import { formatHours } from '../format/format-hours.ts'
import type { Locale } from '../format/locale.ts'

export interface TimeTick {
  /** Hours since the start. */
  readonly at: number
  readonly label: string
  /** Left out where there is little room. */
  readonly minor?: boolean | undefined
}

const STANDARD = [0, 24, 48, 72, 168, 336, 672] as const

/** The hours people talk about, up to the last one computed: 0, 24, 48, 72 uur, 7, 14 and 28 dagen; short runs get finer ones. */
export function hourTicks(to: number, locale: Locale): TimeTick[] {
  const hours = to <= 12 ? [0, 1, 2, 4, 8, 12] : to <= 30 ? [0, 4, 8, 12, 24] : STANDARD
  const within = hours.filter((at) => at <= to)
  const withUnit = Math.max(...within.filter((at) => at < 168))
  return within.map((at) => ({
    at,
    label: at >= 168 || at === withUnit ? formatHours(at, { locale }) : String(at),
    minor: to > 72 && (at === 0 || at === 48),
  }))
}
