import { languageOf, RED_FLAGS } from '@weerbaar/text'
import { useWords } from '../i18n/use-words.ts'
import { Note } from '../parts/note.tsx'

/** Signs that ask for an emergency call at once. Not a judgement of the volunteer: one sign is enough. */
export function RedFlags() {
  const { i18n } = useWords()
  const signs = RED_FLAGS.map((sign) => sign[languageOf(i18n.locale)])
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
