import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Link, PageFooter } from '@weerbaar/ui'
import { regionQuery } from '../api/queries.ts'
import { provenanceWord } from '../format/layer-words.ts'
import { useLanguage } from '../i18n/use-language.ts'

/** Sources of everything on the screen, with whether the cells are counted or made by a model. */
export function SourcesFooter() {
  const { i18n, say } = useLanguage()
  const navigate = useNavigate()
  const { data: region } = useQuery(regionQuery)
  const cells = region?.layers.find(({ layer }) => layer === 'cells')
  const sources = [...new Set(region?.layers.map(({ source, licence }) => `${say(source)} (${licence})`))]
  return (
    <PageFooter>
      <span>
        {region?.origin === 'example' && <strong>{i18n.t('Voorbeeldregio.')} </strong>}
        {cells && i18n.t('Vierkanten: {provenance}.', { provenance: provenanceWord(cells.provenance, i18n) })}{' '}
        <Link href="/regio" onNavigate={(href) => void navigate({ href })}>
          {i18n.t('Over de gegevens')}
        </Link>
        {' · '}
        <Link href="/over" onNavigate={(href) => void navigate({ href })}>
          {i18n.t('Over Weerbaar')}
        </Link>
      </span>
      <span>{sources.length > 0 && i18n.t('Bronnen: {sources}.', { sources: sources.join('; ') })}</span>
    </PageFooter>
  )
}
