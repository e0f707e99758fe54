/**
 * What a folder of sources may hold, and how a file is known: by its name, whatever folder it lies in. Where several
 * fit, the first in the order of the alphabet is taken; of crossings all. A source that is `unasked` may be absent without a word.
 * docs/formats/region-file.md lists them for people.
 */
export const SOURCE_FILES = {
  region: { name: /^veiligheidsregio.*\.geojson$/, example: 'veiligheidsregio_gelderland_zuid.geojson', needed: true },
  municipalities: { name: /^gemeenten.*\.geojson$/, example: 'gemeenten.geojson', needed: true },
  neighbourhoods: { name: /^buurten.*\.geojson$/, example: 'buurten_2024.geojson', needed: false },
  squares: { name: /(?:grid|vierkant|vk).*100m?.*\.csv$/, example: 'pop_grid_100m.csv', needed: true },
  places: { name: /^plaatsen.*\.csv$/, example: 'plaatsen_geonames.csv', needed: false },
  primarySchools: { name: /basis(?:scholen|onderwijs).*\.csv$/, example: 'basisscholen_duo.csv', needed: false },
  secondarySchools: {
    name: /(?:voortgezet[-_ ]onderwijs|vestigingen[-_ ]vo).*\.csv$/,
    example: 'voortgezet_onderwijs_duo.csv',
    needed: false,
  },
  rivers: { name: /^rivieren_as.*\.geojson$/, example: 'rivieren_as.geojson', needed: false },
  crossings: { name: /^(?:oeververbindingen|bruggen).*\.csv$/, example: 'oeververbindingen_hoofdrivieren.csv', needed: false },
  postcodes: { name: /^pc4_(?:19|20)\d\d\.geojson$/, example: 'pc4_2024.geojson', needed: false, unasked: true },
  buildings: { name: /^gebouwen.*\.csv$/, example: 'gebouwen_bag.csv', needed: false, unasked: true },
  flood: { name: /^overstroming.*\.geojson$/, example: 'overstroming_ror.geojson', needed: false, unasked: true },
  stations: { name: /^hoogspanningsstations.*\.csv$/, example: 'hoogspanningsstations.csv', needed: false, unasked: true },
  stationMap: { name: /^onderstations.*\.geojson$/, example: 'onderstations_liander.geojson', needed: false, unasked: true },
  supplyAreas: {
    name: /^(?:verzorgings|voedings)gebieden.*\.geojson$/,
    example: 'verzorgingsgebieden.geojson',
    needed: false,
    unasked: true,
  },
  connections: { name: /kleinverbruik.*\.csv$/, example: 'liander_kleinverbruik_2024.csv', needed: false, unasked: true },
  surroundings: { name: /^buurgemeenten.*\.geojson$/, example: 'buurgemeenten_context.geojson', needed: false },
} as const satisfies Record<string, SourceFile>
export interface SourceFile {
  readonly name: RegExp
  readonly example: string
  readonly needed: boolean
  readonly unasked?: boolean
}
export type SourceName = keyof typeof SOURCE_FILES

/** @param paths relative to the folder, forward slashes @returns those that fit, in the order of the alphabet */
export function findSources(paths: readonly string[], source: SourceName): string[] {
  return paths.filter((path) => SOURCE_FILES[source].name.test(path.slice(path.lastIndexOf('/') + 1).toLowerCase())).sort()
}

/** `2024` of `population/buurten_2024.geojson`. */
export function yearIn(path: string): number | undefined {
  const year = /(?:^|\D)((?:19|20)\d\d)(?:\D|$)/.exec(path.slice(path.lastIndexOf('/') + 1))?.[1]
  return year === undefined ? undefined : Number(year)
}

/** What a file in a folder of sources is taken for, by its name; `undefined` for one that is not read. */
export const sourceOf = (path: string): SourceName | undefined =>
  (Object.keys(SOURCE_FILES) as SourceName[]).find((source) => findSources([path], source).length > 0) // exactly the keys of the table
