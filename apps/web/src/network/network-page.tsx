import type { Scenario } from '@weerbaar/core'
import { Alert, Badge, Busy, Page, PageTitle, Stack, Work } from '@weerbaar/ui'
import { useCallback, useMemo } from 'react'
import { useRunner } from '../api/use-runner.ts'
import { Loading } from '../frame/loading.tsx'
import { ProblemNote } from '../frame/problem-note.tsx'
import { usePageTitle } from '../frame/use-page-title.ts'
import { dayAndClock } from '../format/moments.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { BesidePanel } from './change/beside-panel.tsx'
import { comparison, sideOf } from './change/comparison.ts'
import { thoughtOf } from './change/thought.ts'
import { ThoughtPanel } from './change/thought-panel.tsx'
import { useThought } from './change/use-thought.ts'
import { FrontierPanel } from './frontier-panel.tsx'
import { NetworkActions } from './network-actions.tsx'
import { NetworkMap } from './network-map.tsx'
import { networkName, networkSub, networkTitle } from './network-words.ts'
import { NoNetwork } from './no-network.tsx'
import { ConsentPanel } from './plan/consent-panel.tsx'
import { planStateWord } from './plan/plan-words.ts'
import { NormsPanel } from './norms/norms-panel.tsx'
import { PlansPanel } from './plans-panel.tsx'
import { ProofPanel } from './proof-panel.tsx'
import { ReachTable } from './reach-table.tsx'
import { tidy, type Rules } from './rules.ts'
import { RulesPanel } from './rules-panel.tsx'
import { SitePanel } from './site-panel.tsx'
import { SiteCardPanel } from '../site-card/site-card-panel.tsx'
import { useNetwork } from './use-network.ts'
import { useRules } from './use-rules.ts'
import { isOfSearches } from './use-searches.ts'

const NO_SCENARIOS: readonly Scenario[] = []

/** Another network is on the screen: what was tried out on the one before is gone. */
const NOT_TRIED = { shut: undefined, added: undefined, bridges: undefined, flood: undefined, moving: undefined }

/** Netwerk: which points, and how good is that. */
export function NetworkPage() {
  const { i18n } = useLanguage()
  const { search, look, desk, region, model, cells, hash, answer, beside, plans } = useNetwork()
  const shown = answer.data
  const draft = useRules(shown?.request, model.data?.norms ?? [])
  const hold = useCallback((one: string, other: string) => look({ answer: one, beside: other, ...NOT_TRIED }), [look])
  const done = useCallback((result: string) => look({ answer: result, ...NOT_TRIED }), [look])
  const thought = useMemo(() => thoughtOf(search), [search])
  const tried = useThought(shown, cells.data, region.data, model.data?.scenarios ?? NO_SCENARIOS, thought, search.site !== undefined)
  const other = search.beside === undefined ? undefined : beside.data
  const compared = useMemo(
    () =>
      shown && other && cells.data && region.data
        ? comparison(cells.data, sideOf(shown), sideOf(other), {
            municipalities: region.data.municipalities.length,
            parts: region.data.parts.length,
          })
        : undefined,
    [shown, other, cells.data, region.data],
  )
  const runner = useRunner<Rules>(
    '/network-answers',
    desk.data?.jobs.find((job) => job.kind === 'network' && !isOfSearches(job)),
    done,
  )
  const title = shown ? networkTitle(shown, i18n) : i18n.t('Welke noodsteunpunten zijn er nodig?')
  usePageTitle(title)

  const error = desk.error ?? region.error ?? model.error ?? cells.error ?? answer.error
  if (!region.data || !model.data || !desk.data || !cells.data || !draft || (hash && !shown && !answer.error))
    return (
      <Page id="inhoud">
        <PageTitle title={title} />
        {error ? <ProblemNote error={error} onRetry={() => location.reload()} /> : <Loading />}
      </Page>
    )

  const looked = search.site === undefined ? undefined : region.data.sites[search.site]
  const plan = shown && plans.find(({ answer: kept }) => kept === shown.hash)
  const busy = runner.busy || answer.isPlaceholderData
  const find = (): void => runner.start(tidy(draft.rules))
  return (
    <Page id="inhoud">
      <PageTitle
        title={title}
        sub={
          shown && (
            <>
              {plan && <Badge tone="action">{planStateWord(plan.state, i18n)}</Badge>}
              {plan && ' '}
              {networkSub(shown, region.data.municipalities.length, dayAndClock(shown.madeAt, i18n), i18n)}
            </>
          )
        }
        actions={shown && <NetworkActions answer={shown} region={region.data} />}
      />
      {answer.error && (
        <ProblemNote error={answer.error} onRetry={() => look({ answer: undefined })} retryLabel={i18n.t('Toon het laatste netwerk')} />
      )}
      {shown && shown.regionHash !== region.data.hash && (
        <Alert tone="warn">{i18n.t('Dit netwerk hoort bij een ander regiobestand. Zoek opnieuw voor de regio van nu.')}</Alert>
      )}
      <Work
        leftLabel={i18n.t('Regels')}
        rightLabel={i18n.t('Bekeken punt')}
        left={
          <Stack>
            <RulesPanel draft={draft} region={region.data} model={model.data} runner={runner} onFind={find} onCompare={hold} />
            <PlansPanel answer={shown} look={look} />
          </Stack>
        }
        middle={
          shown ? (
            <Stack>
              <Busy busy={busy}>
                <NetworkMap
                  answer={shown}
                  region={region.data}
                  cells={cells.data}
                  rules={draft.rules}
                  search={search}
                  look={look}
                  comparison={tried.comparison ?? compared}
                />
              </Busy>
              {compared && other && (
                <BesidePanel
                  comparison={compared}
                  region={region.data}
                  cells={cells.data}
                  names={[networkName(shown, plans, i18n), networkName(other, plans, i18n)]}
                  onClose={() => look({ beside: undefined })}
                />
              )}
              {!compared && (
                <ThoughtPanel
                  answer={shown}
                  region={region.data}
                  cells={cells.data}
                  thought={thought}
                  tried={tried}
                  scenarios={model.data.scenarios}
                  draft={draft}
                  look={look}
                />
              )}
              <ProofPanel answer={shown} runner={runner} />
              <FrontierPanel answer={shown} draft={draft} />
            </Stack>
          ) : (
            <NoNetwork busy={runner.busy} onFind={find} />
          )
        }
        right={
          shown && (
            <>
              <SitePanel answer={shown} region={region.data} draft={draft} search={search} look={look} />
              {looked && <SiteCardPanel site={looked.id} name={looked.name} folded />}
              {plan && <ConsentPanel plan={plan} answer={shown} region={region.data} />}
            </>
          )
        }
      />
      {shown && (
        <Busy busy={busy}>
          <ReachTable answer={shown} region={region.data} />
        </Busy>
      )}
      {model.data.norms.length > 1 && <NormsPanel rules={draft.rules} region={region.data} norms={model.data.norms} look={look} />}
    </Page>
  )
}
