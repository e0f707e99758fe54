import { Menu } from '@weerbaar/ui'
import { useLanguage } from '../i18n/use-language.ts'

/** The whole region as a file: for the region itself, or for everybody. */
export function RegionDownloads() {
  const { i18n } = useLanguage()
  return (
    <Menu
      label={i18n.t('Download')}
      icon="download"
      items={[
        {
          key: 'open',
          label: i18n.t('Open data, GeoPackage: alleen locaties waarvan de eigenaar akkoord is'),
          href: '/v1/region/open/regio.gpkg',
        },
        { key: 'whole', label: i18n.t('Hele regiobestand, GeoPackage: alleen voor intern gebruik'), href: '/v1/region/file.gpkg' },
      ]}
      onAction={() => undefined}
    />
  )
}
