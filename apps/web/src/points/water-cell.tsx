import type { StockStanding } from '@weerbaar/core'
import { Badge } from '@weerbaar/ui'
import { useLanguage } from '../i18n/use-language.ts'
import { leftWords } from './stock-words.ts'

/** Less than this, in days, is marked. */
const SOON = 1

/** How long the water lasts at the present pace, with its band. */
export function WaterCell({ water }: { readonly water: StockStanding | undefined }) {
  const { i18n } = useLanguage()
  const { words, days, band } = leftWords(water, i18n)
  const short = (days !== undefined && days < SOON) || water?.warn === true
  return (
    <span className="app-value app-value--end">
      {short ? <Badge tone="bad">{words}</Badge> : <span className={days === undefined ? 'app-soft' : undefined}>{words}</span>}
      {band !== undefined && <small>{band}</small>}
    </span>
  )
}
