import { Alert, Busy, Page, PageTitle, Stack, Under, Work } from '@weerbaar/ui'
import { useCallback, useMemo } from 'react'
import { useRunner } from '../api/use-runner.ts'
import { Loading } from '../frame/loading.tsx'
import { ProblemNote } from '../frame/problem-note.tsx'
import { usePageTitle } from '../frame/use-page-title.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { BandPanel } from './band-panel.tsx'
import { ChainPanel } from './chain-panel.tsx'
import { ComparePanel } from './compare/compare-panel.tsx'
import { DriversPanel } from './drivers-panel.tsx'
import { IndoorPanel } from './indoor-panel.tsx'
import { ImpactMap } from './impact-map.tsx'
import { Indicators } from './indicator-cards.tsx'
import { MunicipalityTable } from './municipality-table.tsx'
import { NoRun } from './no-run.tsx'
import { WhatIfPanel } from './preview/what-if-panel.tsx'
import { RunActions } from './run-actions.tsx'
import { ScenarioPanel } from './scenario-panel.tsx'
import { scenarioSub } from './scenario-sub.ts'
import { withShownTimes } from './shown-times.ts'
import { useExplore, viewOf } from './use-explore.ts'
import { useScenarioDraft } from './use-scenario-draft.ts'

/** Verkennen: what happens to whom, when. */
export function ExplorePage() {
  const { i18n, say } = useLanguage()
  const { search, look, desk, region, model, hash, run } = useExplore()
  const shown = useMemo(() => run.data && withShownTimes(run.data), [run.data])
  const draft = useScenarioDraft(shown?.scenario, model.data?.scenarios ?? [])
  const done = useCallback((result: string) => look({ run: result }), [look])
  const runner = useRunner<object>(
    '/impact-runs',
    desk.data?.jobs.find(({ kind }) => kind === 'impact'),
    done,
  )
  const view = useMemo(() => shown && viewOf(shown, search), [shown, search])
  const title = shown ? say(shown.scenario.name) : i18n.t('Wat gebeurt er als iets uitvalt?')
  usePageTitle(title)

  const error = desk.error ?? region.error ?? model.error ?? run.error
  if (!region.data || !model.data || !desk.data || !draft || (hash && !shown && !run.error))
    return (
      <Page id="inhoud">
        <PageTitle title={title} />
        {error ? <ProblemNote error={error} onRetry={() => location.reload()} /> : <Loading />}
      </Page>
    )

  const busy = runner.busy || run.isPlaceholderData
  const panel = <ScenarioPanel draft={draft} region={region.data} model={model.data} runner={runner} view={view} />
  return (
    <Page id="inhoud">
      <PageTitle
        title={title}
        sub={shown && scenarioSub(shown, region.data, i18n)}
        actions={view && <RunActions view={view} canReport={view.run.regionHash === region.data.hash} />}
      />
      {run.error && (
        <ProblemNote error={run.error} onRetry={() => look({ run: undefined })} retryLabel={i18n.t('Toon de laatste berekening')} />
      )}
      {shown && shown.regionHash !== region.data.hash && (
        <Alert tone="warn">{i18n.t('Deze berekening hoort bij een ander regiobestand. Bereken opnieuw voor de regio van nu.')}</Alert>
      )}
      <Work
        leftLabel={i18n.t('Scenario')}
        rightLabel={i18n.t('Cijfers')}
        left={
          <Stack>
            {panel}
            {shown && <ChainPanel run={shown} />}
          </Stack>
        }
        middle={
          view ? (
            <Busy busy={busy}>
              <Stack>
                <ImpactMap view={view} region={region.data} search={search} look={look} />
                <BandPanel view={view} search={search} look={look} />
                <IndoorPanel run={view.run} />
              </Stack>
            </Busy>
          ) : (
            <NoRun runner={runner} draft={draft} />
          )
        }
        right={view && <Indicators view={view} busy={busy} look={look} />}
      />
      {view && (
        <Busy busy={busy}>
          <Under
            wide={<MunicipalityTable view={view} look={look} />}
            side={
              <Stack>
                <DriversPanel run={view.run} outcome={view.outcome} assumptions={model.data.assumptions} />
                {view.run.regionHash === region.data.hash && <WhatIfPanel view={view} model={model.data} />}
                {view.run.regionHash === region.data.hash && <ComparePanel view={view} look={look} />}
              </Stack>
            }
          />
        </Busy>
      )}
    </Page>
  )
}
