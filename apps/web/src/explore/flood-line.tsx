import type { Flood, RegionView } from '@weerbaar/core'
import { withUnit } from '../format/values.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { areaWords } from './scenario-sub.ts'

/** `Water · Druten · 1,5 meter · vanaf uur 6 · 240 uur` */
export function FloodLine({ flood, region }: { readonly flood: Flood; readonly region: RegionView }) {
  const { i18n } = useLanguage()
  const { area, depth, from, durationHours } = flood
  const parts = [
    areaWords(area, region, i18n),
    withUnit(depth.likely, 'metres', i18n),
    from > 0 ? i18n.t('vanaf uur {hour}', { hour: from / 3600 }) : undefined,
    i18n.t('{hours} uur', { hours: durationHours.likely }),
  ]
  return (
    <li>
      <strong>{i18n.t('Water')}</strong>
      <span>{parts.filter(Boolean).join(' · ')}</span>
    </li>
  )
}
