import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Link, Page, PageTitle, StatusMark } from '@weerbaar/ui'
import { regionQuery } from '../api/queries.ts'
import { Loading } from '../frame/loading.tsx'
import { ProblemNote } from '../frame/problem-note.tsx'
import { usePageTitle } from '../frame/use-page-title.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { EmergencyPanel } from './emergency-panel.tsx'
import { HelpPanel } from './help-panel.tsx'
import { JournalPanel } from './journal-panel.tsx'
import { NoticesPanel } from './notices-panel.tsx'
import { OpeningPanel } from './opening-panel.tsx'
import { PaperPanel } from './paper-panel.tsx'
import { PointAlarms } from './point-alarms.tsx'
import { PointFigures } from './point-figures.tsx'
import { pointQuery, pointsQuery } from './point-queries.ts'
import { shownState, tierWords } from './point-words.ts'
import { ServicesPanel } from './services-panel.tsx'
import { SpokenPanel } from './spoken-panel.tsx'
import { StaffPanel } from './staff-panel.tsx'
import { StockPanel } from './stock-panel.tsx'
import { SupplyPanel } from './supply-panel.tsx'
import { VisitorsPanel } from './visitors-panel.tsx'
import { heardBy } from './heard-by.ts'
import { HeardLine } from './heard-line.tsx'

const route = getRouteApi('/noodsteunpunten/$point')

/** Everything known of one point: alarms first, then what it offers, who is there, what is left and what was written. */
export function PointPage() {
  const { i18n } = useLanguage()
  const { point: id } = route.useParams()
  const point = useQuery(pointQuery(id))
  const points = useQuery(pointsQuery)
  const region = useQuery(regionQuery)
  const standing = point.data?.standing
  const row = points.data?.overview.rows.find((one) => one.point === id)
  const name = standing?.card?.value.name ?? i18n.t('Noodsteunpunt')
  usePageTitle(name)

  const error = region.error ?? point.error
  if (!point.data || !standing || !region.data || !row)
    return (
      <Page id="inhoud">
        <PageTitle title={name} />
        {error ? <ProblemNote error={error} onRetry={() => void point.refetch()} /> : <Loading />}
        <BackToList />
      </Page>
    )
  const { now, notices, supplies } = point.data
  const card = standing.card?.value
  const where = region.data.municipalities.find((one) => one.id === card?.municipality)?.name
  const { look, words } = shownState(row, now, i18n)
  return (
    <Page id="inhoud">
      <PageTitle
        title={name}
        sub={
          <>
            <StatusMark state={look}>{words}</StatusMark> ·{' '}
            {[
              card?.number === null || card?.number === undefined ? undefined : i18n.t('nummer {number}', { number: card.number }),
              card && tierWords(card.tier, i18n),
              where,
            ]
              .filter(Boolean)
              .join(' · ')}{' '}
            · <HeardLine row={row} by={points.data && heardBy(points.data, row)} now={now} />
          </>
        }
      />
      <BackToList />
      {point.error && <ProblemNote error={point.error} onRetry={() => void point.refetch()} />}
      <PointAlarms standing={standing} row={row} now={now} />
      <PointFigures standing={standing} stale={row.silentSince !== undefined} notices={notices} supplies={supplies} now={now} />
      <div className="app-pair">
        <EmergencyPanel standing={standing} now={now} />
        <HelpPanel standing={standing} now={now} />
        <StockPanel standing={standing} now={now} />
        <SpokenPanel standing={standing} now={now} />
        <ServicesPanel standing={standing} now={now} />
        <VisitorsPanel standing={standing} now={now} />
        <StaffPanel standing={standing} now={now} />
        <OpeningPanel standing={standing} now={now} />
        <SupplyPanel supplies={supplies} rows={[row]} level="municipality" municipality={card?.municipality} now={now} />
        <NoticesPanel notices={notices} rows={points.data?.overview.rows ?? []} now={now} />
        <JournalPanel standing={standing} now={now} />
        <PaperPanel point={id} />
      </div>
    </Page>
  )
}

function BackToList() {
  const { i18n } = useLanguage()
  const navigate = useNavigate()
  return (
    <p className="wb-sub app-noprint">
      <Link href="/noodsteunpunten" onNavigate={(href) => void navigate({ href })}>
        {i18n.t('Alle noodsteunpunten')}
      </Link>
    </p>
  )
}
