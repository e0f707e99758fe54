import {
  cellIdAt,
  codeOf,
  DWELLING_CLASSES,
  isKnown,
  type Issue,
  issueParamNames,
  type Region,
  UNKNOWN,
  type WalkingWays,
} from '@weerbaar/core'
import type { Layer, Row, Value } from '../../geopackage/layer.ts'

/** Version of the region file. A reader refuses a higher one; migrations are appended, never rewritten. */
export const REGION_FILE_VERSION = 4

/**
 * A region as tables: what its file holds and what its hash is taken over. One definition for both, so that nothing can
 * stand in the file that the hash does not see. docs/formats/region-file.md is the same in words.
 */
export function regionTables(region: Region): Layer[] {
  const description = (layer: string): string => {
    const card = region.layers.find((each) => each.layer === layer)
    return card ? [card.source.nl, card.licence, card.date, card.provenance, card.caveat?.nl ?? ''].filter(Boolean).join(' · ') : ''
  }
  return [
    {
      name: 'weerbaar_meta',
      description: 'Weerbaar region file: what this is',
      columns: text('key', 'value'),
      rows: [
        { values: ['format', String(REGION_FILE_VERSION)] },
        { values: ['id', region.id] },
        { values: ['name', region.name] },
        { values: ['origin', region.origin] },
      ],
    },
    {
      name: 'weerbaar_layers',
      description: 'Weerbaar region file: source, licence, date and provenance per layer',
      columns: [
        ...text('layer', 'source', 'source_en', 'licence', 'date', 'provenance'),
        ...whole('features'),
        ...text('caveat', 'caveat_en'),
      ],
      rows: region.layers.map(({ layer, source, licence, date, provenance, features, caveat }) => ({
        values: [layer, source.nl, source.en, licence, date, provenance, features, caveat?.nl ?? null, caveat?.en ?? null],
      })),
    },
    {
      name: 'municipalities',
      description: description('municipalities'),
      geometry: 'MULTIPOLYGON',
      columns: [...text('id', 'name'), ...whole('inhabitants', 'children', 'elderly', 'households')],
      rows: region.municipalities.map((each) => ({
        geometry: { type: 'MULTIPOLYGON', coordinates: each.border },
        values: [each.id, each.name, each.inhabitants, each.children ?? null, each.elderly ?? null, each.households ?? null],
      })),
    },
    {
      name: 'neighbourhoods',
      description: description('neighbourhoods'),
      geometry: 'MULTIPOLYGON',
      columns: [...text('id', 'name', 'municipality'), ...whole('inhabitants', 'children', 'elderly', 'households')],
      rows: region.neighbourhoods.map((each): Row => {
        const figures = [each.inhabitants, each.children ?? null, each.elderly ?? null, each.households ?? null]
        const values = [each.id, each.name, each.municipality, ...figures]
        return each.border ? { geometry: { type: 'MULTIPOLYGON', coordinates: each.border }, values } : { values }
      }),
    },
    {
      name: 'cells',
      description: description('cells'),
      geometry: 'POLYGON',
      columns: [
        ...text('id'),
        ...whole('x', 'y', 'inhabitants', 'children', 'elderly', 'households'),
        ...text('municipality', 'neighbourhood', 'dwelling'),
      ],
      rows: cellRows(region),
    },
    {
      name: 'places',
      description: description('places'),
      geometry: 'POINT',
      columns: [...text('name', 'municipality'), ...whole('inhabitants')],
      rows: region.places.map(({ name, municipality, at, inhabitants }) => ({
        geometry: { type: 'POINT', coordinates: at },
        values: [name, municipality, inhabitants ?? null],
      })),
    },
    {
      name: 'water',
      description: description('water'),
      geometry: 'LINESTRING',
      columns: [...text('name', 'kind'), ...whole('width')],
      rows: region.water.map(({ name, kind, axis, width }) => ({
        geometry: { type: 'LINESTRING', coordinates: axis },
        values: [name, kind, width],
      })),
    },
    {
      name: 'crossings',
      description: description('crossings'),
      geometry: 'POINT',
      columns: [...text('name', 'kind', 'water', 'travellers'), { name: 'in_service', type: 'BOOLEAN' }],
      rows: region.crossings.map(({ name, kind, water, at, travellers, inService }) => ({
        geometry: { type: 'POINT', coordinates: at },
        values: [name, kind, water, travellers.join(' '), Number(inService)],
      })),
    },
    {
      name: 'sites',
      description: description('sites'),
      geometry: 'POINT',
      columns: [
        ...text('id', 'name', 'kind', 'municipality'),
        ...whole('accuracy'),
        ...text('provenance'),
        { name: 'owner_agreed', type: 'BOOLEAN' },
        ...whole('floor_area'),
        ...(['step_free', 'toilets', 'generator'] as const).map((name) => ({ name, type: 'BOOLEAN' as const })),
      ],
      rows: region.sites.map(({ id, name, kind, municipality, at, accuracy, provenance, ownerAgreed, facts = {} }) => {
        const said = [facts.stepFree, facts.toilets, facts.generator].map((each) => (each === undefined ? null : Number(each)))
        return {
          geometry: { type: 'POINT', coordinates: at },
          values: [id, name, kind, municipality, accuracy, provenance, Number(ownerAgreed), facts.floorArea ?? null, ...said],
        }
      }),
    },
    {
      name: 'service_areas',
      description: description('service-areas'),
      geometry: 'MULTIPOLYGON',
      columns: text('id', 'name', 'service', 'municipalities', 'outside'),
      rows: region.serviceAreas.map(({ id, name, service, municipalities, outside, border }): Row => {
        const values = [id, name, service, municipalities.join(' '), JSON.stringify(outside)]
        return border ? { geometry: { type: 'MULTIPOLYGON', coordinates: border }, values } : { values }
      }),
    },
    {
      name: 'substations',
      description: description('substations'),
      geometry: 'POINT',
      columns: [...text('id', 'name'), ...whole('kilovolts', 'accuracy')],
      rows: (region.substations ?? []).map(({ id, name, kilovolts, accuracy, at }) => ({
        geometry: { type: 'POINT', coordinates: at },
        values: [id, name, kilovolts ?? null, accuracy],
      })),
    },
    {
      name: 'postcodes',
      description: description('postcodes'),
      geometry: 'MULTIPOLYGON',
      columns: [...text('code'), ...whole('inhabitants')],
      rows: (region.postcodes ?? []).map(({ code, inhabitants, border }) => ({
        geometry: { type: 'MULTIPOLYGON', coordinates: border },
        values: [code, inhabitants ?? null],
      })),
    },
    {
      name: 'hazard_areas',
      description: description('hazard-areas'),
      geometry: 'MULTIPOLYGON',
      columns: text('id', 'kind'),
      rows: (region.hazards ?? []).map(({ id, kind, border }) => ({
        geometry: { type: 'MULTIPOLYGON', coordinates: border },
        values: [id, kind],
      })),
    },
    {
      name: 'walking_nodes',
      description: description('walking-ways'),
      columns: whole('x', 'y'),
      rows: walkingNodes(region.walking),
    },
    {
      name: 'walking_ways',
      description: description('walking-ways'),
      columns: whole('from_node', 'to_node', 'metres', 'crossing'),
      rows: walkingWays(region.walking),
    },
    {
      name: 'surroundings',
      description: description('surroundings'),
      geometry: 'MULTIPOLYGON',
      columns: text('name'),
      rows: region.surroundings.map(({ name, border }) => ({
        geometry: { type: 'MULTIPOLYGON', coordinates: border },
        values: [name],
      })),
    },
    {
      name: 'weerbaar_issues',
      description: 'Weerbaar region file: what there was to remark when it was built',
      columns: [...text('code', 'severity', 'source'), ...whole('row'), ...text('field', 'params')],
      rows: (region.issues ?? []).map(({ code, severity, source, row, field, params }) => ({
        values: [code, severity, source ?? null, row ?? null, field ?? null, JSON.stringify(paramsOf(code, params))],
      })),
    },
  ]
}

/** The parameters its sentence names, in one order: some issues carry more than that. */
const paramsOf = (code: Issue['code'], params: Issue['params']): Readonly<Record<string, string | number>> =>
  Object.fromEntries(Object.entries(params).filter(([name]) => issueParamNames(code).includes(name)))

function* cellRows({ cells, municipalities, neighbourhoods }: Region): Generator<Row> {
  const known = (value: number | undefined): Value => (value !== undefined && isKnown(value) ? value : null)
  for (let i = 0; i < cells.count; i++) {
    const x = cells.x[i] ?? 0
    const y = cells.y[i] ?? 0
    const corners = [
      [x, y],
      [x + 100, y],
      [x + 100, y + 100],
      [x, y + 100],
      [x, y],
    ] as const
    yield {
      geometry: { type: 'POLYGON', coordinates: [corners] },
      values: [
        cellIdAt(x, y),
        x,
        y,
        known(cells.inhabitants[i]),
        known(cells.children[i]),
        known(cells.elderly[i]),
        known(cells.households[i]),
        municipalities[cells.municipality[i] ?? -1]?.id ?? null,
        neighbourhoods[cells.neighbourhood[i] ?? -1]?.id ?? null,
        DWELLING_CLASSES[cells.dwelling[i] ?? -1] ?? null,
      ],
    }
  }
}

function* walkingNodes(walking: WalkingWays | undefined): Generator<Row> {
  for (const [i, x] of walking?.x.entries() ?? []) yield { values: [x, walking?.y[i] ?? 0] }
}

function* walkingWays(walking: WalkingWays | undefined): Generator<Row> {
  for (const [i, from] of walking?.from.entries() ?? []) {
    const crossing = walking?.crossing[i] ?? UNKNOWN
    yield { values: [from, walking?.to[i] ?? 0, walking?.metres[i] ?? 0, isKnown(crossing) ? crossing : null] }
  }
}

const text = (...names: readonly string[]): Layer['columns'] => names.map((name) => ({ name, type: 'TEXT' }))
const whole = (...names: readonly string[]): Layer['columns'] => names.map((name) => ({ name, type: 'INTEGER' }))

/** File name that speaks of its content: `VR08-2024.gpkg`. */
export const regionFileName = ({ id }: Region): string => `${codeOf(id)}-${id.slice(-4)}.gpkg`
