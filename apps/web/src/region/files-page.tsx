import type { RegionBuildRequest, RegionFilesView, RegionView } from '@weerbaar/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Page, PageTitle, Panel } from '@weerbaar/ui'
import { useCallback, useState } from 'react'
import { deskQuery, regionQuery } from '../api/queries.ts'
import { useRunner } from '../api/use-runner.ts'
import { Loading } from '../frame/loading.tsx'
import { ProblemNote } from '../frame/problem-note.tsx'
import { usePageTitle } from '../frame/use-page-title.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { BuildForm } from './build-form.tsx'
import { ComparisonPanel } from './comparison-panel.tsx'
import { FilesTable } from './files-table.tsx'
import { IssuesPanel } from './issues-panel.tsx'
import { RegionNav } from './region-nav.tsx'
import { regionFilesQuery } from './region-files-queries.ts'
import { SourceFiles } from './source-files.tsx'

/** Regio, files: make one, lay it beside the one in use, take it into use. */
export function FilesPage() {
  const { i18n } = useLanguage()
  const region = useQuery(regionQuery)
  const files = useQuery(regionFilesQuery)
  const title = i18n.t('Met welke regio werken we?')
  usePageTitle(title)
  const error = region.error ?? files.error
  return (
    <Page id="inhoud">
      <PageTitle
        title={title}
        sub={i18n.t('Een nieuw bestand verandert niets, totdat u het in gebruik neemt. Wat mensen opschreven, blijft bewaard.')}
      />
      <RegionNav current="bestanden" />
      {error ? (
        <ProblemNote error={error} onRetry={() => void files.refetch()} />
      ) : region.data && files.data ? (
        <Files region={region.data} view={files.data} />
      ) : (
        <Loading />
      )}
    </Page>
  )
}

function Files({ region, view }: { readonly region: RegionView; readonly view: RegionFilesView }) {
  const { i18n } = useLanguage()
  const queryClient = useQueryClient()
  const desk = useQuery(deskQuery)
  const [looked, setLooked] = useState<string>()
  const done = useCallback(
    (hash: string) => {
      setLooked(hash)
      void queryClient.invalidateQueries({ queryKey: regionFilesQuery.queryKey })
    },
    [queryClient],
  )
  const runner = useRunner<RegionBuildRequest>(
    '/region/builds',
    desk.data?.jobs.find(({ kind }) => kind === 'region'),
    done,
  )
  const file = view.files.find(({ hash }) => hash === looked)
  const map = view.sources.some(({ source }) => source === 'map')
  return (
    <>
      {view.fixed && (
        <Alert tone="info">
          {i18n.t(
            'Weerbaar is gestart met een vast regiobestand (--region). U kunt bestanden maken en vergelijken, maar hier niet wisselen.',
          )}
        </Alert>
      )}
      <Panel title={i18n.t('Nieuw regiobestand')}>
        <BuildForm
          runner={runner}
          job={runner.job}
          hasFolder={view.sources.some(({ source }) => source !== null)}
          hasMap={map}
          year={Number(region.id.slice(-4))}
          code={region.id.slice(0, 4)}
        />
      </Panel>
      <Panel title={i18n.t('Regiobestanden op deze hub')}>
        <FilesTable view={view} looked={looked} onLook={setLooked} />
      </Panel>
      {file && (
        <>
          {!file.inUse && <ComparisonPanel hash={file.hash} />}
          {file.issues.length > 0 && (
            <IssuesPanel
              title={i18n.t('Wat er aan dit bestand op te merken is')}
              issues={file.issues}
              fileName={`regio-${file.hash.slice(0, 8)}-opmerkingen.csv`}
            />
          )}
        </>
      )}
      <SourceFiles view={view} />
    </>
  )
}
