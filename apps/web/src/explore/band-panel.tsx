import { BandChart, ChartPanel, DataTable, formatHours } from '@weerbaar/ui'
import { unitWords } from '../format/unit-words.ts'
import { figureOf } from '../format/figures.ts'
import { useLanguage } from '../i18n/use-language.ts'
import type { ExploreSearch } from './explore-search.ts'
import { hourTicks } from './hour-ticks.ts'
import { outageOf } from './outage.ts'
import { at, type View } from './use-explore.ts'

interface Props {
  readonly view: View
  readonly search: ExploreSearch
  readonly look: (change: Partial<Record<keyof ExploreSearch, string | number | undefined>>) => void
}

/** One outcome over time, as wide as it is unsure. */
export function BandPanel({ view, search, look }: Props) {
  const { i18n, locale, say } = useLanguage()
  const { run, area, outcome, time } = view
  const what = run.outcomes[outcome]
  if (!what) return null
  const points = run.times.map((seconds, t) => ({
    at: seconds / 3600,
    low: at(run.low, area, outcome, t),
    mid: at(run.mid, area, outcome, t),
    high: at(run.high, area, outcome, t),
  }))
  const peak = points.reduce((best, point) => (point.mid > best.mid ? point : best), points[0] ?? { at: 0, low: 0, mid: 0, high: 0 })
  const figure = (value: number): string => figureOf(value, locale)
  const where = run.areas[area]?.name ?? ''
  const { outage } = outageOf(run)
  const nearest = (hour: number): number =>
    points.reduce((best, point) => (Math.abs(point.at - hour) < Math.abs(best - hour) ? point.at : best), 0)

  return (
    <ChartPanel
      title={i18n.t('{outcome} in de tijd', { outcome: say(what.name) })}
      aside={<span className="wb-sub">{`${where} · ${unitWords(what.unit, i18n)}`}</span>}
      view={search.chart ?? 'chart'}
      onView={(to) => look({ chart: to === 'table' ? 'table' : undefined })}
      switchLabel={i18n.t('Grafiek of tabel')}
      chartLabel={i18n.t('Grafiek')}
      tableLabel={i18n.t('Tabel')}
      chart={
        <BandChart
          label={i18n.t(
            '{outcome}, {where}: laag, midden en hoog in de tijd. Hoogste punt rond uur {hour}: laag {low}, midden {mid}, hoog {high}.',
            {
              outcome: say(what.name),
              where,
              hour: Math.round(peak.at),
              low: figure(peak.low),
              mid: figure(peak.mid),
              high: figure(peak.high),
            },
          )}
          points={points}
          formatY={figure}
          xTicks={hourTicks(points.at(-1)?.at ?? 0, locale)}
          now={points[time]?.at}
          outage={outage && { ...outage, label: i18n.t('uitval') }}
          labels={{
            high: i18n.t('hoog: {value}', { value: figure(peak.high) }),
            mid: <b>{i18n.t('midden: {value}', { value: figure(peak.mid) })}</b>,
            low: i18n.t('laag: {value}', { value: figure(peak.low) }),
          }}
          labelAt={peak.at}
          height={268}
          onPick={(hour) => look({ hour: nearest(hour) })}
        />
      }
      table={
        <DataTable
          caption={i18n.t('{outcome}, {where}, {unit}.', { outcome: say(what.name), where, unit: unitWords(what.unit, i18n) })}
          rows={points}
          rowKey={({ at: hour }) => String(hour)}
          name={{ header: i18n.t('Uur'), cell: ({ at: hour }) => formatHours(hour, { locale, as: 'moment' }) }}
          selected={String(points[time]?.at)}
          onSelect={(hour) => look({ hour: Number(hour) })}
          columns={[
            { key: 'low', header: i18n.t('Laag'), cell: ({ low }) => figure(low) },
            { key: 'mid', header: i18n.t('Midden'), cell: ({ mid }) => figure(mid) },
            { key: 'high', header: i18n.t('Hoog'), cell: ({ high }) => figure(high) },
          ]}
        />
      }
      note={i18n.t('Midden: de helft van de berekeningen ligt lager, de helft hoger. Laag en hoog: 8 van de 10 liggen ertussen.')}
    />
  )
}
