import { useQuery } from '@tanstack/react-query'
import { Alert, Page, PageTitle, Panel } from '@weerbaar/ui'
import { regionQuery } from '../api/queries.ts'
import { Loading } from '../frame/loading.tsx'
import { ProblemNote } from '../frame/problem-note.tsx'
import { usePageTitle } from '../frame/use-page-title.ts'
import { shortHash } from '../format/values.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { IssuesPanel } from './issues-panel.tsx'
import { LayerTable } from './layer-table.tsx'
import { MunicipalityList } from './municipality-list.tsx'
import { RegionDownloads } from './region-downloads.tsx'
import { RegionNav } from './region-nav.tsx'
import { TotalsPanel } from './totals-panel.tsx'

/** Regio: what the figures rest on, and what is wrong with it. */
export function RegionPage() {
  const { i18n } = useLanguage()
  const region = useQuery(regionQuery)
  usePageTitle(i18n.t('Regio'))
  return (
    <Page id="inhoud">
      <PageTitle
        title={i18n.t('Waar rekenen we mee?')}
        sub={region.data && i18n.t('{name} · regiobestand {hash}', { name: region.data.name, hash: shortHash(region.data.hash) })}
        actions={region.data && <RegionDownloads />}
      />
      <RegionNav current="lagen" />
      {region.error ? (
        <ProblemNote error={region.error} onRetry={() => void region.refetch()} />
      ) : !region.data ? (
        <Loading />
      ) : (
        <>
          {region.data.origin === 'example' && (
            <Alert tone="info" title={i18n.t('Dit is de voorbeeldregio')}>
              {i18n.t(
                'Inwoners per gemeente zijn echt. Waar zij binnen de gemeente wonen is een model. Maak de echte regio bij Regiobestanden.',
              )}
            </Alert>
          )}
          <TotalsPanel region={region.data} />
          <Panel title={i18n.t('Lagen en hun bronnen')}>
            <LayerTable layers={region.data.layers} />
          </Panel>
          {region.data.issues.length > 0 && (
            <IssuesPanel
              title={i18n.t('Wat er aan de gegevens op te merken is')}
              issues={region.data.issues}
              fileName={`regio-${region.data.hash.slice(0, 8)}-opmerkingen.csv`}
            />
          )}
          <MunicipalityList region={region.data} />
        </>
      )}
    </Page>
  )
}
