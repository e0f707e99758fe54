import type { PointStanding, StockStanding } from '@weerbaar/core'
import { Badge, DataTable, formatNumber, Panel, Small } from '@weerbaar/ui'
import { useLanguage } from '../i18n/use-language.ts'
import { SideBySide } from './side-by-side.tsx'
import { WaterCell } from './water-cell.tsx'
import { whenWords } from './when-words.ts'

/** What lies on the shelf, as counted and handed out since. */
export function StockPanel({ standing: { stock }, now }: { readonly standing: PointStanding; readonly now: number }) {
  const { i18n } = useLanguage()
  return (
    <Panel title={i18n.t('Voorraad')} look={3}>
      {stock.length === 0 ? (
        <Small>{i18n.t('Er is nog geen voorraad opgeschreven.')}</Small>
      ) : (
        <DataTable
          caption={i18n.t('Dagen zijn bij het tempo van de laatste uren. Klein eronder: laag – hoog.')}
          rows={stock}
          rowKey={({ item }) => item}
          name={{ header: i18n.t('Wat'), cell: ({ item, card }) => card?.value.name ?? item }}
          columns={[
            { key: 'amount', header: i18n.t('Over'), cell: (one) => <Amount stock={one} now={now} /> },
            { key: 'left', header: i18n.t('Genoeg voor'), cell: (one) => <WaterCell water={one} /> },
            {
              key: 'planned',
              header: i18n.t('Gepland'),
              cell: ({ card }) => (card?.value.planned === null || card === undefined ? '–' : `${card.value.planned} ${card.value.unit}`),
              wideOnly: true,
            },
            {
              key: 'counted',
              header: i18n.t('Geteld'),
              align: 'start',
              cell: ({ countedAt }) => (countedAt ? whenWords(countedAt.at, now, i18n) : i18n.t('nog niet')),
              wideOnly: true,
            },
          ]}
        />
      )}
    </Panel>
  )
}

function Amount({ stock, now }: { readonly stock: StockStanding; readonly now: number }) {
  const { i18n, locale } = useLanguage()
  const { amount, countedAt, beside, twice, card } = stock
  const number = (value: number) => `${formatNumber(value, { locale })} ${card?.value.unit ?? ''}`
  if (amount === undefined) return <em className="app-unknown">{i18n.t('niet geteld')}</em>
  return (
    <span className="app-value app-value--end">
      <SideBySide value={amount} said={countedAt} beside={beside} now={now} show={number} />
      {amount < 0 && <Badge tone="warn">{i18n.t('eerst tellen')}</Badge>}
      {twice.length > 0 && (
        <small>{i18n.t('{count, plural, one {# formulier} other {# formulieren}} dubbel, telt één keer', { count: twice.length })}</small>
      )}
    </span>
  )
}
