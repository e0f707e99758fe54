import type { LayerCard, Region, Words } from '@weerbaar/core'
import { CROSSINGS_CAVEAT, OWN_TABLE, SUPPLY_AREAS_CAVEAT } from '../card-words.ts'

/** A name, the same in both languages. */
const name = (both: string): Words => ({ nl: both, en: both })
const CBS = { source: name('CBS / Kadaster'), licence: 'CC BY 4.0' } as const

/**
 * What is said of each layer of a region made from local files. A file of squares that calls itself synthetic is modelled,
 * whatever else it holds.
 *
 * @param withOwnTable data/gelderland-zuid filled in what the sources lack
 */
export function sourceCards(region: Omit<Region, 'layers'>, year: number, squaresFile: string, withOwnTable: boolean): LayerCard[] {
  const withOwn = (source: Words, part: Words): Words =>
    withOwnTable ? { nl: `${source.nl}; ${part.nl}: ${OWN_TABLE.nl}`, en: `${source.en}; ${part.en}: ${OWN_TABLE.en}` } : source
  const date = String(year)
  const synthetic = /synthe/i.test(squaresFile)
  return [
    {
      ...CBS,
      layer: 'municipalities',
      date,
      provenance: 'measured',
      features: region.municipalities.length,
      caveat: { nl: 'Grenzen gegeneraliseerd: tot op 50 m.', en: 'Borders generalised: accurate to 50 m.' },
    },
    {
      ...CBS,
      layer: 'neighbourhoods',
      date,
      provenance: 'measured',
      features: region.neighbourhoods.length,
      caveat: {
        nl: 'Cijfers afgerond op 5; grenzen vereenvoudigd, tot op 80 m.',
        en: 'Figures rounded to 5; borders simplified, accurate to 80 m.',
      },
    },
    {
      layer: 'cells',
      source: synthetic
        ? { nl: 'Eigen model op buurttotalen van CBS', en: 'Own model on neighbourhood totals of CBS' }
        : { nl: 'CBS vierkantstatistieken 100 m', en: 'CBS statistics per square of 100 m' },
      licence: 'CC BY 4.0',
      date,
      provenance: synthetic ? 'modelled' : 'measured',
      features: region.cells.count,
      caveat: synthetic
        ? {
            nl: 'Gemodelleerd uit buurttotalen: geen vierkantstatistiek van CBS en geen grond voor een besluit.',
            en: 'Modelled from neighbourhood totals: not the square statistics of CBS, and no ground for a decision.',
          }
        : {
            nl: 'Vierkanten met minder dan vijf inwoners zijn niet gepubliceerd.',
            en: 'Squares with fewer than five inhabitants are not published.',
          },
    },
    {
      layer: 'places',
      source: name('GeoNames'),
      licence: 'CC BY 4.0',
      date: '2023',
      provenance: 'derived',
      features: region.places.length,
      caveat: { nl: 'Ligging tot op 500 m.', en: 'Located to within 500 m.' },
    },
    {
      layer: 'water',
      source: withOwn(
        { nl: 'Afgeleid van CBS-grenzen en GSHHG', en: 'Derived from CBS borders and GSHHG' },
        { nl: 'kanalen', en: 'canals' },
      ),
      licence: 'CC BY 4.0; LGPL 3.0 (GSHHG)',
      date,
      provenance: 'derived',
      features: region.water.length,
      caveat: {
        nl: 'De Maas kan plaatselijk 1 km afwijken; de breedte is een indicatie. Kleine wateren ontbreken.',
        en: 'The Maas may be off by 1 km in places; the width is an indication. Small waters are missing.',
      },
    },
    {
      layer: 'crossings',
      source: withOwn({ nl: 'GeoNames en met de hand', en: 'GeoNames and by hand' }, { nl: 'veren en kanalen', en: 'ferries and canals' }),
      licence: 'CC BY 4.0',
      date,
      provenance: 'derived',
      features: region.crossings.length,
      caveat: CROSSINGS_CAVEAT,
    },
    {
      layer: 'sites',
      source: name(region.sites.some(({ id }) => id.startsWith('bag:')) ? 'BAG (Kadaster); DUO; GeoNames' : 'DUO; GeoNames'),
      licence: 'CC0 / CC BY 4.0',
      date,
      provenance: 'derived',
      features: region.sites.length,
      caveat: {
        nl: 'Scholen staan in het midden van hun postcodegebied, niet op hun adres; kernen zijn geen gebouw.',
        en: 'Schools stand in the middle of their postcode area, not at their address; places are not buildings.',
      },
    },
    {
      layer: 'service-areas',
      source: region.serviceAreas.some(({ border }) => border) ? withOwn(OPERATORS, { nl: 'overige', en: 'others' }) : OWN_TABLE,
      licence: 'CC BY 4.0',
      date,
      provenance: 'modelled',
      features: region.serviceAreas.length,
      caveat: SUPPLY_AREAS_CAVEAT,
    },
    ...(region.substations ? [stationsCard(region.substations.length)] : []),
    ...(region.postcodes
      ? [{ ...CBS, layer: 'postcodes' as const, date, provenance: 'measured' as const, features: region.postcodes.length }]
      : []),
    ...(region.hazards ? [floodCard(region.hazards.length)] : []),
    { ...CBS, layer: 'surroundings', date: '2022', provenance: 'derived', features: region.surroundings.length },
  ]
}

const OPERATORS: Words = { nl: 'Netbeheerders (open data)', en: 'Grid operators (open data)' }
const stationsCard = (features: number): LayerCard => ({
  layer: 'substations',
  source: { nl: 'Netbeheerders en TenneT (open data)', en: 'Grid operators and TenneT (open data)' },
  licence: '?',
  date: '?',
  provenance: 'derived',
  features,
  caveat: {
    nl: 'Alleen wat is gepubliceerd. Sommige stations staan in het midden van hun dorp. Wie aan welk station hangt, is niet gepubliceerd.',
    en: 'Only what is published. Some stations stand in the middle of their village. Who hangs on which station is not published.',
  },
})

const floodCard = (features: number): LayerCard => ({
  layer: 'hazard-areas',
  source: name('Rijkswaterstaat (ROR)'),
  licence: '? (PDOK)',
  date: '2018',
  provenance: 'modelled',
  features,
  caveat: { nl: 'Waar het kan overstromen, niet hoe diep of hoe vaak.', en: 'Where it may flood, not how deep or how often.' },
})
