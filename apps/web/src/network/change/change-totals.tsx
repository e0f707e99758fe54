import type { ReachChange, Served } from '@weerbaar/engines/reach'
import { DataTable, formatNumber, formatPercent } from '@weerbaar/ui'
import { useLanguage } from '../../i18n/use-language.ts'
import { signed } from './change-words.ts'

/** Everybody, 65 and older, children: how many have a point within reach before and after. */
export function ChangeTotals({ change, names }: { readonly change: ReachChange; readonly names: readonly [string, string] }) {
  const { i18n, locale } = useLanguage()
  const of = (served: Served | null, side: 'before' | 'after'): string =>
    served === null
      ? i18n.t('onbekend')
      : `${formatNumber(Math.round(served[side]), { locale })} (${formatPercent(served.people === 0 ? 0 : Math.floor((served[side] / served.people) * 1000) / 1000, { locale, decimals: 1 })})`
  const rows = [
    { key: 'all', name: i18n.t('Alle inwoners'), served: change.all },
    { key: 'elderly', name: i18n.t('65-plussers'), served: change.elderly },
    { key: 'children', name: i18n.t('Kinderen tot 15 jaar'), served: change.children },
  ]
  return (
    <DataTable
      caption={i18n.t('Mensen met een punt binnen bereik')}
      rows={rows}
      rowKey={({ key }) => key}
      name={{ header: i18n.t('Wie'), cell: ({ name }) => name }}
      isTotal={({ key }) => key === 'all'}
      columns={[
        { key: 'before', header: names[0], cell: ({ served }) => of(served, 'before'), wideOnly: true },
        { key: 'after', header: names[1], cell: ({ served }) => of(served, 'after') },
        {
          key: 'difference',
          header: i18n.t('Verschil'),
          cell: ({ served }) => (served === null ? i18n.t('onbekend') : signed(served.after - served.before, i18n)),
        },
      ]}
    />
  )
}
