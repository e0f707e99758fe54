import type { AssumptionView } from '@weerbaar/core'
import { DataTable } from '@weerbaar/ui'
import { useLanguage } from '../i18n/use-language.ts'
import { AssumptionName, AssumptionOwner, AssumptionSources, AssumptionValue, EditAssumption } from './assumption-fields.tsx'

interface Props {
  readonly assumptions: readonly AssumptionView[]
  readonly onEdit: (assumption: AssumptionView) => void
}

export function AssumptionTable({ assumptions, onEdit }: Props) {
  const { i18n } = useLanguage()
  return (
    <DataTable
      caption={i18n.t('{count} aannames: waarschijnlijke waarde, en eronder laagste – hoogste.', { count: assumptions.length })}
      rows={[...assumptions]}
      rowKey={({ id }) => id}
      scroll
      name={{ header: i18n.t('Aanname'), cell: nameCell }}
      columns={[
        { key: 'value', header: i18n.t('Waarde'), cell: valueCell },
        { key: 'source', header: i18n.t('Bron, en wat anderen zeggen'), align: 'start', cell: sourceCell },
        { key: 'owner', header: i18n.t('Eigenaar, nagekeken'), align: 'start', cell: ownerCell },
        { key: 'edit', header: <span className="wb-hide">{i18n.t('Wijzig')}</span>, cell: editCell(onEdit) },
      ]}
    />
  )
}

const nameCell = (assumption: AssumptionView) => <AssumptionName assumption={assumption} />
const valueCell = (assumption: AssumptionView) => <AssumptionValue assumption={assumption} />
const sourceCell = (assumption: AssumptionView) => <AssumptionSources assumption={assumption} />
const ownerCell = (assumption: AssumptionView) => <AssumptionOwner assumption={assumption} />
const editCell = (onEdit: Props['onEdit']) => (assumption: AssumptionView) => <EditAssumption assumption={assumption} onEdit={onEdit} />
