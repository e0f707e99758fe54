import { ButtonLink, DataTable, formatHours, formatNumber, Panel, Segmented } from '@weerbaar/ui'
import { useState } from 'react'
import { unitWords } from '../format/unit-words.ts'
import { bandOf, figureOf } from '../format/figures.ts'
import { useLanguage } from '../i18n/use-language.ts'
import type { ExploreSearch } from './explore-search.ts'
import { areasByName, at, type View } from './use-explore.ts'
import { Why } from './why.tsx'

/** The standard times of a report, in three handfuls that fit a page. */
const SPANS = { hours: [1, 2, 4, 8], days: [8, 24, 48, 72], weeks: [72, 168, 336] } as const
type Span = keyof typeof SPANS
const isSpan = (value: string): value is Span => value in SPANS

interface Props {
  readonly view: View
  readonly look: (change: Partial<Record<keyof ExploreSearch, string | number | undefined>>) => void
}

/** Every municipality at the standard times. Means add up to the region; low and high do not. */
export function MunicipalityTable({ view, look }: Props) {
  const { i18n, locale, say } = useLanguage()
  const { run, outcome } = view
  const now = Math.round((run.times[view.time] ?? 0) / 3600)
  const [span, setSpan] = useState<Span>('days')
  const what = run.outcomes[outcome]
  if (!what) return null
  const hours = SPANS[span].filter((hour) => run.times.includes(hour * 3600))
  const rows = areasByName(run)
  const timeOf = (hour: number): number => run.times.indexOf(hour * 3600)
  const group = String(hours.find((hour) => hour === now) ?? hours[Math.min(1, hours.length - 1)])

  return (
    <Panel
      title={i18n.t('Per gemeente: {outcome}', { outcome: lowerFirst(say(what.name)) })}
      aside={
        <span className="app-table-tools">
          <Segmented
            label={i18n.t('Welke uren')}
            value={span}
            onChange={(value) => isSpan(value) && setSpan(value)}
            options={[
              { value: 'hours', label: i18n.t('1–8 uur') },
              { value: 'days', label: i18n.t('8–72 uur') },
              { value: 'weeks', label: i18n.t('3–14 dagen') },
            ]}
          />
          <ButtonLink small icon="download" download href={`/v1/impact-runs/${run.hash}.csv?outcome=${what.id}`}>
            {i18n.t('CSV voor Excel')}
          </ButtonLink>
          <ButtonLink small icon="download" download href={`/v1/impact-runs/${run.hash}.plain.csv`}>
            {i18n.t('Alle cijfers, CSV')}
          </ButtonLink>
        </span>
      }
    >
      <DataTable
        caption={i18n.t(
          'Gemiddelde ({unit}), met laag – hoog. Gemiddelden tellen op tot de regio. Laag en hoog niet: die zijn per rij berekend.',
          {
            unit: unitWords(what.unit, i18n),
          },
        )}
        rows={rows}
        rowKey={({ id }) => id}
        name={{ header: i18n.t('Gemeente'), cell: (row) => (row.index === 0 ? i18n.t('Regio') : row.name) }}
        isTotal={({ index }) => index === 0}
        groups={hours.map((hour) => ({ key: String(hour), label: formatHours(hour, { locale, as: 'length' }) }))}
        group={group}
        onGroup={(hour) => look({ hour: Number(hour) })}
        groupLabel={i18n.t('Uur')}
        selected={run.areas[view.area]?.id}
        onSelect={(id) => look({ area: id === run.areas[0]?.id ? undefined : id })}
        columns={[
          { key: 'people', header: i18n.t('Inwoners'), cell: ({ inhabitants }) => formatNumber(inhabitants, { locale }), wideOnly: true },
          ...hours.map((hour) => ({
            key: `h${hour}`,
            group: String(hour),
            header: formatHours(hour, { locale, as: 'length' }),
            cell: ({ index }: { index: number }) => figureOf(at(run.mean, index, outcome, timeOf(hour)), locale),
            band: ({ index }: { index: number }) =>
              bandOf(at(run.low, index, outcome, timeOf(hour)), at(run.high, index, outcome, timeOf(hour)), locale),
            bandHeader: i18n.t('laag – hoog'),
          })),
          {
            key: 'why',
            header: <span className="wb-hide">{i18n.t('Waar komt dit vandaan?')}</span>,
            cell: whyCell({ ...view, time: timeOf(Number(group)) }),
          },
        ]}
      />
    </Panel>
  )
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

const whyCell =
  (view: View) =>
  ({ index }: { readonly index: number }) => <Why view={{ ...view, area: index }} where />
