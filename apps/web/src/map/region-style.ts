import type { ExpressionSpecification, StyleSpecification } from 'maplibre-gl'
import { roleColour } from './css-roles.ts'

/** Tiles hold squares of 500 m up to here, cells of 100 m above. */
export const CELLS_FROM_ZOOM = 12
const TILES_UP_TO = 14

/** Colour of a class, by role of the theme; paler where few people stand behind it. */
export interface ClassColour {
  readonly role: string
  readonly opacity?: number
}

/** What a place looks like by the class it was given with `setFeatureState`; class 0 and places not told of are not drawn. */
function classPaint(palette: readonly ClassColour[]): {
  'fill-color': ExpressionSpecification
  'fill-opacity': ExpressionSpecification
  'fill-antialias': false
} {
  const byClass = (values: readonly (string | number)[], none: string | number): ExpressionSpecification =>
    // A list built at run time has no tuple type.
    [
      'match',
      ['coalesce', ['feature-state', 'c'], 0],
      ...values.flatMap((value, i) => [i + 1, value]),
      none,
    ] as unknown as ExpressionSpecification
  return {
    'fill-color': byClass(
      palette.map(({ role }) => roleColour(role)),
      'rgba(0,0,0,0)',
    ),
    'fill-opacity': byClass(
      palette.map(({ opacity }) => opacity ?? 1),
      0,
    ),
    'fill-antialias': false,
  }
}

/** The river's width in metres as pixels: a pixel at zoom z is 156,543 · cos(51.8°) / 2^z metres wide; 1.5 px at least. */
const riverWidth: ExpressionSpecification = [
  'interpolate',
  ['exponential', 2],
  ['zoom'],
  7,
  ['max', 1.5, ['/', ['coalesce', ['get', 'width'], 60], 756]],
  16,
  ['max', 1.5, ['/', ['coalesce', ['get', 'width'], 60], 1.477]],
]

/** The region from the hub's own tiles, in the colours of the theme; no glyphs, sprites or outside addresses. */
export function regionStyle(regionHash: string, palette: readonly ClassColour[]): StyleSpecification {
  const from = { source: 'region' } as const
  const paint = classPaint(palette)
  return {
    version: 8,
    sources: {
      region: {
        type: 'vector',
        tiles: [`${location.origin}/v1/tiles/${regionHash}/{z}/{x}/{y}.pbf`],
        minzoom: 5,
        maxzoom: TILES_UP_TO,
        promoteId: { cells: 'i', squares: 'i' },
      },
    },
    layers: [
      { id: 'outside', type: 'background', paint: { 'background-color': roleColour('--wb-map-outside') } },
      {
        id: 'surroundings',
        ...from,
        'source-layer': 'surroundings',
        type: 'line',
        paint: { 'line-color': roleColour('--wb-line'), 'line-width': 1 },
      },
      {
        id: 'land',
        ...from,
        'source-layer': 'municipalities',
        type: 'fill',
        paint: { 'fill-color': roleColour('--wb-map-land'), 'fill-antialias': false },
      },
      {
        id: 'squares',
        ...from,
        'source-layer': 'squares',
        type: 'fill',
        maxzoom: CELLS_FROM_ZOOM,
        paint,
      },
      {
        id: 'cells',
        ...from,
        'source-layer': 'cells',
        type: 'fill',
        minzoom: CELLS_FROM_ZOOM,
        paint,
      },
      {
        id: 'water',
        ...from,
        'source-layer': 'water',
        type: 'line',
        layout: { 'line-cap': 'round', 'line-join': 'round' },
        paint: { 'line-color': roleColour('--wb-map-water'), 'line-width': riverWidth },
      },
      {
        id: 'borders',
        ...from,
        'source-layer': 'municipalities',
        type: 'line',
        paint: { 'line-color': roleColour('--wb-map-border'), 'line-width': 1 },
      },
    ],
  }
}
