import type { LayerCard } from '@weerbaar/core'
import { Badge, DataTable, formatNumber } from '@weerbaar/ui'
import { layerName, provenanceWord } from '../format/layer-words.ts'
import { dateOf } from '../format/moments.ts'
import { useLanguage } from '../i18n/use-language.ts'

export function LayerTable({ layers }: { readonly layers: readonly LayerCard[] }) {
  const { i18n, locale } = useLanguage()
  return (
    <DataTable
      caption={i18n.t(
        'Gemeten: geteld of ingemeten. Afgeleid: daaruit berekend. Gemodelleerd: een schatting, niet te gebruiken als meting.',
      )}
      rows={layers}
      rowKey={({ layer }) => layer}
      name={{
        header: i18n.t('Kaartlaag'),
        cell: ({ layer, caveat }) => (
          <span className="app-name">
            <strong>{layerName(layer, i18n)}</strong>
            {caveat && <small>{caveat}</small>}
          </span>
        ),
      }}
      columns={[
        {
          key: 'provenance',
          header: i18n.t('Hoe gemaakt'),
          align: 'start',
          cell: ({ provenance }) => <Badge tone={provenance === 'modelled' ? 'warn' : 'neutral'}>{provenanceWord(provenance, i18n)}</Badge>,
        },
        { key: 'source', header: i18n.t('Bron'), align: 'start', cell: ({ source }) => <span className="app-wrap">{source}</span> },
        { key: 'licence', header: i18n.t('Licentie'), align: 'start', cell: ({ licence }) => licence, wideOnly: true },
        { key: 'date', header: i18n.t('Peildatum'), align: 'start', cell: ({ date }) => dateOf(date, i18n), wideOnly: true },
        { key: 'features', header: i18n.t('Aantal'), cell: ({ features }) => formatNumber(features, { locale }) },
      ]}
    />
  )
}
