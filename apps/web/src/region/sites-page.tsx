import type { RegionView, SiteCardView } from '@weerbaar/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { EmptyState, Page, PageTitle, Panel } from '@weerbaar/ui'
import { regionQuery } from '../api/queries.ts'
import { Loading } from '../frame/loading.tsx'
import { ProblemNote } from '../frame/problem-note.tsx'
import { usePageTitle } from '../frame/use-page-title.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { SiteCardPanel } from '../site-card/site-card-panel.tsx'
import { siteCardsQuery } from '../site-card/site-queries.ts'
import { OwnListPanel } from './own-list-panel.tsx'
import { RegionNav } from './region-nav.tsx'
import { SitesTable } from './sites-table.tsx'

/** Regio, candidate sites: what is known of each building, filled in by whoever went to look. */
export function SitesPage() {
  const { i18n } = useLanguage()
  const region = useQuery(regionQuery)
  const cards = useQuery(siteCardsQuery)
  const title = i18n.t('Wat weten we van de gebouwen?')
  usePageTitle(title)
  const error = region.error ?? cards.error
  return (
    <Page id="inhoud">
      <PageTitle
        title={title}
        sub={i18n.t('Wat u invult, blijft staan, ook als de regio opnieuw wordt gemaakt. Zegt een bron dan iets anders, dan kiest u.')}
      />
      <RegionNav current="locaties" />
      {error ? (
        <ProblemNote error={error} onRetry={() => void cards.refetch()} />
      ) : region.data && cards.data ? (
        <Sites region={region.data} cards={cards.data} />
      ) : (
        <Loading />
      )}
    </Page>
  )
}

function Sites({ region, cards }: { readonly region: RegionView; readonly cards: readonly SiteCardView[] }) {
  const { i18n } = useLanguage()
  const { site } = useSearch({ from: '/regio/locaties' })
  const navigate = useNavigate()
  const looked = region.sites.find(({ id }) => id === site)
  return (
    <>
      <div className="app-beside">
        <Panel title={i18n.t('Kandidaat-locaties')}>
          <SitesTable
            region={region}
            cards={cards}
            site={site}
            onPick={(picked) => void navigate({ to: '/regio/locaties', search: { site: picked }, resetScroll: false })}
          />
        </Panel>
        {looked ? (
          <SiteCardPanel site={looked.id} name={looked.name} />
        ) : (
          <Panel title={i18n.t('Kaart van deze locatie')} look={3}>
            <EmptyState>{i18n.t('Kies een locatie in de tabel. Dan staat hier wat ervan bekend is, en kunt u het aanvullen.')}</EmptyState>
          </Panel>
        )}
      </div>
      <OwnListPanel />
    </>
  )
}
