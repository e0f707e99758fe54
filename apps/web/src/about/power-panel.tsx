import type { I18n } from '@lingui/core'
import { useQuery } from '@tanstack/react-query'
import type { LaptopPowerView } from '@weerbaar/core'
import { Panel, Small } from '@weerbaar/ui'
import { useLanguage } from '../i18n/use-language.ts'
import { powerQuery } from './health-queries.ts'

/** What the machine runs on that this page comes from, and for how long. */
export function PowerPanel() {
  const { i18n } = useLanguage()
  const { data } = useQuery(powerQuery)
  if (data === undefined) return null
  return (
    <Panel title={i18n.t('Stroom van deze computer')} look={3}>
      <Small>{powerWords(data, i18n)}</Small>
    </Panel>
  )
}

function powerWords({ source, percent, hours }: LaptopPowerView, i18n: I18n): string {
  if (source === 'mains')
    return percent === null ? i18n.t('Op het stopcontact.') : i18n.t('Op het stopcontact. De accu is {percent} % vol.', { percent })
  if (source === null || percent === null) return i18n.t('Onbekend: deze computer zegt niet of hij op een accu loopt.')
  return hours === null
    ? i18n.t('Op de accu: {percent} % vol. Hoe lang nog is onbekend.', { percent })
    : i18n.t('Op de accu: {percent} % vol, nog ongeveer {hours} uur.', { percent, hours: i18n.number(hours) })
}
