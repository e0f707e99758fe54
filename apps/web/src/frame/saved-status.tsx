import { useQuery } from '@tanstack/react-query'
import { formatClock, StatusLine } from '@weerbaar/ui'
import { deskQuery } from '../api/queries.ts'
import { useLanguage } from '../i18n/use-language.ts'

/** Where the work of people is, since when: the hub's durable answer, never the hope of this page. */
export function SavedStatus() {
  const { i18n, locale } = useLanguage()
  const { data: desk, isError } = useQuery({ ...deskQuery, refetchInterval: 20_000 })
  if (isError) return <StatusLine>{i18n.t('Geen verbinding met de hub')}</StatusLine>
  if (!desk) return null
  if (!desk.lastSavedAt) return <StatusLine>{i18n.t('Nog niets opgeslagen')}</StatusLine>
  return (
    <StatusLine>
      {i18n.t('Opgeslagen')} <b>{formatClock(desk.lastSavedAt, locale)}</b>
    </StatusLine>
  )
}
