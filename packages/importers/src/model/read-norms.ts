import type { PlanningNorms } from '@weerbaar/core'
import { readSource } from './read-assumption.ts'
import { below, fieldsOf, numberAt, oneOf, type Reader, slugAt, wordsAt } from './reader.ts'

const NETWORKS = ['support-points', 'water-points'] as const
const KINDS = ['published', 'derived', 'own'] as const

export function readNorms(reader: Reader, value: unknown, path: string): PlanningNorms | undefined {
  const fields = fieldsOf(reader, value, path)
  if (!fields) return undefined
  const id = slugAt(reader, fields, 'id', path)
  const name = wordsAt(reader, fields, 'name', path)
  const network = oneOf(reader, fields, 'network', path, NETWORKS)
  const inhabitantsPerPoint = numberAt(reader, fields, 'inhabitantsPerPoint', path, { lowest: 1, highest: 20_000_000, whole: true })
  const reach = numberAt(reader, fields, 'reach', path, { lowest: 1, highest: 100_000, whole: true })
  const minimumPerMunicipality = numberAt(reader, fields, 'minimumPerMunicipality', path, { lowest: 0, highest: 10_000, whole: true })
  const source = readSource(reader, fields['source'], below(path, 'source'))
  const kind = oneOf(reader, fields, 'kind', path, KINDS)
  const note = fields['note'] === undefined ? undefined : wordsAt(reader, fields, 'note', path)
  if (!id || !name || !network || !inhabitantsPerPoint || !reach || minimumPerMunicipality === undefined || !source || !kind)
    return undefined
  return { id, name, network, inhabitantsPerPoint, reach, minimumPerMunicipality, source, kind, ...(note ? { note } : {}) }
}
