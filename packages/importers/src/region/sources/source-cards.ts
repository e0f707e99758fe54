import type { LayerCard, Region } from '@weerbaar/core'

const CBS = { source: 'CBS / Kadaster', licence: 'CC BY 4.0' } as const
const OWN = { source: 'Eigen tabel data/gelderland-zuid', licence: 'CC BY 4.0' } as const

/**
 * What is said of each layer of a region made from local files. A file of squares that calls itself synthetic is modelled,
 * whatever else it holds.
 *
 * @param withOwnTable data/gelderland-zuid filled in what the sources lack
 */
export function sourceCards(region: Omit<Region, 'layers'>, year: number, squaresFile: string, withOwnTable: boolean): LayerCard[] {
  const own = (layer: string): string => (withOwnTable ? `; ${layer}: ${OWN.source}` : '')
  const date = String(year)
  const synthetic = /synthe/i.test(squaresFile)
  return [
    {
      ...CBS,
      layer: 'municipalities',
      date,
      provenance: 'measured',
      features: region.municipalities.length,
      caveat: 'Grenzen gegeneraliseerd: tot op 50 m.',
    },
    {
      ...CBS,
      layer: 'neighbourhoods',
      date,
      provenance: 'measured',
      features: region.neighbourhoods.length,
      caveat: 'Cijfers afgerond op 5; grenzen vereenvoudigd, tot op 80 m.',
    },
    {
      layer: 'cells',
      source: synthetic ? 'Eigen model op buurttotalen van CBS' : 'CBS vierkantstatistieken 100 m',
      licence: 'CC BY 4.0',
      date,
      provenance: synthetic ? 'modelled' : 'measured',
      features: region.cells.count,
      caveat: synthetic
        ? 'Gemodelleerd uit buurttotalen: geen vierkantstatistiek van CBS en geen grond voor een besluit.'
        : 'Vierkanten met minder dan vijf inwoners zijn niet gepubliceerd.',
    },
    {
      layer: 'places',
      source: 'GeoNames',
      licence: 'CC BY 4.0',
      date: '2023',
      provenance: 'derived',
      features: region.places.length,
      caveat: 'Ligging tot op 500 m.',
    },
    {
      layer: 'water',
      source: `Afgeleid van CBS-grenzen en GSHHG${own('kanalen')}`,
      licence: 'CC BY 4.0; LGPL 3.0 (GSHHG)',
      date,
      provenance: 'derived',
      features: region.water.length,
      caveat: 'De Maas kan plaatselijk 1 km afwijken; de breedte is een indicatie. Kleine wateren ontbreken.',
    },
    {
      layer: 'crossings',
      source: `GeoNames en met de hand${own('veren en kanalen')}`,
      licence: 'CC BY 4.0',
      date,
      provenance: 'derived',
      features: region.crossings.length,
      caveat: 'Ligging tot op 500 m; dienstregeling van veren niet bekend.',
    },
    {
      layer: 'sites',
      source: 'DUO; GeoNames',
      licence: 'CC0 / CC BY 4.0',
      date,
      provenance: 'derived',
      features: region.sites.length,
      caveat: 'Scholen staan in het midden van hun postcodegebied, niet op hun adres; kernen zijn geen gebouw.',
    },
    {
      ...OWN,
      layer: 'service-areas',
      date,
      provenance: 'modelled',
      features: region.serviceAreas.length,
      caveat: 'Voedingsgebieden zijn per gemeente gemodelleerd; de netbeheerder kent de echte.',
    },
    { ...CBS, layer: 'surroundings', date: '2022', provenance: 'derived', features: region.surroundings.length },
  ]
}
