import type { PointStanding } from '@weerbaar/core'
import { Facts, Panel, Small } from '@weerbaar/ui'
import { useLanguage } from '../i18n/use-language.ts'
import { spokenFacts } from './spoken-words.ts'
import { mediumWords } from './thing-words.ts'
import { whenWords } from './when-words.ts'

/** The last status that was read aloud; absent while there is none. */
export function SpokenPanel({ standing: { spoken }, now }: { readonly standing: PointStanding; readonly now: number }) {
  const { i18n, locale } = useLanguage()
  if (spoken === undefined) return null
  return (
    <Panel title={i18n.t('Voorgelezen code')} look={3}>
      <Facts items={spokenFacts(spoken.report, now, i18n, locale)} />
      <Small>
        {[
          i18n.t('opgeschreven {when}', { when: whenWords(spoken.said.writtenAt, now, i18n) }),
          ...(spoken.medium === null ? [] : [mediumWords(spoken.medium, i18n)]),
          spoken.newest ? i18n.t('nieuwer dan wat het punt zelf stuurde') : i18n.t('het punt stuurde daarna zelf nieuws'),
        ].join(' · ')}
      </Small>
    </Panel>
  )
}
