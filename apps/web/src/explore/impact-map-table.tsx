import { DataTable, formatNumber } from '@weerbaar/ui'
import { unitWords } from '../format/unit-words.ts'
import { bandOf, figureOf } from '../format/figures.ts'
import { useLanguage } from '../i18n/use-language.ts'
import type { ExploreSearch } from './explore-search.ts'
import { areasByName, at, type View } from './use-explore.ts'

/** What the map shows, for keyboard and screen reader: one hour, every municipality. */
export function ImpactMapTable({
  view,
  look,
}: {
  readonly view: View
  readonly look: (change: Partial<Record<keyof ExploreSearch, string | undefined>>) => void
}) {
  const { i18n, locale, say } = useLanguage()
  const { run, outcome, time } = view
  const what = run.outcomes[outcome]
  if (!what) return null
  const hour = Math.round((run.times[time] ?? 0) / 3600)
  const rows = areasByName(run)
  return (
    <DataTable
      caption={i18n.t('{outcome}, uur {hour}, {unit}. Gemiddelden tellen op. Laag en hoog niet.', {
        outcome: say(what.name),
        hour,
        unit: unitWords(what.unit, i18n),
      })}
      rows={rows}
      rowKey={({ id }) => id}
      name={{ header: i18n.t('Gebied'), cell: (row) => (row.index === 0 ? i18n.t('Regio') : row.name) }}
      isTotal={({ index }) => index === 0}
      selected={run.areas[view.area]?.id}
      onSelect={(id) => look({ area: id === run.areas[0]?.id ? undefined : id })}
      columns={[
        { key: 'people', header: i18n.t('Inwoners'), cell: ({ inhabitants }) => formatNumber(inhabitants, { locale }) },
        {
          key: 'mean',
          header: i18n.t('Gemiddeld'),
          cell: ({ index }) => figureOf(at(run.mean, index, outcome, time), locale),
          band: ({ index }) => bandOf(at(run.low, index, outcome, time), at(run.high, index, outcome, time), locale),
          bandHeader: i18n.t('laag – hoog'),
        },
      ]}
    />
  )
}
