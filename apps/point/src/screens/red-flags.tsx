import { useWords } from '../i18n/use-words.ts'
import { Note } from '../parts/note.tsx'

/** Signs that ask for an emergency call at once. Not a judgement of the volunteer: one sign is enough. */
export function RedFlags() {
  const { i18n } = useWords()
  const signs = [
    i18n.t('reageert niet of ademt niet goed'),
    i18n.t('pijn of druk op de borst'),
    i18n.t('scheve mond, verwarde taal of een lamme arm'),
    i18n.t('bloedt hevig'),
    i18n.t('apparaat of zuurstof valt uit'),
    i18n.t('gevaar voor zichzelf of anderen'),
  ]
  return (
    <Note tone="bad">
      <p className="pt-strong">{i18n.t('Zie je één van deze tekens? Doe meteen een noodoproep en haal de eerste hulp.')}</p>
      <p>{signs.join(' · ')}</p>
      <a className="pt-button" data-bad="" href="#/nood">
        {i18n.t('Naar de noodoproep')}
      </a>
    </Note>
  )
}
