import type { GapView, RegionView } from '@weerbaar/core'
import { Button, DataTable } from '@weerbaar/ui'
import { dateOf } from '../format/moments.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { Difference, Levels, RunLink, Said } from './gap-fields.tsx'

interface Props {
  readonly gaps: readonly GapView[]
  readonly region: RegionView
  readonly onEdit: (gap: GapView) => void
}

export function GapTable({ gaps, region, onEdit }: Props) {
  const { i18n } = useLanguage()
  const areas = new Map<string, string>([[region.id, region.name], ...region.municipalities.map(({ id, name }) => [id, name] as const)])
  return (
    <DataTable
      caption={i18n.t('Staan er twee waarden, dan is dat op twee plekken los van elkaar geschreven. Kies welke geldt met Wijzig.')}
      rows={gaps}
      rowKey={({ id }) => id}
      name={{
        header: i18n.t('Opgave'),
        cell: ({ title, area, raisedAt }) => (
          <span className="app-name">
            <strong>{title}</strong>
            <small>{[areas.get(area) ?? area, dateOf(raisedAt, i18n)].join(' · ')}</small>
          </span>
        ),
      }}
      columns={[
        {
          key: 'present',
          header: i18n.t('Hoe is het nu'),
          cell: ({ present, unit }) => <Levels values={present} unit={unit} />,
        },
        {
          key: 'wanted',
          header: i18n.t('Hoe moet het zijn'),
          cell: ({ wanted, unit }) => <Levels values={wanted} unit={unit} />,
        },
        {
          key: 'difference',
          header: i18n.t('Verschil'),
          cell: (gap) => <Difference gap={gap} />,
        },
        { key: 'owner', header: i18n.t('Eigenaar'), align: 'start', cell: ({ owner }) => <Said values={owner} /> },
        { key: 'payer', header: i18n.t('Wie betaalt'), align: 'start', cell: ({ payer }) => <Said values={payer} /> },
        {
          key: 'decision',
          header: i18n.t('Besluit'),
          align: 'start',
          cell: ({ decision }) => <Said values={decision} />,
        },
        {
          key: 'run',
          header: i18n.t('Berekening'),
          align: 'start',
          cell: (gap) => <RunLink gap={gap} />,
        },
        {
          key: 'edit',
          header: <span className="wb-hide">{i18n.t('Wijzig')}</span>,
          cell: (gap) => (
            <Button small label={i18n.t('Wijzig {name}', { name: gap.title })} onClick={() => onEdit(gap)}>
              {i18n.t('Wijzig')}
            </Button>
          ),
        },
      ]}
    />
  )
}
