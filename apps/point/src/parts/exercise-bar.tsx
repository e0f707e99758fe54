import { useWords } from '../i18n/use-words.ts'

/** Until rights are complete there are only exercises. */
export function ExerciseBar() {
  const { i18n } = useWords()
  return (
    <section className="pt-exercise" aria-label={i18n.t('OEFENING')}>
      <b>{i18n.t('OEFENING')}</b>
      <span>{i18n.t('Dit is niet echt')}</span>
    </section>
  )
}
