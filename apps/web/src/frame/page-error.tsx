import { Page, PageTitle } from '@weerbaar/ui'
import { useLanguage } from '../i18n/use-language.ts'
import { ProblemNote } from './problem-note.tsx'

/** A fault of this program: said in words, with a way on. */
export function PageError({ error }: { readonly error: unknown }) {
  const { i18n } = useLanguage()
  return (
    <Page id="inhoud">
      <PageTitle title={i18n.t('Deze pagina werkt nu niet')} />
      <ProblemNote error={error} onRetry={() => location.reload()} retryLabel={i18n.t('Laad opnieuw')} />
    </Page>
  )
}
