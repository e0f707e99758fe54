import { ButtonLink } from '@weerbaar/ui'
import { useLanguage } from '../i18n/use-language.ts'
import { RaiseGap } from './raise-gap.tsx'
import type { View } from './use-explore.ts'

/** What is done with a run: take it along on paper, or say what has to be there. */
export function RunActions({ view, canReport }: { readonly view: View; readonly canReport: boolean }) {
  const { i18n, locale } = useLanguage()
  return (
    <>
      {canReport && (
        <ButtonLink icon="download" download href={`/v1/impact-runs/${view.run.hash}.pdf?language=${locale}`}>
          {i18n.t('Rapport (PDF)')}
        </ButtonLink>
      )}
      <RaiseGap view={view} />
    </>
  )
}
