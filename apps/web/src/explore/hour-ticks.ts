import { formatHours, type formatNumber } from '@weerbaar/ui'

type Locale = Parameters<typeof formatNumber>[1]['locale']

/** Hours worth a mark on an axis up to `last`: 0, 24, 72 uur, 7, 14 and 28 dagen. `minor` ones go first where there is no room. */
export function hourTicks(last: number, locale: Locale): { at: number; label: string; minor: boolean }[] {
  return [0, 24, 48, 72, 168, 336, 672]
    .filter((at) => at <= last)
    .map((at) => ({
      at,
      label: at === 0 || at === 48 || (at === 24 && last > 100) ? String(at) : formatHours(at, { locale, as: 'length' }),
      minor: at === 48 || (at === 0 && last > 100),
    }))
}
