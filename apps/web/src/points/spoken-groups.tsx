import { holdsSpokenGroup, SPOKEN_GROUPS } from '@weerbaar/core'
import { StatusMark } from '@weerbaar/ui'
import { useLanguage } from '../i18n/use-language.ts'

/** Each group as it is typed, and whether it holds; the next one to come is open. */
export function SpokenGroups({ text }: { readonly text: string }) {
  const { i18n } = useLanguage()
  const digits = text.replaceAll(/\D/g, '')
  const groups = Array.from({ length: SPOKEN_GROUPS }, (_, place) => ({ place, group: digits.slice(4 * place, 4 * place + 4) }))
  return (
    <ol className="app-spoken" aria-label={i18n.t('De groepen')}>
      {groups.map(({ group, place }) => {
        const state = group.length < 4 ? 'idle' : holdsSpokenGroup(group, place) ? 'ok' : 'bad'
        const words = { idle: i18n.t('nog niet'), ok: i18n.t('klopt'), bad: i18n.t('klopt niet') }[state]
        return (
          <li key={place}>
            <span>{place + 1}</span>
            <b>{group || '····'}</b>
            <StatusMark state={state}>{words}</StatusMark>
          </li>
        )
      })}
    </ol>
  )
}
