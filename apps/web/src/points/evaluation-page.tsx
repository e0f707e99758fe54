import { type PointLogEntry, type PointLogView, type PointRow, type RestockLine, restockingOf } from '@weerbaar/core'
import { useQueries, useQuery } from '@tanstack/react-query'
import { Button, DataTable, EmptyState, formatNumber, Page, PageTitle, Panel, Small } from '@weerbaar/ui'
import { useState } from 'react'
import { regionQuery } from '../api/queries.ts'
import { Loading } from '../frame/loading.tsx'
import { ProblemNote } from '../frame/problem-note.tsx'
import { usePageTitle } from '../frame/use-page-title.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { ErasurePanel } from './erasure-panel.tsx'
import { EvaluationActions } from './evaluation-actions.tsx'
import { logWords } from './log-words.ts'
import { peopleWords } from './people-words.ts'
import { pointQuery, pointsQuery } from './point-queries.ts'
import { pointLogQuery } from './profile-queries.ts'
import { nameOf } from './point-words.ts'
import { PointsNav } from './points-nav.tsx'
import type { PointsSeen } from './points-view.ts'
import { whenWords } from './when-words.ts'

/** So many lines stand on the screen at first; paper and files hold all. */
const FIRST = 100

/** Afterwards: what happened when, what is to be brought back to strength, and the files of it. */
export function EvaluationPage() {
  const { i18n } = useLanguage()
  const points = useQuery({ ...pointsQuery, refetchInterval: false })
  const log = useQuery(pointLogQuery)
  const title = i18n.t('Wat gebeurde er op de punten?')
  usePageTitle(title)
  const error = points.error ?? log.error
  return (
    <Page id="inhoud">
      <PageTitle
        title={title}
        sub={
          log.data &&
          i18n.t('Oefening {exercise}, gemaakt {when}', { exercise: log.data.exercise, when: whenWords(log.data.now, log.data.now, i18n) })
        }
      />
      <PointsNav current="evaluatie" />
      {points.data && log.data ? (
        <Evaluation points={points.data} log={log.data} />
      ) : error ? (
        <ProblemNote error={error} onRetry={() => void log.refetch()} />
      ) : (
        <Loading />
      )}
    </Page>
  )
}

function Evaluation({ points, log }: { readonly points: PointsSeen; readonly log: PointLogView }) {
  const { i18n } = useLanguage()
  const opened = points.overview.rows.filter(({ heard, state }) => heard !== undefined || state !== 'closed')
  const region = useQuery(regionQuery)
  const standings = useQueries({ queries: opened.map(({ point }) => ({ ...pointQuery(point), refetchInterval: false as const })) })
  const known = standings.flatMap(({ data }) => (data ? [data.standing] : []))
  const restocking = restockingOf(known)
  const names = new Map<string, string>(points.overview.rows.map((row) => [row.point, nameOf(row)]))
  const entries = log.entries.filter(({ line }) => !LEFT_OUT.has(line.type))
  if (entries.length === 0)
    return (
      <Panel>
        <EmptyState title={i18n.t('Nog niets gebeurd')}>{i18n.t('Hier komt de tijdlijn zodra een punt iets opschrijft.')}</EmptyState>
      </Panel>
    )
  return (
    <>
      <EvaluationActions
        log={log}
        entries={entries}
        restocking={restocking}
        standings={known}
        points={points}
        names={names}
        creator={region.data?.name ?? 'Weerbaar'}
      />
      <Counts rows={opened} />
      <Restocking lines={restocking} />
      <ErasurePanel />
      <Timeline entries={entries} names={names} now={log.now} />
    </>
  )
}

function Counts({ rows }: { readonly rows: readonly PointRow[] }) {
  const { i18n } = useLanguage()
  return (
    <Panel title={i18n.t('Tellingen')}>
      <DataTable
        caption={i18n.t('Per punt sinds de opening. Minder dan 10 mensen staat er niet als getal.')}
        rows={rows}
        rowKey={({ point }) => point}
        name={{ header: i18n.t('Punt'), cell: nameOf }}
        columns={[
          { key: 'came', header: i18n.t('Gekomen'), cell: ({ cameInAll }) => peopleWords(cameInAll, false, i18n) },
          { key: 'inside', header: i18n.t('Nu binnen'), cell: ({ inside }) => peopleWords(inside, false, i18n) },
          { key: 'staff', header: i18n.t('In dienst'), cell: ({ staff }) => staff },
        ]}
      />
    </Panel>
  )
}

function Restocking({ lines }: { readonly lines: readonly RestockLine[] }) {
  const { i18n, locale } = useLanguage()
  const amount = (value: number | undefined, unit: string) =>
    value === undefined ? i18n.t('eerst tellen') : `${formatNumber(value, { locale })} ${unit}`
  return (
    <Panel title={i18n.t('Aan te vullen')}>
      {lines.length === 0 ? (
        <Small>{i18n.t('Alles wat gepland is, ligt er.')}</Small>
      ) : (
        <DataTable
          caption={i18n.t('Tot wat voor het punt gepland is. Wat niet geteld is, moet eerst geteld worden.')}
          rows={lines}
          rowKey={({ point, item }) => `${point} ${item}`}
          scroll
          name={{ header: i18n.t('Punt'), cell: ({ name }) => name }}
          columns={[
            { key: 'item', header: i18n.t('Wat'), align: 'start', cell: ({ label }) => label },
            { key: 'planned', header: i18n.t('Gepland'), cell: ({ planned, unit }) => amount(planned, unit), wideOnly: true },
            { key: 'left', header: i18n.t('Over'), cell: ({ left, unit }) => amount(left, unit) },
            { key: 'needed', header: i18n.t('Aanvullen'), cell: ({ needed, unit }) => amount(needed, unit) },
          ]}
        />
      )}
    </Panel>
  )
}

/** Making points of a plan is preparation, and single taps say something of single persons: they stand in the counts by the hour. */
const LEFT_OUT: ReadonlySet<string> = new Set(['PointRegistered', 'StockItemSet', 'VisitorsCame', 'VisitorsLeft'])

interface TimelineProps {
  readonly entries: readonly PointLogEntry[]
  readonly names: ReadonlyMap<string, string>
  readonly now: number
}

function Timeline({ entries, names, now }: TimelineProps) {
  const { i18n } = useLanguage()
  const [all, setAll] = useState(false)
  const shown = all ? entries : entries.slice(0, FIRST)
  return (
    <Panel title={i18n.t('Tijdlijn')}>
      <DataTable
        caption={i18n.t(
          'Op het uur waarin het gebeurde. Zonder namen, adressen en gezondheid. Losse tikken van de teller staan bij de tellingen.',
        )}
        rows={shown}
        rowKey={({ id }) => id}
        name={{ header: i18n.t('Wanneer'), cell: ({ at }) => whenWords(at, now, i18n) }}
        columns={[
          {
            key: 'point',
            header: i18n.t('Punt'),
            align: 'start',
            cell: ({ line }) => <span className="app-wrap">{pointIn(line, names)}</span>,
          },
          {
            key: 'what',
            header: i18n.t('Wat'),
            align: 'start',
            cell: ({ line, onBehalf }) => (
              <span className="app-wrap">
                {onBehalf ? i18n.t('{what} (via formulier)', { what: logWords(line, i18n) }) : logWords(line, i18n)}
              </span>
            ),
          },
          {
            key: 'written',
            header: i18n.t('Opgeschreven'),
            align: 'start',
            cell: ({ writtenAt }) => whenWords(writtenAt, now, i18n),
            wideOnly: true,
          },
        ]}
      />
      {shown.length < entries.length && (
        <Button onClick={() => setAll(true)}>{i18n.t('Toon alle {count} regels', { count: entries.length })}</Button>
      )}
    </Panel>
  )
}

const pointIn = (line: PointLogEntry['line'], names: TimelineProps['names']): string =>
  'point' in line ? (names.get(line.point) ?? line.point) : '–'
