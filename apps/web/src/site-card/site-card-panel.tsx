import { useQuery } from '@tanstack/react-query'
import { Panel, Sub } from '@weerbaar/ui'
import { Loading } from '../frame/loading.tsx'
import { ProblemNote } from '../frame/problem-note.tsx'
import { useLanguage } from '../i18n/use-language.ts'
import { SiteCard } from './site-card.tsx'
import { siteCardsQuery } from './site-queries.ts'

interface Props {
  /** Id as the region has it. */
  readonly site: string
  readonly name: string
  /** Shut until somebody opens it, where it stands beside other figures. */
  readonly folded?: boolean
}

/** The card of a site in a panel of its own. */
export function SiteCardPanel({ site, name, folded = false }: Props) {
  const { i18n } = useLanguage()
  const cards = useQuery(siteCardsQuery)
  const card = cards.data?.find((one) => one.site === site)
  const content = cards.error ? (
    <ProblemNote error={cards.error} onRetry={() => void cards.refetch()} />
  ) : card ? (
    <SiteCard key={site} card={card} name={name} />
  ) : (
    <Loading />
  )
  return (
    <Panel title={i18n.t('Kaart van deze locatie')} look={3} tight>
      <Sub>{name}</Sub>
      {folded ? (
        <details key={site} className="app-details">
          <summary>{i18n.t('Wat is er van dit gebouw bekend?')}</summary>
          {content}
        </details>
      ) : (
        content
      )}
    </Panel>
  )
}
