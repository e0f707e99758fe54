import type { Position, Ring } from '../geometry.ts'
import { parseContentHash, parseMunicipalityId, parseNeighbourhoodId, parseRegionId, parseSlug } from '../ids.ts'
import { ASSUMPTION_UNITS, type Assumption } from '../model/assumption.ts'
import type { PlanningNorms } from '../model/norms.ts'
import type { DisruptedArea, Disruption, Flood, Range, Restoration, Scenario } from '../scenario/scenario.ts'
import type { Source } from '../source.ts'
import type { Words } from '../text.ts'
import { count, finite, list, oneOf, optional, parsed, record, type Shape, such, tagged, text } from './shape.ts'

export const slug = parsed(parseSlug, 'a short name as `power-cut-winter-72h`')
export const contentHashText = parsed(parseContentHash, 'a content hash')
export const municipalityId = parsed(parseMunicipalityId, 'a municipality as `GM0268@2024`')
export const areaId = parsed(
  (value) => parseRegionId(value) ?? parseMunicipalityId(value),
  'a region or municipality as `VR08@2024` or `GM0268@2024`',
)

const words: Shape<Words> = record({ nl: text, en: text })
const source: Shape<Source> = record({ title: text, date: text, url: optional(text), ref: optional(text) })
const share = such(finite, (value) => value >= 0 && value <= 1, 'a share from 0 to 1')
const duration = such(finite, (value) => value >= 0, 'zero or more')
const ordered = ({ lowest, likely, highest }: Range): boolean => lowest <= likely && likely <= highest
const range: Shape<Range> = such(record({ lowest: finite, likely: finite, highest: finite }), ordered, 'lowest ≤ likely ≤ highest')

const position = such<readonly number[]>(list(finite), (pair) => pair.length === 2, 'x and y in RD metres') as Shape<Position> // two numbers, checked
const isClosed = (ring: Ring): boolean => ring.length >= 4 && ring[0]?.[0] === ring.at(-1)?.[0] && ring[0]?.[1] === ring.at(-1)?.[1]

/** Every kind there is, held by the compiler: one forgotten here would be written and never read again. */
const area: Shape<DisruptedArea> = tagged('kind', {
  region: record({ kind: oneOf('region') }),
  municipalities: record({ kind: oneOf('municipalities'), ids: list(municipalityId) }),
  neighbourhoods: record({ kind: oneOf('neighbourhoods'), ids: list(parsed(parseNeighbourhoodId, 'a neighbourhood')) }),
  'service-area': record({ kind: oneOf('service-area'), id: text }),
  polygon: record({ kind: oneOf('polygon'), ring: such(list(position), isClosed, 'a closed ring of four positions or more') }),
  circle: record({ kind: oneOf('circle'), at: position, radius: such(count, (metres) => metres >= 1, 'one metre or more') }),
} satisfies Record<DisruptedArea['kind'], Shape<DisruptedArea>>)
const atLeastOne = such(finite, (value) => value >= 1, 'one or more')
const restoration: Shape<Restoration> = tagged('shape', {
  'at-once': record({ shape: oneOf('at-once') }),
  staged: record({ shape: oneOf('staged'), steps: such(count, (steps) => steps >= 1, 'one step or more'), hours: duration }),
  linear: record({ shape: oneOf('linear'), hours: duration }),
  crews: record({ shape: oneOf('crews'), crews: atLeastOne, visitsPerCrewDay: atLeastOne }),
  feeders: record({ shape: oneOf('feeders'), feeders: list(record({ area, hours: duration })) }),
  curve: record({ shape: oneOf('curve'), points: list(record({ hours: duration, share })) }),
} satisfies Record<Restoration['shape'], Shape<Restoration>>)
const disruption: Shape<Disruption> = record({
  service: slug,
  area,
  from: count,
  durationHours: such(range, ({ lowest }) => lowest >= 0, 'zero hours or more'),
  restoration,
  severity: share,
  rotation: optional(
    record({
      groups: such(count, (groups) => groups >= 2, 'two groups or more'),
      hoursOff: such(finite, (hours) => hours > 0, 'more than zero hours'),
    }),
  ),
})

const flood: Shape<Flood> = record({
  area,
  depth: such(range, ({ lowest }) => lowest >= 0, 'zero metres or more'),
  from: count,
  durationHours: such(range, ({ lowest }) => lowest >= 0, 'zero hours or more'),
  restoration,
})

export const scenarioShape: Shape<Scenario> = record({
  id: slug,
  name: words,
  season: oneOf('winter', 'spring', 'summer', 'autumn'),
  startHour: such(finite, (hour) => hour >= 0 && hour < 24, 'an hour of the day'),
  startWeekday: oneOf(1, 2, 3, 4, 5, 6, 7),
  outside: range,
  disruptions: list(disruption),
  floods: optional(list(flood)),
  note: optional(words),
})

export const assumptionShape: Shape<Assumption> = such(
  record({
    id: slug,
    name: words,
    lowest: finite,
    likely: finite,
    highest: finite,
    unit: oneOf(...ASSUMPTION_UNITS),
    source,
    owner: text,
    checked: text,
    kind: oneOf('measured', 'published', 'derived', 'judgement'),
    note: optional(words),
    others: list(record({ value: finite, source })),
  }),
  ordered,
  'lowest ≤ likely ≤ highest',
)

export const normsShape: Shape<PlanningNorms> = record({
  id: slug,
  name: words,
  network: oneOf('support-points', 'water-points'),
  inhabitantsPerPoint: such(count, (people) => people >= 1, 'one inhabitant or more'),
  reach: such(count, (metres) => metres >= 1, 'one metre or more'),
  minimumPerMunicipality: count,
  source,
  kind: oneOf('published', 'derived', 'own'),
  note: optional(words),
})
