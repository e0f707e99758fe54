import { useState } from 'react'
import { speak } from '../i18n/speak.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../parts/button.tsx'
import { Choice } from '../parts/form.tsx'
import { PowerLines } from '../parts/power-lines.tsx'
import { goTo, TABS } from '../route.ts'
import { applyLook, storedLook } from '../tablet/look.ts'
import { useTablet, useTabletView } from '../tablet/use-tablet.ts'
import { SetupScreen } from './setup-screen.tsx'

/** Day or night, saving power, language, what the laptop says, and taking the tablet into use for another task. */
export function DeviceScreen() {
  const tablet = useTablet()
  const { device, settings, laptop, ahead, leftOut, weakKey } = useTabletView()
  const { i18n } = useWords()
  const [look, setLook] = useState(storedLook)
  const [again, setAgain] = useState(false)
  const show = (next: typeof look) => {
    applyLook(next)
    setLook(next)
  }
  if (again) return <SetupScreen onDone={() => goTo(TABS[tablet.view().settings?.task ?? 'counter'][0] ?? 'tellen')} />
  return (
    <section className="pt-stack" aria-label={i18n.t('Deze tablet')}>
      <h2>{i18n.t('Deze tablet')}</h2>
      <Choice
        name="theme"
        label={i18n.t('Scherm')}
        start={look.theme}
        onChoose={(theme) => show({ ...look, theme })}
        options={[
          { value: 'device', words: i18n.t('Zoals de tablet') },
          { value: 'dag', words: i18n.t('Dag') },
          { value: 'nacht', words: i18n.t('Nacht') },
        ]}
      />
      <Choice
        name="saving"
        label={i18n.t('Batterij')}
        start={look.saving ? 'yes' : 'no'}
        onChoose={(saving) => show({ ...look, saving: saving === 'yes' })}
        options={[
          { value: 'no', words: i18n.t('Gewoon') },
          { value: 'yes', words: i18n.t('Zuinig: zwart scherm') },
        ]}
      />
      <Choice
        name="language"
        label={i18n.t('Taal')}
        start={i18n.locale === 'en' ? 'en' : 'nl'}
        onChoose={speak}
        options={[
          { value: 'nl', words: 'Nederlands' },
          { value: 'en', words: 'English' },
        ]}
      />
      <div className="pt-list">
        <p>
          {laptop === 'here' ? i18n.t('De laptop antwoordt.') : i18n.t('De laptop antwoordt nu niet. Alles blijft op deze tablet bewaard.')}
        </p>
        <PowerLines />
        {ahead !== undefined && Math.abs(ahead) > 120_000 && (
          <p className="pt-warn">
            {ahead > 0
              ? i18n.t('De klok van deze tablet loopt {minutes} minuten voor op de laptop.', { minutes: Math.round(ahead / 60_000) })
              : i18n.t('De klok van deze tablet loopt {minutes} minuten achter op de laptop.', { minutes: Math.round(-ahead / 60_000) })}
          </p>
        )}
        {leftOut > 0 && (
          <p className="pt-warn">{i18n.t('{leftOut} regels van de laptop waren niet goed ondertekend. Ze doen niet mee.', { leftOut })}</p>
        )}
        {weakKey && (
          <p className="pt-warn">
            {i18n.t(
              'Deze browser is oud. De sleutel van deze tablet is daardoor minder goed beschermd. Alles werkt. Werk de browser bij als dat kan.',
            )}
          </p>
        )}
        <p className="pt-soft">
          {i18n.t('Tablet {letter}, kenmerk {id}', { letter: settings?.letter ?? '–', id: device.slice(0, 8) })}
          {settings?.kit === false && ` · ${i18n.t('eigen apparaat: geen namen')}`}
        </p>
      </div>
      <Button onPress={tablet.tryNow}>{i18n.t('Zoek de laptop nu')}</Button>
      <Button onPress={() => setAgain(true)}>{i18n.t('Ander punt of andere taak')}</Button>
    </section>
  )
}
