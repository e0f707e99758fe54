import { type CandidateSite, type Imported, type Issue, issueOf, type LayerCard, type Region } from '@weerbaar/core'
import { areaFinder } from '../geometry/area-finder.ts'
import { inRdArea, rdFromLonLat } from '../rd/rd-new.ts'
import type { OsmFile } from './osm-file.ts'
import { readStreetMap } from './read-street-map.ts'
import type { MapBuilding } from './street-map.ts'

/** How far beyond the border ways and bridges count, metres. */
const STRIP = 5_000
/** A building of the map this near to one we know to a few metres is the same one. */
const SAME = 75
/** Sites known better than this are one building, not an area of them. Metres. */
const EXACT = 50

/**
 * A region that walks on the ways of a street map. Rivers, canals and what crosses them come from the map too, in place of what the region had: ways and crossings
 * must be of one piece. Buildings are added to the sites.
 *
 * @returns an issue, and no region, for a map without ways in the region
 */
export function addStreetMap(region: Region, file: OsmFile, progress?: (done: number) => void): Imported<Region> {
  const [minX, minY, maxX, maxY] = boxOfRegion(region)
  const read = readStreetMap(file, {
    project: (lon, lat) => {
      if (lon < 3 || lon > 7.5 || lat < 50.5 || lat > 54) return undefined // outside the country RD means nothing
      const at = rdFromLonLat([lon, lat])
      const [x, y] = at
      return inRdArea(at) && x >= minX && x <= maxX && y >= minY && y <= maxY ? at : undefined
    },
    ...(progress && { progress }),
  })
  if (!read.data) return { issues: read.issues }
  const { walking, water, crossings, buildings, loose, date = '' } = read.data
  const source = file.name
  if (walking.from.length === 0)
    return { issues: [...read.issues, issueOf('outside-region', { value: source, region: region.name }, { source })] }
  const issues: Issue[] = [...read.issues]
  if (loose.ways > 0) issues.push(issueOf('ways-loose', { count: loose.ways, metres: loose.metres }, { source }, 'note'))
  const sites = [...region.sites, ...sitesOf(buildings, region)]
  const cards = mapCards(date, { water: water.length, crossings: crossings.length, 'walking-ways': walking.from.length })
  return {
    data: {
      ...region,
      water,
      crossings,
      sites,
      walking,
      layers: [
        ...region.layers.flatMap((card) =>
          cards.some(({ layer }) => layer === card.layer) ? [] : [card.layer === 'sites' ? withMap(card, sites.length) : card],
        ),
        ...cards,
      ],
    },
    issues,
  }
}

function boxOfRegion({ municipalities }: Region): readonly [number, number, number, number] {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { border } of municipalities)
    for (const [outer] of border)
      for (const [x, y] of outer ?? []) {
        minX = Math.min(minX, x)
        minY = Math.min(minY, y)
        maxX = Math.max(maxX, x)
        maxY = Math.max(maxY, y)
      }
  return [minX - STRIP, minY - STRIP, maxX + STRIP, maxY + STRIP]
}

/** Buildings inside the region that it does not know yet; of two with one name and kind close together, the one of which more is known. */
function sitesOf(buildings: readonly MapBuilding[], { municipalities, sites }: Region): CandidateSite[] {
  const find = areaFinder(municipalities.map(({ border }) => border))
  const near = (a: readonly [number, number], b: readonly [number, number], metres: number): boolean =>
    Math.hypot(a[0] - b[0], a[1] - b[1]) <= metres
  const known = sites.filter(({ accuracy }) => accuracy <= EXACT)
  const taken: CandidateSite[] = []
  for (const building of buildings.toSorted(
    (a, b) => Object.keys(b.facts).length - Object.keys(a.facts).length || (a.id < b.id ? -1 : 1),
  )) {
    const municipality = municipalities[find(building.at)]
    if (!municipality || known.some(({ at }) => near(at, building.at, SAME))) continue
    if (taken.some(({ kind, name, at }) => kind === building.kind && name === (building.name ?? '') && near(at, building.at, 3 * SAME)))
      continue
    taken.push({
      id: building.id,
      name: building.name ?? '',
      kind: building.kind,
      municipality: municipality.id,
      at: building.at,
      accuracy: 30,
      provenance: 'derived',
      ownerAgreed: false,
      ...(Object.keys(building.facts).length > 0 && { facts: building.facts }),
    })
  }
  return taken.map((site) => (site.name === '' ? { ...site, name: site.id } : site)).sort((a, b) => (a.id < b.id ? -1 : 1))
}

const OSM = { source: { nl: 'OpenStreetMap', en: 'OpenStreetMap' }, licence: 'ODbL 1.0', provenance: 'derived' } as const

function mapCards(date: string, features: Readonly<Record<'water' | 'crossings' | 'walking-ways', number>>): LayerCard[] {
  return [
    {
      ...OSM,
      date,
      layer: 'water',
      features: features.water,
      caveat: {
        nl: 'Rivieren en kanalen van de kaart; de breedte is een indicatie waar de kaart haar niet noemt.',
        en: 'Rivers and canals of the map; the width is an indication where the map does not say it.',
      },
    },
    {
      ...OSM,
      date,
      layer: 'crossings',
      features: features.crossings,
      caveat: {
        nl: 'Bruggen heten naar de weg erover; dienstregeling van veren niet bekend.',
        en: 'Bridges are named after the road over them; timetables of ferries not known.',
      },
    },
    {
      ...OSM,
      date,
      layer: 'walking-ways',
      features: features['walking-ways'],
      caveat: {
        nl: 'Wat vrijwilligers hebben ingetekend. Fietspaden zonder aanduiding tellen als looproute.',
        en: 'What volunteers have drawn. Cycle paths that say nothing of walking count as walking ways.',
      },
    },
  ]
}

const withMap = (card: LayerCard, features: number): LayerCard => ({
  ...card,
  features,
  source: { nl: `${card.source.nl}; OpenStreetMap`, en: `${card.source.en}; OpenStreetMap` },
  licence: `${card.licence}; ODbL 1.0`,
})
