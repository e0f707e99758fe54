import type { RegionFilesView } from '@weerbaar/core'
import { DataTable, formatNumber, Panel, Stack, Sub } from '@weerbaar/ui'
import { useLanguage } from '../i18n/use-language.ts'

/** What lies in the folder of sources, and what each file is taken for by its name. */
export function SourceFiles({ view }: { readonly view: RegionFilesView }) {
  const { i18n, locale } = useLanguage()
  const words: Readonly<Record<string, string>> = {
    region: i18n.t('veiligheidsregio'),
    municipalities: i18n.t('gemeenten'),
    neighbourhoods: i18n.t('buurten'),
    squares: i18n.t('vierkanten'),
    places: i18n.t('kernen'),
    primarySchools: i18n.t('basisscholen'),
    secondarySchools: i18n.t('middelbare scholen'),
    rivers: i18n.t('rivieren'),
    crossings: i18n.t('bruggen en veren'),
    postcodes: i18n.t('postcodes'),
    buildings: i18n.t('gebouwen'),
    flood: i18n.t('overstromingsgebieden'),
    stations: i18n.t('stroomstations'),
    stationMap: i18n.t('stroomstations'),
    supplyAreas: i18n.t('verzorgingsgebieden'),
    connections: i18n.t('aansluitingen per postcode'),
    surroundings: i18n.t('gemeenten eromheen'),
    map: i18n.t('wegen van OpenStreetMap'),
  }
  return (
    <Panel title={i18n.t('De map met bronnen')}>
      <Stack>
        <Sub>
          {i18n.t('Leg bestanden in {folder} op de computer van de hub. Aan de naam ziet Weerbaar wat het is.', {
            folder: view.sourcesFolder,
          })}
        </Sub>
        {view.sources.length > 0 && (
          <DataTable
            caption={i18n.t('{count, plural, one {# bestand} other {# bestanden}}', { count: view.sources.length })}
            rows={view.sources}
            rowKey={({ name }) => name}
            scroll
            name={{ header: i18n.t('Bestand'), cell: ({ name }) => name }}
            columns={[
              {
                key: 'source',
                header: i18n.t('Wordt gelezen als'),
                align: 'start',
                cell: ({ source }) =>
                  source === null ? <span className="app-unknown">{i18n.t('wordt niet gelezen')}</span> : (words[source] ?? source),
              },
              { key: 'bytes', header: i18n.t('Grootte, kB'), cell: ({ bytes }) => formatNumber(Math.ceil(bytes / 1_000), { locale }) },
            ]}
          />
        )}
      </Stack>
    </Panel>
  )
}
