import type { PointRow } from '@weerbaar/core'
import { Badge } from '@weerbaar/ui'
import { useLanguage } from '../i18n/use-language.ts'

/** Requests nobody took up yet, the urgent ones by name; an emergency that nobody confirmed goes before all. */
export function HelpCell({ row: { waiting, alarms } }: { readonly row: PointRow }) {
  const { i18n } = useLanguage()
  const later = waiting.soon + waiting.canWait
  if (alarms + waiting.now + later === 0) return '–'
  return (
    <span className="app-tags">
      {alarms > 0 && <Badge tone="bad">{i18n.t('{alarms} nood, geen antwoord', { alarms })}</Badge>}
      {waiting.now > 0 && <Badge tone="warn">{i18n.t('{count} nu', { count: waiting.now })}</Badge>}
      {later > 0 && <span>{i18n.t('{count} later', { count: later })}</span>}
    </span>
  )
}
