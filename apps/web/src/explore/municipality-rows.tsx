import type { ImpactView } from '@weerbaar/core'
import { DataTable, formatHours, formatNumber } from '@weerbaar/ui'
import { memo } from 'react'
import { bandOf, figureOf } from '../format/figures.ts'
import { unitWords } from '../format/unit-words.ts'
import { useLanguage } from '../i18n/use-language.ts'
import type { ExploreSearch } from './explore-search.ts'
import { hoursOf, type Span } from './standard-times.ts'
import { areasByName, at, type View } from './use-explore.ts'
import { Why } from './why.tsx'

interface Props {
  readonly run: ImpactView
  readonly area: number
  readonly outcome: number
  readonly span: Span
  /** The tinted hour. */
  readonly group: number
  readonly look: (change: Partial<Record<keyof ExploreSearch, string | number | undefined>>) => void
}

/** The table itself; drawn again only when one of these changes, not at every step of the time slider. */
export const MunicipalityRows = memo(function MunicipalityRows({ run, area, outcome, span, group, look }: Props) {
  const { i18n, locale } = useLanguage()
  const what = run.outcomes[outcome]
  if (!what) return null
  const hours = hoursOf(run, span)
  const rows = areasByName(run)
  const timeOf = (hour: number): number => run.times.indexOf(hour * 3600)
  return (
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
      group={String(group)}
      onGroup={(hour) => look({ hour: Number(hour) })}
      groupLabel={i18n.t('Uur')}
      selected={run.areas[area]?.id}
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
          cell: whyCell({ run, area, outcome, time: timeOf(group) }),
        },
      ]}
    />
  )
})

const whyCell =
  (view: View) =>
  ({ index }: { readonly index: number }) => <Why view={{ ...view, area: index }} where />
