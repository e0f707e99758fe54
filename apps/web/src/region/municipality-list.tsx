import type { RegionView } from '@weerbaar/core'
import { DataTable, formatNumber, Panel } from '@weerbaar/ui'
import { useLanguage } from '../i18n/use-language.ts'

export function MunicipalityList({ region }: { readonly region: RegionView }) {
  const { i18n, locale } = useLanguage()
  const sites = (id: string): number => region.sites.filter(({ municipality }) => municipality === id).length
  const rows = [
    { id: region.id, name: i18n.t('Regio'), inhabitants: region.inhabitants, sites: region.sites.length },
    ...region.municipalities
      .map(({ id, name, inhabitants }) => ({ id: String(id), name, inhabitants, sites: sites(id) }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'nl')),
  ]
  return (
    <Panel title={i18n.t('Gemeenten')}>
      <DataTable
        caption={i18n.t('Inwoners zoals gepubliceerd. Code en jaar horen bij elkaar.')}
        rows={rows}
        rowKey={({ id }) => id}
        isTotal={({ id }) => id === region.id}
        name={{ header: i18n.t('Gemeente'), cell: ({ name }) => name }}
        columns={[
          { key: 'code', header: i18n.t('Code'), align: 'start', cell: ({ id }) => id.replace('@', ' · ') },
          { key: 'people', header: i18n.t('Inwoners'), cell: ({ inhabitants }) => formatNumber(inhabitants, { locale }) },
          { key: 'sites', header: i18n.t('Kandidaat-locaties'), cell: (row) => formatNumber(row.sites, { locale }) },
        ]}
      />
    </Panel>
  )
}
