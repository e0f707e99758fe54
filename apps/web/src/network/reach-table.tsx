import type { NetworkView, RegionView } from '@weerbaar/core'
import { DataTable, formatNumber, formatPercent, Panel, ShareBar } from '@weerbaar/ui'
import { useLanguage } from '../i18n/use-language.ts'
import { groupShare, shareOf } from './group-words.ts'
import { metres } from './network-words.ts'

/** How near, municipality by municipality. */
export function ReachTable({ answer, region }: { readonly answer: NetworkView; readonly region: RegionView }) {
  const { i18n, locale } = useLanguage()
  const names = new Map<string, string>(region.municipalities.map(({ id, name }) => [id, name]))
  const rows = [
    { ...answer.region, id: 'region', name: i18n.t('Regio') },
    ...answer.perMunicipality
      .map((row) => ({ ...row, id: row.municipality, name: names.get(row.municipality) ?? row.municipality }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'nl')),
  ]
  const number = (value: number): string => formatNumber(Math.round(value), { locale })
  const walk = (value: number | null): string => (value === null ? i18n.t('niet te lopen') : number(value))
  return (
    <Panel title={i18n.t('Per gemeente')}>
      <DataTable
        caption={i18n.t(
          'Loopafstanden in meter, over wegen en bruggen waar je mag lopen; {factor} meter lopen op elke meter van het net is een aanname. Inwoners zijn die van de vierkanten.',
          { factor: formatNumber(answer.detourFactor, { locale, significant: 3 }) },
        )}
        rows={rows}
        rowKey={({ id }) => id}
        name={{ header: i18n.t('Gemeente'), cell: ({ name }) => name }}
        isTotal={({ id }) => id === 'region'}
        columns={[
          { key: 'points', header: i18n.t('Punten'), cell: ({ points }) => number(points) },
          { key: 'people', header: i18n.t('Inwoners'), cell: ({ inhabitants }) => number(inhabitants), wideOnly: true },
          {
            key: 'share',
            header: i18n.t('Binnen {reach}', { reach: metres(answer.reach, i18n) }),
            cell: shareCell,
          },
          { key: 'elderly', header: i18n.t('65-plussers'), cell: ({ elderly }) => groupShare(elderly, i18n), wideOnly: true },
          { key: 'children', header: i18n.t('Kinderen'), cell: ({ children }) => groupShare(children, i18n), wideOnly: true },
          {
            key: 'none',
            header: i18n.t('Geen punt dichtbij'),
            cell: ({ covered, inhabitants }) => number(Math.max(0, inhabitants - covered)),
          },
          { key: 'half', header: i18n.t('De helft loopt tot'), cell: ({ half }) => walk(half), wideOnly: true },
          { key: 'nine', header: i18n.t('9 van 10 tot'), cell: ({ nineInTen }) => walk(nineInTen), wideOnly: true },
          { key: 'ninetynine', header: i18n.t('99 van 100 tot'), cell: ({ ninetyNine }) => walk(ninetyNine), wideOnly: true },
          {
            key: 'half-hour',
            header: i18n.t('Binnen 30 minuten'),
            cell: ({ within30Minutes, inhabitants }) => formatPercent(shareOf(within30Minutes, inhabitants), { locale, decimals: 1 }),
            wideOnly: true,
          },
        ]}
      />
      {answer.outOfEveryReach > 0 && (
        <p className="wb-small">
          {i18n.t('{people} mensen hebben binnen bereik geen enkele kandidaat-locatie: welk punt ook opengaat.', {
            people: number(answer.outOfEveryReach),
          })}
        </p>
      )}
    </Panel>
  )
}

const shareCell = ({ covered, inhabitants }: { readonly covered: number; readonly inhabitants: number }) => (
  <Share share={shareOf(covered, inhabitants)} />
)

function Share({ share }: { readonly share: number }) {
  const { locale } = useLanguage()
  return <ShareBar share={share}>{formatPercent(share, { locale, decimals: 1 })}</ShareBar>
}
