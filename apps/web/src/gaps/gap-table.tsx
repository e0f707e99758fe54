import type { GapView, RegionView } from '@weerbaar/core'
import { DataTable } from '@weerbaar/ui'
import { useLanguage } from '../i18n/use-language.ts'
import { Difference, EditGap, GapName, Levels, RunLink, Said } from './gap-fields.tsx'

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
        cell: nameCell(areas),
      }}
      columns={[
        {
          key: 'present',
          header: i18n.t('Hoe is het nu'),
          cell: present,
        },
        {
          key: 'wanted',
          header: i18n.t('Hoe moet het zijn'),
          cell: wanted,
        },
        {
          key: 'difference',
          header: i18n.t('Verschil'),
          cell: difference,
        },
        { key: 'owner', header: i18n.t('Eigenaar'), align: 'start', cell: owner },
        { key: 'payer', header: i18n.t('Wie betaalt'), align: 'start', cell: payer },
        {
          key: 'decision',
          header: i18n.t('Besluit'),
          align: 'start',
          cell: decision,
        },
        {
          key: 'run',
          header: i18n.t('Berekening'),
          align: 'start',
          cell: run,
        },
        {
          key: 'edit',
          header: <span className="wb-hide">{i18n.t('Wijzig')}</span>,
          cell: editCell(onEdit),
        },
      ]}
    />
  )
}

const present = (gap: GapView) => <Levels values={gap.present} unit={gap.unit} />
const wanted = (gap: GapView) => <Levels values={gap.wanted} unit={gap.unit} />
const difference = (gap: GapView) => <Difference gap={gap} />
const owner = (gap: GapView) => <Said values={gap.owner} />
const payer = (gap: GapView) => <Said values={gap.payer} />
const decision = (gap: GapView) => <Said values={gap.decision} />
const run = (gap: GapView) => <RunLink gap={gap} />
const nameCell = (areas: ReadonlyMap<string, string>) => (gap: GapView) => <GapName gap={gap} where={areas.get(gap.area) ?? gap.area} />
const editCell = (onEdit: (gap: GapView) => void) => (gap: GapView) => <EditGap gap={gap} onEdit={onEdit} />
