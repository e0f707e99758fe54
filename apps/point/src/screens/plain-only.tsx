import { useWords } from '../i18n/use-words.ts'
import { ExerciseBar } from '../parts/exercise-bar.tsx'

/** For a device that can keep no key, and so may acknowledge nothing. */
export function PlainOnly() {
  const { i18n } = useWords()
  return (
    <>
      <ExerciseBar />
      <main className="pt-main">
        <h1>{i18n.t('Dit apparaat kan alleen de gewone formulieren gebruiken')}</h1>
        <p>{i18n.t('Het vertrouwt de laptop nog niet, of de browser is te oud. Niets gaat verloren: vul de formulieren in.')}</p>
        <a className="pt-button" data-main="" href="/formulier/">
          {i18n.t('Open de formulieren')}
        </a>
      </main>
    </>
  )
}
