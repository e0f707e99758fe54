import type { LayerCard } from '@weerbaar/core'
import { Badge, DataTable, formatNumber, Menu } from '@weerbaar/ui'
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
        cell: nameCell,
      }}
      columns={[
        {
          key: 'provenance',
          header: i18n.t('Hoe gemaakt'),
          align: 'start',
          cell: provenanceCell,
        },
        { key: 'source', header: i18n.t('Bron'), align: 'start', cell: sourceCell },
        { key: 'licence', header: i18n.t('Licentie'), align: 'start', cell: ({ licence }) => licence, wideOnly: true },
        { key: 'date', header: i18n.t('Peildatum'), align: 'start', cell: ({ date }) => dateOf(date, i18n), wideOnly: true },
        { key: 'features', header: i18n.t('Aantal'), cell: ({ features }) => formatNumber(features, { locale }) },
        { key: 'download', header: <span className="wb-hide">{i18n.t('Download')}</span>, cell: downloadCell },
      ]}
    />
  )
}

const nameCell = (card: LayerCard) => <LayerWords card={card} />
const provenanceCell = (card: LayerCard) => <ProvenanceMark card={card} />
const sourceCell = (card: LayerCard) => <LayerSource card={card} />

const downloadCell = (card: LayerCard) => <LayerDownload card={card} />

/** Open data: the walking ways have a licence of their own and stay in. */
function LayerDownload({ card: { layer } }: { readonly card: LayerCard }) {
  const { i18n } = useLanguage()
  if (layer === 'walking-ways') return null
  const file = (form: string): string => `/v1/region/open/${layer}.${form}`
  return (
    <Menu
      small
      label={i18n.t('Download')}
      name={i18n.t('Download {name}', { name: layerName(layer, i18n) })}
      icon="download"
      items={[
        { key: 'geojson', label: i18n.t('GeoJSON, voor een webkaart'), href: file('geojson') },
        { key: 'csv', label: i18n.t('CSV, voor Excel'), href: file('csv') },
        { key: 'plain', label: i18n.t('CSV, voor programma’s'), href: file('plain.csv') },
      ]}
      onAction={() => undefined}
    />
  )
}

function LayerWords({ card: { layer, caveat } }: { readonly card: LayerCard }) {
  const { i18n, say } = useLanguage()
  return (
    <span className="app-name">
      <strong>{layerName(layer, i18n)}</strong>
      {caveat && <small>{say(caveat)}</small>}
    </span>
  )
}

function ProvenanceMark({ card: { provenance } }: { readonly card: LayerCard }) {
  const { i18n } = useLanguage()
  return <Badge tone={provenance === 'modelled' ? 'warn' : 'neutral'}>{provenanceWord(provenance, i18n)}</Badge>
}

function LayerSource({ card: { source } }: { readonly card: LayerCard }) {
  const { say } = useLanguage()
  return <span className="app-wrap">{say(source)}</span>
}
