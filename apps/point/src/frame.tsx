import { Icon } from '@weerbaar/ui/icons'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useWords } from './i18n/use-words.ts'
import { Button } from './parts/button.tsx'
import { Clock } from './parts/clock.tsx'
import { ExerciseBar } from './parts/exercise-bar.tsx'
import { Note } from './parts/note.tsx'
import { StatusBar } from './parts/status-bar.tsx'
import { type Screen, SCREEN_SIGNS, TABS, useScreen } from './route.ts'
import { openScreen } from './screens/open-screen.tsx'
import { SetupScreen } from './screens/setup-screen.tsx'
import { applyLook, isNight, storedLook } from './tablet/look.ts'
import type { Settings } from './tablet/settings.ts'
import { AtPointContext, useAtPoint, usePoint, useTablet, useTabletView } from './tablet/use-tablet.ts'
import { screenWord } from './words/screen-words.ts'

/** What stands on every screen: exercise, point, clock, day or night, status, warnings, tabs. */
export function Frame({ takeOver }: { takeOver: (() => void) | undefined }) {
  const { settings } = useTabletView()
  return settings === undefined ? <Unused /> : <InUse settings={settings} takeOver={takeOver} />
}

function Unused() {
  const { i18n } = useWords()
  return (
    <div className="pt">
      <ExerciseBar />
      <Bar title={i18n.t('Nieuwe tablet')} />
      <StatusBar />
      <main className="pt-main">
        <Lost />
        <SetupScreen onDone={() => undefined} />
      </main>
    </div>
  )
}

function InUse({ settings, takeOver }: { settings: Settings; takeOver: (() => void) | undefined }) {
  const { i18n } = useWords()
  const [failed, setFailed] = useState<'full' | 'other'>()
  const onFail = useCallback((fault: unknown) => {
    setFailed(fault instanceof DOMException && fault.name === 'QuotaExceededError' ? 'full' : 'other')
  }, [])
  const point = useAtPoint(settings, onFail)
  const { space } = useTabletView()
  const main = useRef<HTMLElement>(null)
  const tabs = TABS[settings.task]
  const screen = useScreen() ?? tabs[0] ?? 'tellen'
  const name = point.standing.card?.value.name ?? i18n.t('Punt zonder naam')
  useEffect(() => {
    document.title = `${i18n.t('OEFENING')} ${screenWord(screen, i18n)} | ${name}`
    main.current?.scrollTo(0, 0)
  }, [screen, name, i18n])
  return (
    <AtPointContext value={point}>
      <div className="pt">
        <ExerciseBar />
        <Bar title={name} />
        <StatusBar />
        <main ref={main} className="pt-main">
          {failed && (
            <Note tone="bad" alert>
              <p className="pt-strong">{i18n.t('Niet opgeslagen')}</p>
              <p>
                {failed === 'full'
                  ? i18n.t('De tablet is vol. Schrijf het op papier en waarschuw de coördinator.')
                  : i18n.t('De tablet kon het niet bewaren. Probeer het nog een keer. Lukt het niet, schrijf het dan op papier.')}
              </p>
              <Button onPress={() => setFailed(undefined)}>{i18n.t('Gezien')}</Button>
            </Note>
          )}
          {space !== undefined && space !== settings.space && (
            <Note tone="warn">{i18n.t('De laptop doet een andere oefening dan deze tablet. Wat je hier schrijft hoort bij de oude.')}</Note>
          )}
          <Lost />
          {takeOver && (
            <Note>
              <p>{i18n.t('Er is een nieuwere versie van deze app. Maak eerst af waar je mee bezig bent.')}</p>
              <Button onPress={takeOver}>{i18n.t('Neem de nieuwe versie')}</Button>
            </Note>
          )}
          <Urgent screen={screen} />
          {openScreen(screen)}
        </main>
        <nav className="pt-tabs" aria-label={i18n.t('Taken')}>
          {tabs.map((tab) => (
            <a key={tab} href={`#/${tab}`} aria-current={tab === screen ? 'page' : undefined}>
              <Icon name={SCREEN_SIGNS[tab]} />
              {screenWord(tab, i18n)}
            </a>
          ))}
        </nav>
      </div>
    </AtPointContext>
  )
}

/** What nobody may miss, whatever the tablet is used for. */
function Urgent({ screen }: { screen: Screen }) {
  const { standing, notices, settings } = usePoint()
  const { i18n } = useWords()
  const alarms = standing.emergencies.filter(({ alarm }) => alarm)
  const unread = notices.find(({ state, seen }) => state === 'valid' && !seen.some(({ point }) => point === settings.point))
  return (
    <>
      {alarms.length > 0 && screen !== 'nood' && (
        <Note tone="bad" alert>
          <p className="pt-strong">
            {i18n.t('Stuur iemand. Deze oproep is niet bevestigd: {slips}', {
              slips: alarms.map(({ taken }) => taken.value.slip).join(', '),
            })}
          </p>
          <a className="pt-button" data-bad="" href="#/nood">
            {i18n.t('Naar de noodoproep')}
          </a>
        </Note>
      )}
      {unread && screen !== 'berichten' && (
        <a className="pt-button" data-start="" href="#/berichten">
          <Icon name="letter" />
          <span>{i18n.t('Nieuw bericht: {title}', { title: unread.sent.value.title })}</span>
        </a>
      )}
    </>
  )
}

function Bar({ title }: { title: string }) {
  const { i18n } = useWords()
  const [night, setNight] = useState(isNight)
  return (
    <header className="pt-bar">
      <h1>{title}</h1>
      <Clock />
      <button
        type="button"
        className="pt-bar__button"
        aria-label={night ? i18n.t('Scherm voor overdag') : i18n.t('Scherm voor de nacht')}
        onClick={() => {
          applyLook({ ...storedLook(), theme: night ? 'dag' : 'nacht' })
          setNight(isNight())
        }}
      >
        <Icon name={night ? 'sun' : 'moon'} />
      </button>
    </header>
  )
}

/** Storage was cleared: say what came back and what did not. */
function Lost() {
  const tablet = useTablet()
  const { lost } = useTabletView()
  const { i18n, moment } = useWords()
  if (lost === undefined) return null
  return (
    <Note tone="bad" alert>
      <p className="pt-strong">{i18n.t('De opslag van deze tablet is gewist')}</p>
      <p>
        {i18n.t(
          'Wat de laptop had, staat er weer. {entries, plural, one {# regel was} other {# regels waren}} nog alleen op deze tablet en is weg, de laatste van {at}. Vraag na wat er ontbreekt.',
          { entries: lost.entries, at: moment(lost.at) },
        )}
      </p>
      <Button onPress={tablet.forgetLost}>{i18n.t('Gezien')}</Button>
    </Note>
  )
}
