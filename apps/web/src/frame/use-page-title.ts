import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { deskQuery } from '../api/queries.ts'
import { useLanguage } from '../i18n/use-language.ts'

/** `OEFENING · Stroomuitval in de winter · Weerbaar` in the tab and on paper. */
export function usePageTitle(title: string): void {
  const { i18n } = useLanguage()
  const { data: desk } = useQuery(deskQuery)
  const exercise = desk?.space.kind === 'exercise' ? `${i18n.t('OEFENING')} · ` : ''
  useEffect(() => {
    document.title = `${exercise}${title} · Weerbaar`
  }, [exercise, title])
}
