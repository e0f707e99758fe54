import { useWords } from '../i18n/use-words.ts'
import { Button } from '../parts/button.tsx'
import { usePoint } from '../tablet/use-tablet.ts'
import { levelWord } from '../words/words.ts'

/** What region and municipality tell this point. "Gezien" goes back to them. */
export function NoticesScreen() {
  const { notices, settings, write } = usePoint()
  const { i18n, moment } = useWords()
  return (
    <section className="pt-stack" aria-label={i18n.t('Berichten')}>
      <h2>{i18n.t('Berichten')}</h2>
      {notices.length === 0 && <p className="pt-soft">{i18n.t('Er zijn nog geen berichten van gemeente of regio.')}</p>}
      <ul className="pt-list">
        {notices.map(({ notice, sent, withdrawn, state, seen }) => {
          const mine = seen.find(({ point }) => point === settings.point)
          const { title, text, sender, from, validUntil } = sent.value
          return (
            <li key={notice} className="pt-item" data-side={state === 'valid' ? (mine ? 'ok' : 'warn') : 'rest'}>
              <strong>{title}</strong>
              <span>{moment(sent.said.at)}</span>
              {state === 'withdrawn' && (
                <p className="pt-bad">
                  {i18n.t('Ingetrokken. Haal het ook van het bord.')}
                  {withdrawn?.value ? ` ${withdrawn.value}` : ''}
                </p>
              )}
              {state === 'expired' && <p className="pt-warn">{i18n.t('Niet meer geldig')}</p>}
              <p>{text}</p>
              <p className="pt-soft">
                {[
                  i18n.t('Van {sender} ({level})', { sender, level: levelWord(from, i18n) }),
                  validUntil === null ? null : i18n.t('geldig tot {at}', { at: moment(validUntil) }),
                  mine ? i18n.t('gezien {at}', { at: moment(mine.said.at) }) : null,
                ]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </p>
              {!mine && (
                <div className="pt-item__buttons">
                  <Button kind="main" icon="check" onPress={() => void write({ type: 'NoticeSeen', notice, point: settings.point })}>
                    {i18n.t('Gezien')}
                    <span className="pt-hidden">: {title}</span>
                  </Button>
                </div>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
