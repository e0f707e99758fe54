import type { NetworkRow, NetworkView, RegionView } from '@weerbaar/core'
import { DataTable, formatNumber, formatPercent } from '@weerbaar/ui'
import { useLanguage } from '../../i18n/use-language.ts'
import { groupShare, shareOf } from '../group-words.ts'
import { metres } from '../network-words.ts'

interface Row {
  readonly key: string
  readonly name: string
  /** One for each network. */
  readonly cells: readonly string[]
}

/** What each set of norms asks for and brings: a column each, municipalities below. */
export function NormsTable({ answers, region }: { readonly answers: readonly NetworkView[]; readonly region: RegionView }) {
  const { i18n, locale, say } = useLanguage()
  const number = (value: number): string => formatNumber(Math.round(value), { locale })
  const walk = (value: number | null): string => (value === null ? i18n.t('niet te lopen') : number(value))
  const share = ({ covered, inhabitants }: Pick<NetworkRow, 'covered' | 'inhabitants'>): string =>
    formatPercent(shareOf(covered, inhabitants), { locale, decimals: 1 })
  const each = (key: string, name: string, cell: (answer: NetworkView) => string): Row => ({ key, name, cells: answers.map(cell) })
  const rows: readonly Row[] = [
    each('points', i18n.t('Punten'), ({ points }) => number(points)),
    each('reach', i18n.t('Lopen tot'), ({ reach }) => metres(reach, i18n)),
    each('share', i18n.t('Inwoners binnen bereik'), ({ region: whole }) => share(whole)),
    each('elderly', i18n.t('65-plussers binnen bereik'), ({ region: whole }) => groupShare(whole.elderly, i18n)),
    each('children', i18n.t('Kinderen binnen bereik'), ({ region: whole }) => groupShare(whole.children, i18n)),
    each('none', i18n.t('Geen punt dichtbij'), ({ region: whole }) => number(Math.max(0, whole.inhabitants - whole.covered))),
    each('half', i18n.t('De helft loopt tot, meter'), ({ region: whole }) => walk(whole.half)),
    each('nine', i18n.t('9 van 10 tot, meter'), ({ region: whole }) => walk(whole.nineInTen)),
    each('ninetynine', i18n.t('99 van 100 tot, meter'), ({ region: whole }) => walk(whole.ninetyNine)),
    ...region.municipalities
      .toSorted((a, b) => a.name.localeCompare(b.name, 'nl'))
      .map(({ id, name }) =>
        each(id, name, ({ perMunicipality }) => {
          const row = perMunicipality.find(({ municipality }) => municipality === id)
          return row ? `${share(row)} (${i18n.t('{count} punten', { count: row.points })})` : '–'
        }),
      ),
  ]
  return (
    <DataTable
      caption={i18n.t('Elk netwerk is het beste dat bij zijn uitgangspunten is gevonden. Per gemeente: inwoners binnen bereik.')}
      rows={rows}
      rowKey={({ key }) => key}
      name={{ header: i18n.t('Wat'), cell: ({ name }) => name }}
      columns={answers.map(({ hash, norms }, i) => ({ key: hash, header: say(norms.name), cell: ({ cells }: Row) => cells[i] ?? '–' }))}
    />
  )
}
