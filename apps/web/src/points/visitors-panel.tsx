import type { PointStanding } from '@weerbaar/core'
import { DataTable, formatNumber, Panel, ShareBar, Small } from '@weerbaar/ui'
import { useLanguage } from '../i18n/use-language.ts'
import { whenWords } from './when-words.ts'

const HOUR_MS = 3_600_000
/** So many hours stand on the screen; the rest is in the evaluation. */
const HOURS = 12

/** Who came, hour by hour; the newest first. An hour without anybody is a zero, because the point was counting. */
export function VisitorsPanel({ standing: { visitors }, now }: { readonly standing: PointStanding; readonly now: number }) {
  const { i18n, locale } = useLanguage()
  const first = visitors.perHour[0]?.hour
  const counted = new Map(visitors.perHour.map(({ hour, people }) => [hour, people]))
  const last = Math.floor(now / HOUR_MS) * HOUR_MS
  const rows = Array.from({ length: HOURS }, (_, i) => last - i * HOUR_MS)
    .filter((hour) => first !== undefined && hour >= first)
    .map((hour) => ({ hour, people: counted.get(hour) ?? 0 }))
  const most = Math.max(1, ...rows.map(({ people }) => people))
  return (
    <Panel title={i18n.t('Gekomen per uur')} look={3}>
      {rows.length === 0 ? (
        <Small>{i18n.t('Er is nog niemand geteld.')}</Small>
      ) : (
        <DataTable
          caption={i18n.t('Mensen die binnenkwamen, op het uur waarin het gebeurde. Wat later van papier kwam, staat op zijn eigen uur.')}
          rows={rows}
          rowKey={({ hour }) => String(hour)}
          name={{ header: i18n.t('Vanaf'), cell: ({ hour }) => whenWords(hour, now, i18n) }}
          columns={[
            {
              key: 'people',
              header: i18n.t('Mensen'),
              cell: ({ people }) => <ShareBar share={people / most}>{formatNumber(people, { locale })}</ShareBar>,
            },
          ]}
        />
      )}
      {visitors.twice.length > 0 && (
        <Small>
          {i18n.t('{count, plural, one {# formulier is} other {# formulieren zijn}} twee keer overgeschreven en één keer geteld.', {
            count: visitors.twice.length,
          })}
        </Small>
      )}
    </Panel>
  )
}
