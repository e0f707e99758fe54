import type { PointStanding } from '@weerbaar/core'
import { Badge, Panel, Small } from '@weerbaar/ui'
import { useLanguage } from '../i18n/use-language.ts'
import { SideBySide } from './side-by-side.tsx'
import { boardWords, cardStateWords, levelWords, mediumWords } from './thing-words.ts'
import { whenWords } from './when-words.ts'

/** What was written at the point: boards and journal, newest first. */
export function JournalPanel({ standing: { journal, cards }, now }: { readonly standing: PointStanding; readonly now: number }) {
  const { i18n } = useLanguage()
  return (
    <Panel title={i18n.t('Borden en journaal')} look={3}>
      {cards.length + journal.length === 0 && <Small>{i18n.t('Er is nog niets opgeschreven.')}</Small>}
      <ul className="wb-list">
        {cards.map(({ card, board, posted, text, state, answer }) => (
          <li key={card}>
            <Badge tone={board === 'rumours' && state.value === 'open' ? 'warn' : 'neutral'}>{boardWords(board, i18n)}</Badge>{' '}
            <SideBySide {...text} now={now} show={(value) => <strong>{value}</strong>} />
            <Small>{[cardStateWords(state.value, i18n), answer?.value, whenWords(posted.at, now, i18n)].filter(Boolean).join(' · ')}</Small>
          </li>
        ))}
        {journal.map(({ event, said, text, medium, reportTo }) => (
          <li key={event}>
            {text}
            <Small>
              {[
                whenWords(said.at, now, i18n),
                medium && mediumWords(medium, i18n),
                reportTo && i18n.t('bericht aan {level}', { level: levelWords(reportTo, i18n) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Small>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
