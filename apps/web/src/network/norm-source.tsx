import type { PlanningNorms } from '@weerbaar/core'
import { formatNumber, Small, WhyButton, WhyPanel } from '@weerbaar/ui'
import { SourceWords } from '../format/source-words.tsx'
import { useLanguage } from '../i18n/use-language.ts'
import { metres } from './network-words.ts'
import { normKind } from './norm-words.ts'

/** Who says so, in a line; the whole story behind the question mark. */
export function NormSource({ norms }: { readonly norms: PlanningNorms }) {
  const { i18n, locale, say } = useLanguage()
  return (
    <div className="app-norm">
      <Small>{`${normKind(norms.kind, i18n)}: ${norms.source.title}`}</Small>
      <WhyButton
        label={i18n.t('Waar komt dit vandaan? {what}', { what: say(norms.name) })}
        title={i18n.t('Waar komt dit vandaan?')}
        closeLabel={i18n.t('Sluiten')}
      >
        <WhyPanel
          intro={norms.note ? say(norms.note) : say(norms.name)}
          facts={[
            { key: 'kind', term: i18n.t('Hoe zeker'), detail: normKind(norms.kind, i18n) },
            {
              key: 'per',
              term: i18n.t('Eén punt per'),
              detail: i18n.t('{people} inwoners', { people: formatNumber(norms.inhabitantsPerPoint, { locale }) }),
            },
            { key: 'reach', term: i18n.t('Lopen tot'), detail: metres(norms.reach, i18n) },
            { key: 'source', term: i18n.t('Bron'), detail: <SourceWords source={norms.source} /> },
          ]}
        />
      </WhyButton>
    </div>
  )
}
