import type { LayerCard, Region } from '@weerbaar/core'
import { CROSSINGS_CAVEAT, OWN_TABLE, SUPPLY_AREAS_CAVEAT } from '../card-words.ts'

/** What is said of each layer of the example: which of it is a published figure, and which is modelled. */
export function exampleCards(region: Omit<Region, 'layers'>): LayerCard[] {
  const own = { source: OWN_TABLE, licence: 'CC BY 4.0', date: '2024' } as const
  return [
    {
      ...own,
      layer: 'municipalities',
      source: { nl: 'Totalen: CBS, 1 januari 2024; grenzen: eigen model', en: 'Totals: CBS, 1 January 2024; borders: own model' },
      provenance: 'modelled',
      features: region.municipalities.length,
      caveat: {
        nl: 'Aantallen inwoners zijn gepubliceerd; de grenzen zijn gemodelleerd en kunnen kilometers afwijken.',
        en: 'Numbers of inhabitants are published figures; the borders are modelled and may be kilometres off.',
      },
    },
    {
      ...own,
      layer: 'neighbourhoods',
      provenance: 'modelled',
      features: 0,
      caveat: { nl: 'Het voorbeeld heeft geen buurten.', en: 'The example has no neighbourhoods.' },
    },
    {
      ...own,
      layer: 'cells',
      source: { nl: 'Eigen model op gemeentetotalen van CBS', en: 'Own model on municipal totals of CBS' },
      provenance: 'modelled',
      features: region.cells.count,
      caveat: {
        nl: 'Gemodelleerd: geen telling van CBS en geen grond voor een besluit.',
        en: 'Modelled: not a count by CBS, and no ground for a decision.',
      },
    },
    {
      ...own,
      layer: 'places',
      source: { nl: 'GeoNames (cities500), aangevuld met eigen tabel', en: 'GeoNames (cities500), completed from our own table' },
      date: '2023',
      provenance: 'derived',
      features: region.places.length,
      caveat: { nl: 'Ligging tot op 500 m; aantallen inwoners afgerond.', en: 'Located to within 500 m; numbers of inhabitants rounded.' },
    },
    {
      ...own,
      layer: 'water',
      provenance: 'derived',
      features: region.water.length,
      caveat: {
        nl: 'Assen met de hand getekend op 100 m; breedte is een indicatie.',
        en: 'Axes drawn by hand to within 100 m; the width is an indication.',
      },
    },
    {
      ...own,
      layer: 'crossings',
      provenance: 'derived',
      features: region.crossings.length,
      caveat: CROSSINGS_CAVEAT,
    },
    {
      ...own,
      layer: 'sites',
      source: { nl: 'Eigen model', en: 'Own model' },
      provenance: 'modelled',
      features: region.sites.length,
      caveat: { nl: 'Geen bestaande gebouwen.', en: 'Not existing buildings.' },
    },
    {
      ...own,
      layer: 'service-areas',
      provenance: 'modelled',
      features: region.serviceAreas.length,
      caveat: SUPPLY_AREAS_CAVEAT,
    },
    { ...own, layer: 'surroundings', provenance: 'modelled', features: 0 },
  ]
}
