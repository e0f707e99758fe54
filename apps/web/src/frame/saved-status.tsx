import { useQuery } from '@tanstack/react-query'
import { formatClock } from '@weerbaar/ui'
import { deskQuery } from '../api/queries.ts'
import { useLanguage } from '../i18n/use-language.ts'

/** Where the work of people is, since when: the hub's durable answer, never the hope of this page. */
export function SavedStatus() {
  const { i18n, locale } = useLanguage()
  const { data: desk, isError } = useQuery({ ...deskQuery, refetchInterval: 20_000 })
  if (!desk && !isError) return null
  return (
    <span role="status">
      {isError ? (
        i18n.t('Geen verbinding met de hub')
      ) : desk?.lastSavedAt ? (
        <>
          {i18n.t('Opgeslagen')} <b>{formatClock(desk.lastSavedAt, locale)}</b>
        </>
      ) : (
        i18n.t('Nog niets opgeslagen')
      )}
    </span>
  )
}
