import type { Process } from '@weerbaar/core'
import { readSource } from './read-assumption.ts'
import { readDependency, readRecovery } from './read-service.ts'
import { below, fieldsOf, listOf, numberAt, oneOf, type Reader, slugAt, wordsAt } from './reader.ts'

const ORGANISATIONS = ['municipality', 'safety-region'] as const
const KINDS = ['measured', 'published', 'derived', 'judgement'] as const
const YEAR_HOURS = 8760

export function readProcess(reader: Reader, value: unknown, path: string): Process | undefined {
  const fields = fieldsOf(reader, value, path)
  if (!fields) return undefined
  const id = slugAt(reader, fields, 'id', path)
  const name = wordsAt(reader, fields, 'name', path)
  const organisation = oneOf(reader, fields, 'organisation', path, ORGANISATIONS)
  const dependsOn = listOf(reader, fields['dependsOn'], below(path, 'dependsOn'), (one, at) => readDependency(reader, one, at))
  const recovery = readRecovery(reader, fields['recovery'], below(path, 'recovery'))
  const byHand = readByHand(reader, fields['byHand'], below(path, 'byHand'))
  const base = readBase(reader, fields['base'], below(path, 'base'))
  const mtpdHours = numberAt(reader, fields, 'mtpdHours', path, { lowest: 0, highest: YEAR_HOURS })
  const source = readSource(reader, fields['source'], below(path, 'source'))
  const kind = oneOf(reader, fields, 'kind', path, KINDS)
  if (!id || !name || !organisation || !dependsOn || !recovery || !byHand || !base || mtpdHours === undefined || !source || !kind)
    return undefined
  return { id, name, organisation, dependsOn, recovery, byHand, base, mtpdHours, source, kind }
}

function readByHand(reader: Reader, value: unknown, path: string): Process['byHand'] | undefined {
  const fields = fieldsOf(reader, value, path)
  if (!fields) return undefined
  const share = slugAt(reader, fields, 'share', path)
  const hours = slugAt(reader, fields, 'hours', path)
  return share && hours ? { share, hours } : undefined
}

function readBase(reader: Reader, value: unknown, path: string): Process['base'] | undefined {
  const fields = fieldsOf(reader, value, path)
  if (!fields) return undefined
  const share = numberAt(reader, fields, 'share', path, { lowest: 0, highest: 1 })
  const what = wordsAt(reader, fields, 'what', path)
  return share === undefined || !what ? undefined : { share, what }
}
