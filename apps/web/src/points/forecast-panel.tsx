import { countedHours, expectedPerHour, type ImpactView, type MunicipalityId, type PointRow, proposeCorrection } from '@weerbaar/core'
import { useQueries, useQuery } from '@tanstack/react-query'
import { Badge, Button, DataTable, formatNumber, Panel, SelectField, Small, Stack } from '@weerbaar/ui'
import { useState } from 'react'
import { deskQuery, runQuery } from '../api/queries.ts'
import { ProblemNote } from '../frame/problem-note.tsx'
import { figureOf } from '../format/figures.ts'
import { shortHash } from '../format/values.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { pointQuery } from './point-queries.ts'
import { correctionsQuery, useCorrect, useWithdrawCorrection } from './profile-queries.ts'
import { whenWords } from './when-words.ts'

const HOUR_MS = 3_600_000
/** Hours the correction is for. */
const AHEAD = 12
const VISITORS = 'visitors-per-day'

interface Props {
  readonly municipality: MunicipalityId
  /** Every point of the municipality. */
  readonly rows: readonly PointRow[]
  readonly now: number
}

/** What the counts say of the forecast for the next hours. A proposal, until a person takes it over. */
export function ForecastPanel({ municipality, rows, now }: Props) {
  const { i18n } = useLanguage()
  const { data: desk } = useQuery(deskQuery)
  const run = useQuery({ ...runQuery(desk?.run ?? ''), enabled: desk?.run !== undefined })
  return (
    <Panel title={i18n.t('Klopt de verwachting van bezoekers?')} look={3}>
      {run.data ? (
        <Forecast run={run.data} municipality={municipality} rows={rows} now={now} />
      ) : (
        <Small>{i18n.t('Er is nog geen berekening. Maak er een in Verkennen.')}</Small>
      )}
      <ProblemNote error={run.error} />
    </Panel>
  )
}

function Forecast({ run, municipality, rows, now }: Props & { readonly run: ImpactView }) {
  const { i18n, locale, say } = useLanguage()
  const opened = rows.filter(({ heard, silentSince }) => heard !== undefined && silentSince === undefined)
  const points = useQueries({ queries: opened.map(({ point }) => pointQuery(point)) })
  const corrections = useQuery(correctionsQuery)
  const correcting = useCorrect()
  const withdrawing = useWithdrawCorrection()
  const [chosen, setChosen] = useState<string>()
  const counting = points.flatMap(({ data }) => {
    const since = data?.standing.opening.openSince
    const heard = data?.standing.heard
    return data && since !== undefined && heard
      ? [{ since, heard: Math.max(heard.at, heard.writtenAt), perHour: data.standing.visitors.perHour }]
      : []
  })
  const firstOpen = counting.length === 0 ? now : Math.min(...counting.map(({ since }) => since))
  // Until somebody says when it began, the first point opened two hours after.
  const start = chosen === undefined ? Math.floor(firstOpen / HOUR_MS) * HOUR_MS - 2 * HOUR_MS : Number(chosen)
  const visitors = visitorsOf(run, municipality)
  if (!visitors) return <Small>{i18n.t('Deze berekening kent geen bezoekers voor deze gemeente.')}</Small>
  const proposal = proposeCorrection(countedHours(counting, rows.length, visitors, start, now), visitors.band)
  const from = Math.ceil(now / HOUR_MS) * HOUR_MS
  const hours = [0, 3, 6, 9].map((ahead) => {
    const at = from + ahead * HOUR_MS
    return { at, forecast: expectedPerHour(visitors, (at + HOUR_MS / 2 - start) / 1000) }
  })
  const own = (corrections.data ?? []).filter(({ correction }) => correction.area === municipality)
  const times = (value: number) => formatNumber(value, { locale, decimals: 1 })
  const starts = Array.from({ length: 73 }, (_, i) => Math.floor(now / HOUR_MS) * HOUR_MS - i * HOUR_MS)
  return (
    <Stack>
      <SelectField
        label={i18n.t('Wanneer begon de uitval?')}
        value={String(start)}
        onChange={setChosen}
        options={[...new Set([...starts, start])]
          .toSorted((a, b) => b - a)
          .map((at) => ({ value: String(at), label: whenWords(at, now, i18n) }))}
      />
      {proposal.known ? (
        <>
          <p>
            {i18n.t('In {hours} uren kwamen {counted} mensen. De berekening verwachtte er {expected}. Voorstel voor de komende uren: ', {
              hours: proposal.hours,
              counted: formatNumber(proposal.counted, { locale }),
              expected: figureOf(proposal.expected, locale),
            })}
            <strong>
              {i18n.t('{likely} keer de verwachting (laag {low}, hoog {high}).', {
                likely: times(proposal.factor.likely),
                low: times(proposal.factor.low),
                high: times(proposal.factor.high),
              })}
            </strong>
          </p>
          <DataTable
            caption={i18n.t('Mensen per uur in de hele gemeente. In acht van de tien gevallen ligt het tussen laag en hoog.')}
            rows={hours}
            rowKey={({ at }) => String(at)}
            name={{ header: i18n.t('Vanaf'), cell: ({ at }) => whenWords(at, now, i18n) }}
            columns={[
              { key: 'forecast', header: i18n.t('Berekend'), cell: ({ forecast }) => figureOf(forecast, locale) },
              {
                key: 'corrected',
                header: i18n.t('Bijgesteld'),
                cell: ({ forecast }) => <strong>{figureOf(forecast * proposal.factor.likely, locale)}</strong>,
              },
              {
                key: 'band',
                header: i18n.t('Laag – hoog'),
                cell: ({ forecast }) =>
                  `${figureOf(forecast * proposal.factor.low, locale)} – ${figureOf(forecast * proposal.factor.high, locale)}`,
              },
            ]}
          />
          <Button
            busy={correcting.isPending}
            onClick={() =>
              correcting.mutate({
                area: municipality,
                run: run.hash,
                start,
                from,
                to: from + AHEAD * HOUR_MS,
                ...proposal.factor,
                hours: proposal.hours,
                counted: proposal.counted,
                expected: proposal.expected,
              })
            }
          >
            {i18n.t('Neem deze bijstelling over')}
          </Button>
        </>
      ) : (
        <p className="app-unknown">
          {i18n.t('Te weinig gegevens: er zijn {hours} hele uren geteld, zes zijn nodig.', { hours: proposal.hours })}
        </p>
      )}
      <ul className="wb-list">
        {own.map(({ id, correction, takenAt, withdrawn }) => (
          <li key={id}>
            {i18n.t('{likely} keer ({low} – {high}), van {from} tot {to}', {
              likely: times(correction.likely),
              low: times(correction.low),
              high: times(correction.high),
              from: whenWords(correction.from, now, i18n),
              to: whenWords(correction.to, now, i18n),
            })}{' '}
            {withdrawn ? (
              <Badge>{i18n.t('ingetrokken')}</Badge>
            ) : correction.to < now ? (
              <Badge>{i18n.t('verlopen')}</Badge>
            ) : (
              <Badge tone="ok">{i18n.t('overgenomen')}</Badge>
            )}
            <Small>{i18n.t('overgenomen {when}', { when: whenWords(takenAt, now, i18n) })}</Small>
            {!withdrawn && correction.to >= now && (
              <Button small busy={withdrawing.isPending} onClick={() => withdrawing.mutate(id)}>
                {i18n.t('Trek in')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Small>
        {i18n.t('Berekening {hash}, {scenario}. Alleen punten die telden tellen mee. Zie methode forecast-correction.', {
          hash: shortHash(run.hash),
          scenario: say(run.scenario.name),
        })}
      </Small>
      <ProblemNote error={correcting.error ?? withdrawing.error ?? corrections.error} />
    </Stack>
  )
}

/** Visitors a day in the municipality by the run, and how wide its band is on the day of most visitors. */
function visitorsOf(run: ImpactView, municipality: MunicipalityId) {
  const area = run.areas.findIndex(({ id }) => id === municipality)
  const outcome = run.outcomes.findIndex(({ id }) => id === VISITORS)
  const perDay = run.mid[area]?.[outcome]
  if (!perDay) return undefined
  const top = perDay.indexOf(Math.max(...perDay))
  const mid = perDay[top] ?? 0
  if (mid === 0) return undefined
  const at = (band: ImpactView['low']) => (band[area]?.[outcome]?.[top] ?? mid) / mid
  return { times: run.times, perDay, band: { low: at(run.low), high: at(run.high) } }
}
