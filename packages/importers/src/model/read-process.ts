import type { Assumption, Dependency, Recovery, Share, Slug, Source, Words } from '@weerbaar/core'
import { readSource } from './read-assumption.ts'
import { readDependency, readRecovery } from './read-service.ts'
import { below, fieldsOf, listOf, numberAt, oneOf, type Reader, slugAt, wordsAt } from './reader.ts'

/** A process of an organisation, as it stands in `processes.json`. The same shape as `Process` of the impact engine, which says what it means. */
export interface ReadProcess {
  readonly id: Slug
  readonly name: Words
  readonly organisation: 'municipality' | 'safety-region'
  readonly dependsOn: readonly Dependency[]
  readonly recovery: Recovery
  readonly byHand: { readonly share: Slug; readonly hours: Slug }
  readonly base: { readonly share: Share; readonly what: Words }
  readonly mtpdHours: number
  readonly source: Source
  readonly kind: Assumption['kind']
}

const ORGANISATIONS = ['municipality', 'safety-region'] as const
const KINDS = ['measured', 'published', 'derived', 'judgement'] as const
const YEAR_HOURS = 8760

export function readProcess(reader: Reader, value: unknown, path: string): ReadProcess | undefined {
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

function readByHand(reader: Reader, value: unknown, path: string): ReadProcess['byHand'] | undefined {
  const fields = fieldsOf(reader, value, path)
  if (!fields) return undefined
  const share = slugAt(reader, fields, 'share', path)
  const hours = slugAt(reader, fields, 'hours', path)
  return share && hours ? { share, hours } : undefined
}

function readBase(reader: Reader, value: unknown, path: string): ReadProcess['base'] | undefined {
  const fields = fieldsOf(reader, value, path)
  if (!fields) return undefined
  const share = numberAt(reader, fields, 'share', path, { lowest: 0, highest: 1 })
  const what = wordsAt(reader, fields, 'what', path)
  return share === undefined || !what ? undefined : { share, what }
}
