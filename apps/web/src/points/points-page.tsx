import { type RegionView, totalsOf } from '@weerbaar/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Page, PageTitle, Stack } from '@weerbaar/ui'
import { regionQuery } from '../api/queries.ts'
import { Loading } from '../frame/loading.tsx'
import { ProblemNote } from '../frame/problem-note.tsx'
import { usePageTitle } from '../frame/use-page-title.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { ActNow } from './act-now.tsx'
import { ForecastPanel } from './forecast-panel.tsx'
import { NoPoints } from './no-points.tsx'
import { NoticesPanel } from './notices-panel.tsx'
import { pointsQuery } from './point-queries.ts'
import { PointsActions } from './points-actions.tsx'
import { PointsNav } from './points-nav.tsx'
import { PointsMap } from './points-map.tsx'
import { PointsTable } from './points-table.tsx'
import { PointsTotals } from './points-totals.tsx'
import type { PointsSearch } from './points-search.ts'
import type { PointsSeen } from './points-view.ts'
import { SupplyPanel } from './supply-panel.tsx'
import { whenWords } from './when-words.ts'

const route = getRouteApi('/noodsteunpunten')

/** Noodsteunpunten: what is known of the points, how old it is, and what to do now. */
export function PointsPage() {
  const { i18n } = useLanguage()
  const search = route.useSearch()
  const points = useQuery(pointsQuery)
  const region = useQuery(regionQuery)
  const where = region.data?.municipalities.find(({ id }) => id === search.gemeente)?.name ?? region.data?.name
  const title = where ? i18n.t('Noodsteunpunten in {where}', { where }) : i18n.t('Noodsteunpunten')
  usePageTitle(title)

  const error = region.error ?? (points.data ? null : points.error)
  if (!points.data || !region.data)
    return (
      <Page id="inhoud">
        <PageTitle title={title} />
        {error ? <ProblemNote error={error} onRetry={() => void points.refetch()} /> : <Loading />}
      </Page>
    )
  return (
    <Page id="inhoud">
      <PageTitle
        title={title}
        sub={i18n.t('nu {when} · dit scherm ververst vanzelf', { when: whenWords(points.data.now, points.data.now, i18n) })}
        actions={
          points.data.overview.rows.length > 0 && (
            <PointsActions view={points.data} rows={within(points.data, search)} search={search} where={where ?? ''} />
          )
        }
      />
      <PointsNav current="nu" />
      {points.error && <ProblemNote error={points.error} onRetry={() => void points.refetch()} />}
      {points.data.overview.rows.length === 0 ? <NoPoints /> : <PointsLive view={points.data} region={region.data} search={search} />}
    </Page>
  )
}

interface LiveProps {
  readonly view: PointsSeen
  readonly region: RegionView
  readonly search: PointsSearch
}

function PointsLive({ view, region, search }: LiveProps) {
  const { gemeente } = search
  const rows = within(view, search)
  const own = new Set<string>(rows.map(({ point }) => point))
  const started = rows.filter(({ state, heard }) => state !== 'closed' || heard !== undefined)
  const shown = search.all || started.length === 0 ? rows : started
  // Whoever looks at one municipality owns its points; whoever looks at the region does not.
  const owner = gemeente !== undefined
  return (
    <>
      <ActNow rows={rows} now={view.now} />
      <PointsTotals rows={rows} totals={totalsOf(rows)} owner={owner} />
      <div className="app-live">
        <Stack>
          <PointsTable view={view} region={region} rows={shown} hidden={rows.length - shown.length} owner={owner} search={search} />
          {gemeente !== undefined && <ForecastPanel municipality={gemeente} rows={rows} now={view.now} />}
        </Stack>
        <Stack>
          <PointsMap view={view} region={region} rows={shown} search={search} />
          <SupplyPanel
            // A municipality also answers for what others were promised out of its stock.
            supplies={view.supplies.filter(
              ({ asked, promises }) =>
                own.has(asked.value.point) || promises.some(({ promised }) => gemeente !== undefined && promised.value.from === gemeente),
            )}
            municipality={gemeente}
            rows={rows}
            level={owner ? 'municipality' : 'region'}
            now={view.now}
          />
          <NoticesPanel
            notices={view.notices.filter(({ sent }) => sent.value.to === null || sent.value.to.some((point) => own.has(point)))}
            rows={view.overview.rows}
            now={view.now}
          />
        </Stack>
      </div>
    </>
  )
}

const within = ({ overview }: PointsSeen, { gemeente }: PointsSearch) =>
  overview.rows.filter(({ card }) => gemeente === undefined || card?.municipality === gemeente)
