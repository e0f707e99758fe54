import { ASSUMPTION_UNITS, type Assumption, type AssumptionUnit, type Range, type Source } from '@weerbaar/core'
import {
  type Bounds,
  below,
  dateAt,
  type Fields,
  fieldsOf,
  listOf,
  numberAt,
  oneOf,
  type Reader,
  slugAt,
  tell,
  textAt,
  wordsAt,
} from './reader.ts'

const KINDS = ['measured', 'published', 'derived', 'judgement'] as const

/** What a value in a unit can be at all. Hours stop at ten years: beyond that somebody mistook the unit. */
const BOUNDS: Readonly<Record<AssumptionUnit, Bounds>> = {
  hours: { lowest: 0, highest: 87_600 },
  share: { lowest: 0, highest: 1 },
  'litres-per-person-day': { lowest: 0, highest: 1000 },
  'meals-per-person-day': { lowest: 0, highest: 10 },
  'watt-hours': { lowest: 0 },
  watts: { lowest: 0 },
  'degrees-celsius': { lowest: -60, highest: 60 },
  metres: { lowest: 0.01, highest: 20 }, // divided by
  people: { lowest: 0.01 }, // divided by
  'per-1000-people': { lowest: 0, highest: 1000 },
  'square-metres-per-person': { lowest: 0 },
  'people-per-toilet': { lowest: 0.01 },
  'litres-per-vehicle-day': { lowest: 1 },
  'people-per-staff': { lowest: 0.01 },
  'hours-per-degree': { lowest: 0 },
  'kilometres-per-hour': { lowest: 0 },
  factor: { lowest: 0 },
}

export function readAssumption(reader: Reader, value: unknown, path: string): Assumption | undefined {
  const fields = fieldsOf(reader, value, path)
  if (!fields) return undefined
  const id = slugAt(reader, fields, 'id', path)
  const name = wordsAt(reader, fields, 'name', path)
  const unit = oneOf(reader, fields, 'unit', path, ASSUMPTION_UNITS)
  const bounds = unit === undefined ? {} : BOUNDS[unit]
  const range = readRange(reader, fields, path, bounds)
  const source = readSource(reader, fields['source'], below(path, 'source'))
  const owner = textAt(reader, fields, 'owner', path)
  const checked = dateAt(reader, fields, 'checked', path)
  const kind = oneOf(reader, fields, 'kind', path, KINDS)
  const note = fields['note'] === undefined ? undefined : wordsAt(reader, fields, 'note', path)
  const others = listOf(reader, fields['others'], below(path, 'others'), (other, at) => {
    const otherFields = fieldsOf(reader, other, at)
    if (!otherFields) return undefined
    const otherValue = numberAt(reader, otherFields, 'value', at, bounds)
    const otherSource = readSource(reader, otherFields['source'], below(at, 'source'))
    return otherValue === undefined || !otherSource ? undefined : { value: otherValue, source: otherSource }
  })
  if (!id || !name || !unit || !range || !source || !owner || !checked || !kind || !others) return undefined
  return { id, name, ...range, unit, source, owner, checked, kind, ...(note ? { note } : {}), others }
}

/** `lowest`, `likely` and `highest` of the object itself. */
export function readRange(reader: Reader, fields: Fields, path: string, bounds: Bounds): Range | undefined {
  const lowest = numberAt(reader, fields, 'lowest', path, bounds)
  const likely = numberAt(reader, fields, 'likely', path, bounds)
  const highest = numberAt(reader, fields, 'highest', path, bounds)
  if (lowest === undefined || likely === undefined || highest === undefined) return undefined
  if (lowest > likely || likely > highest) return tell(reader, 'range-reversed', path, { lowest, likely, highest })
  return { lowest, likely, highest }
}

export function readSource(reader: Reader, value: unknown, path: string): Source | undefined {
  const fields = fieldsOf(reader, value, path)
  if (!fields) return undefined
  const title = textAt(reader, fields, 'title', path)
  const date = dateAt(reader, fields, 'date', path)
  const url = fields['url'] === undefined ? undefined : textAt(reader, fields, 'url', path)
  const ref = fields['ref'] === undefined ? undefined : textAt(reader, fields, 'ref', path)
  if (!title || !date) return undefined
  return { title, date, ...(url === undefined ? {} : { url }), ...(ref === undefined ? {} : { ref }) }
}
