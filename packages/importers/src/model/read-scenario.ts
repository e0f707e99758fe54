import {
  type DisruptedArea,
  type Disruption,
  type Flood,
  type MunicipalityId,
  type NeighbourhoodId,
  parseMunicipalityId,
  parseNeighbourhoodId,
  type Position,
  type Restoration,
  type Rotation,
  type Scenario,
  type Service,
  unreachable,
} from '@weerbaar/core'
import { textOf } from '../text-of.ts'
import { readRange } from './read-assumption.ts'
import { type Bounds, below, type Fields, fieldsOf, listOf, numberAt, oneOf, type Reader, slugAt, tell, textAt, wordsAt } from './reader.ts'

const SEASONS = ['winter', 'spring', 'summer', 'autumn'] as const
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const
const AREAS = ['region', 'municipalities', 'neighbourhoods', 'service-area', 'polygon', 'circle'] as const
const RESTORATIONS = ['at-once', 'staged', 'linear', 'crews', 'feeders', 'curve'] as const
const YEAR_HOURS = 8760
/** Disruptions and floods of one scenario together: the impact engine keeps them as the bits of one number. */
const MOST_OUTAGES = 31
/** More than one region has; each is a number of one byte in the engine. */
const MOST_FEEDERS = 200
const HOURS: Bounds = { lowest: 0, highest: YEAR_HOURS }

export function readScenario(reader: Reader, fields: Fields, services: readonly Service[]): Scenario | undefined {
  const id = slugAt(reader, fields, 'id', '')
  const name = wordsAt(reader, fields, 'name', '')
  const season = oneOf(reader, fields, 'season', '', SEASONS)
  const startHour = numberAt(reader, fields, 'startHour', '', { lowest: 0, highest: 23, whole: true })
  const startWeekday = oneOf(reader, fields, 'startWeekday', '', WEEKDAYS)
  const outsideFields = fieldsOf(reader, fields['outside'], 'outside')
  const outside = outsideFields && readRange(reader, outsideFields, 'outside', { lowest: -60, highest: 60 })
  const disruptions = listOf(reader, fields['disruptions'], 'disruptions', (one, at) => readDisruption(reader, one, at, services))
  const floods = fields['floods'] === undefined ? [] : readFloods(reader, fields['floods'])
  const note = fields['note'] === undefined ? undefined : wordsAt(reader, fields, 'note', '')
  if (isEmpty(fields['disruptions']) && (fields['floods'] === undefined || isEmpty(fields['floods'])))
    return tell(reader, 'value-missing', 'disruptions', {})
  const count = (disruptions?.length ?? 0) + (floods?.length ?? 0)
  if (count > MOST_OUTAGES) return tell(reader, 'value-out-of-range', 'disruptions', { value: count, lowest: 1, highest: MOST_OUTAGES })
  if (!id || !name || !season || startHour === undefined || !startWeekday || !outside || !disruptions || !floods) return undefined
  return {
    id,
    name,
    season,
    startHour,
    startWeekday,
    outside,
    disruptions,
    ...(floods.length > 0 ? { floods } : {}),
    ...(note ? { note } : {}),
  }
}

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0

/** Deeper than any water that can stand over Dutch land. */
const DEPTH: Bounds = { lowest: 0, highest: 15 }

export const readFloods = (reader: Reader, value: unknown): readonly Flood[] | undefined =>
  listOf(reader, value, 'floods', (one, at) => readFlood(reader, one, at))

function readFlood(reader: Reader, value: unknown, path: string): Flood | undefined {
  const fields = fieldsOf(reader, value, path)
  if (!fields) return undefined
  const rangeAt = (key: string, bounds: Bounds) => {
    const range = fieldsOf(reader, fields[key], below(path, key))
    return range && readRange(reader, range, below(path, key), bounds)
  }
  const area = readArea(reader, fields['area'], below(path, 'area'))
  const depth = rangeAt('depth', DEPTH)
  const from = numberAt(reader, fields, 'from', path, { lowest: 0, highest: YEAR_HOURS * 3600, whole: true })
  const durationHours = rangeAt('durationHours', HOURS)
  const restoration = readRestoration(reader, fields['restoration'], below(path, 'restoration'))
  if (!area || !depth || from === undefined || !durationHours || !restoration) return undefined
  return { area, depth, from, durationHours, restoration }
}

function readDisruption(reader: Reader, value: unknown, path: string, services: readonly Service[]): Disruption | undefined {
  const fields = fieldsOf(reader, value, path)
  if (!fields) return undefined
  const service = slugAt(reader, fields, 'service', path)
  if (service && !services.some(({ id }) => id === service))
    tell(reader, 'reference-unknown', below(path, 'service'), { value: service, known: services.map(({ id }) => id).join(', ') })
  const area = readArea(reader, fields['area'], below(path, 'area'))
  const from = numberAt(reader, fields, 'from', path, { lowest: 0, highest: YEAR_HOURS * 3600, whole: true })
  const at = below(path, 'durationHours')
  const durationFields = fieldsOf(reader, fields['durationHours'], at)
  const durationHours = durationFields && readRange(reader, durationFields, at, HOURS)
  const restoration = readRestoration(reader, fields['restoration'], below(path, 'restoration'))
  const severity = numberAt(reader, fields, 'severity', path, { lowest: 0, highest: 1 })
  const before = reader.issues.length
  const rotation = fields['rotation'] === undefined ? undefined : readRotation(reader, fields['rotation'], below(path, 'rotation'))
  if (rotation && restoration && restoration.shape !== 'at-once')
    tell(reader, 'value-not-allowed', below(path, 'restoration.shape'), { value: restoration.shape, allowed: 'at-once' })
  if (reader.issues.length > before) return undefined
  if (!service || !area || from === undefined || !durationHours || !restoration || severity === undefined) return undefined
  return { service, area, from, durationHours, restoration, severity, ...(rotation ? { rotation } : {}) }
}

function readArea(reader: Reader, value: unknown, path: string): DisruptedArea | undefined {
  const fields = fieldsOf(reader, value, path)
  const kind = fields && oneOf(reader, fields, 'kind', path, AREAS)
  if (!fields || !kind) return undefined
  const ids = <T extends MunicipalityId | NeighbourhoodId>(parse: (text: string) => T | undefined, expected: string) => {
    const list = listOf(
      reader,
      fields['ids'],
      below(path, 'ids'),
      (one, at) =>
        (typeof one === 'string' ? parse(one) : undefined) ?? tell(reader, 'code-malformed', at, { value: textOf(one), expected }),
    )
    return Array.isArray(fields['ids']) && fields['ids'].length === 0 ? tell(reader, 'value-missing', below(path, 'ids'), {}) : list
  }
  switch (kind) {
    case 'region':
      return { kind }
    case 'municipalities': {
      const found = ids(parseMunicipalityId, 'GM0268@2024')
      return found && { kind, ids: found }
    }
    case 'neighbourhoods': {
      const found = ids(parseNeighbourhoodId, 'BU02680101@2024')
      return found && { kind, ids: found }
    }
    case 'service-area': {
      const id = textAt(reader, fields, 'id', path)
      return id === undefined ? undefined : { kind, id }
    }
    case 'polygon':
      return readPolygon(reader, fields, path)
    case 'circle': {
      const at = readPosition(reader, fields['at'], below(path, 'at'))
      const radius = numberAt(reader, fields, 'radius', path, { lowest: 1, highest: 500_000, whole: true })
      return at && radius !== undefined ? { kind, at, radius } : undefined
    }
    default:
      return unreachable(kind)
  }
}

/** More corners than anybody draws by hand; keeps one scenario from filling a log. */
const MOST_CORNERS = 1000

function readPolygon(reader: Reader, fields: Fields, path: string): DisruptedArea | undefined {
  const at = below(path, 'ring')
  const ring = listOf(reader, fields['ring'], at, (one, place) => readPosition(reader, one, place))
  if (!ring || (Array.isArray(fields['ring']) && ring.length < fields['ring'].length)) return undefined // told already
  if (ring.length < 4 || ring.length > MOST_CORNERS)
    return tell(reader, 'value-out-of-range', at, { value: ring.length, lowest: 4, highest: MOST_CORNERS })
  const [first, last] = [ring[0], ring.at(-1)]
  if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1])
    return tell(reader, 'geometry-invalid', at, { value: 'polygon', reason: 'open-ring' })
  return { kind: 'polygon', ring }
}

/** Further than any place in the Netherlands lies from the origin of RD. */
const RD: Bounds = { lowest: -100_000, highest: 700_000 }

function readPosition(reader: Reader, value: unknown, path: string): Position | undefined {
  if (!Array.isArray(value) || value.length !== 2)
    return tell(reader, 'code-malformed', path, { value: textOf(value), expected: '[187000, 428000]' })
  const [x, y] = [numberAt(reader, { x: value[0] }, 'x', path, RD), numberAt(reader, { y: value[1] }, 'y', path, RD)]
  return x === undefined || y === undefined ? undefined : [x, y]
}

function readRotation(reader: Reader, value: unknown, path: string): Rotation | undefined {
  const fields = fieldsOf(reader, value, path)
  if (!fields) return undefined
  const groups = numberAt(reader, fields, 'groups', path, { lowest: 2, highest: 24, whole: true })
  const hoursOff = numberAt(reader, fields, 'hoursOff', path, { lowest: 1, highest: 24, whole: true })
  return groups === undefined || hoursOff === undefined ? undefined : { groups, hoursOff }
}

function readRestoration(reader: Reader, value: unknown, path: string): Restoration | undefined {
  const fields = fieldsOf(reader, value, path)
  const shape = fields && oneOf(reader, fields, 'shape', path, RESTORATIONS)
  if (!fields || !shape) return undefined
  switch (shape) {
    case 'at-once':
      return { shape }
    case 'staged': {
      const steps = numberAt(reader, fields, 'steps', path, { lowest: 1, highest: 100, whole: true })
      const hours = numberAt(reader, fields, 'hours', path, HOURS)
      return steps === undefined || hours === undefined ? undefined : { shape, steps, hours }
    }
    case 'linear': {
      const hours = numberAt(reader, fields, 'hours', path, HOURS)
      return hours === undefined ? undefined : { shape, hours }
    }
    case 'crews': {
      const crews = numberAt(reader, fields, 'crews', path, { lowest: 1, highest: 10_000, whole: true })
      const visitsPerCrewDay = numberAt(reader, fields, 'visitsPerCrewDay', path, { lowest: 1, highest: 1000 })
      return crews === undefined || visitsPerCrewDay === undefined ? undefined : { shape, crews, visitsPerCrewDay }
    }
    case 'feeders': {
      const feeders = listOf(reader, fields['feeders'], below(path, 'feeders'), (one, at) => {
        const feeder = fieldsOf(reader, one, at)
        const area = feeder && readArea(reader, feeder['area'], below(at, 'area'))
        const hours = feeder && numberAt(reader, feeder, 'hours', at, HOURS)
        return area && hours !== undefined ? { area, hours } : undefined
      })
      if (isEmpty(fields['feeders'])) return tell(reader, 'value-missing', below(path, 'feeders'), {})
      if (feeders && feeders.length > MOST_FEEDERS)
        return tell(reader, 'value-out-of-range', below(path, 'feeders'), { value: feeders.length, lowest: 1, highest: MOST_FEEDERS })
      return feeders && { shape, feeders }
    }
    case 'curve':
      return readCurve(reader, fields, path)
    default:
      return unreachable(shape)
  }
}

/** Neither hours nor shares may fall, and at the end everybody is back. */
function readCurve(reader: Reader, fields: Fields, path: string): Restoration | undefined {
  const before = reader.issues.length
  const points = listOf(reader, fields['points'], below(path, 'points'), (one, at) => {
    const point = fieldsOf(reader, one, at)
    const hours = point && numberAt(reader, point, 'hours', at, HOURS)
    const share = point && numberAt(reader, point, 'share', at, { lowest: 0, highest: 1 })
    return hours === undefined || share === undefined ? undefined : { hours, share }
  })
  if (!points || reader.issues.length > before) return undefined
  const last = points.at(-1)
  if (!last) return tell(reader, 'value-missing', below(path, 'points'), {})
  for (const [i, point] of points.entries()) {
    const earlier = points[i - 1]
    for (const key of ['hours', 'share'] as const)
      if (earlier && point[key] < earlier[key])
        return tell(reader, 'value-out-of-range', `${below(path, 'points')}[${i}].${key}`, {
          value: point[key],
          lowest: earlier[key],
          highest: key === 'share' ? 1 : YEAR_HOURS,
        })
  }
  if (last.share !== 1)
    return tell(reader, 'value-out-of-range', `${below(path, 'points')}[${points.length - 1}].share`, {
      value: last.share,
      lowest: 1,
      highest: 1,
    })
  return { shape: 'curve', points }
}
