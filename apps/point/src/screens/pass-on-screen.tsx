import { encodeSpoken, isExercise } from '@weerbaar/core'
import { lazy, Suspense, useState } from 'react'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../parts/button.tsx'
import { spokenStatus } from '../tablet/spoken-status.ts'
import { usePoint } from '../tablet/use-tablet.ts'

/** Drawing and reading QR codes is loaded apart: most tablets never do. */
const QrShow = lazy(() => import('./qr-show.tsx').then(({ QrShow }) => ({ default: QrShow })))
const QrScan = lazy(() => import('./qr-scan.tsx').then(({ QrScan }) => ({ default: QrScan })))

/** How this point stands, to be read aloud over radio or phone, or shown to a camera. */
export function PassOnScreen() {
  const { standing, settings, write, now } = usePoint()
  const { i18n, moment } = useWords()
  // Fixed while it is read aloud: a tap elsewhere must not change a digit halfway.
  const [said, setSaid] = useState(() => ({ at: now, groups: encodeSpoken(spokenStatus(standing, isExercise(settings.space), now)) }))
  const [showing, setShowing] = useState<'show' | 'scan'>()
  return (
    <section className="pt-stack" aria-label={i18n.t('Doorgeven')}>
      <h2>{i18n.t('Lees voor over radio of telefoon')}</h2>
      <p>{i18n.t('Lees de groepen rustig voor, cijfer voor cijfer. Laat elke groep herhalen.')}</p>
      <ol className="pt-digits">
        {said.groups.map((group, i) => (
          <li key={`${i + 1} ${group}`}>
            <span className="pt-soft">{i18n.t('groep {number}', { number: i + 1 })}</span>
            <b>{group}</b>
          </li>
        ))}
      </ol>
      <p className="pt-soft">{i18n.t('Zoals het was om {at}.', { at: moment(said.at) })}</p>
      <div className="pt-two">
        <Button onPress={() => setSaid({ at: now, groups: encodeSpoken(spokenStatus(standing, isExercise(settings.space), now)) })}>
          {i18n.t('Zoals het nu is')}
        </Button>
        <Button
          kind="main"
          onPress={() =>
            void write({
              type: 'JournalWritten',
              point: settings.point,
              text: i18n.t('Status voorgelezen: {groups}', { groups: said.groups.join(' ') }),
              medium: 'radio',
            })
          }
        >
          {i18n.t('Is voorgelezen')}
        </Button>
      </div>
      <h2>{i18n.t('Laat zien aan een camera')}</h2>
      {showing && <Suspense fallback={<p>{i18n.t('Even wachten')}</p>}>{showing === 'show' ? <QrShow /> : <QrScan />}</Suspense>}
      <div className="pt-two">
        <Button icon="qr" onPress={() => setShowing('show')}>
          {i18n.t('Toon QR-codes')}
        </Button>
        <Button icon="qr" onPress={() => setShowing('scan')}>
          {i18n.t('Lees QR-codes')}
        </Button>
      </div>
    </section>
  )
}
