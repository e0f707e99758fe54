import { Icon } from '@weerbaar/ui/icons'
import { useWords } from '../i18n/use-words.ts'
import { type Screen, SCREEN_SIGNS, TABS } from '../route.ts'
import { usePoint } from '../tablet/use-tablet.ts'
import { screenWord } from '../words/screen-words.ts'

/** Every screen that is not below already, most needed first. */
const ORDER: readonly Screen[] = [
  'nood',
  'berichten',
  'tellen',
  'hulp',
  'voorraad',
  'punt',
  'diensten',
  'mensen',
  'borden',
  'logboek',
  'papier',
  'doorgeven',
  'instellen',
]

export function MoreScreen() {
  const { settings, notices } = usePoint()
  const { i18n } = useWords()
  const unread = notices.filter(({ state, unseen }) => state === 'valid' && unseen.includes(settings.point)).length
  return (
    <nav className="pt-stack pt-grid" aria-label={i18n.t('Meer')}>
      {ORDER.filter((screen) => !TABS[settings.task].includes(screen)).map((screen) => (
        <a key={screen} className="pt-button" data-start="" href={`#/${screen}`}>
          <Icon name={SCREEN_SIGNS[screen]} />
          <span>
            {screenWord(screen, i18n)}
            {screen === 'berichten' && unread > 0 && ` (${i18n.t('{unread} nieuw', { unread })})`}
          </span>
        </a>
      ))}
    </nav>
  )
}
