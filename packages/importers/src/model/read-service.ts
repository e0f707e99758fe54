import type { Assumption, AssumptionUnit, Dependency, Recovery, Service, Slug } from '@weerbaar/core'
import { below, booleanAt, fieldsOf, listOf, numberAt, oneOf, type Reader, slugAt, tell, textAt, wordsAt } from './reader.ts'

const SHAPES = ['at-once', 'linear', 'steps'] as const

export function readService(reader: Reader, value: unknown, path: string): Service | undefined {
  const fields = fieldsOf(reader, value, path)
  if (!fields) return undefined
  const id = slugAt(reader, fields, 'id', path)
  const name = wordsAt(reader, fields, 'name', path)
  const vital = booleanAt(reader, fields, 'vital', path)
  const dependsOn = listOf(reader, fields['dependsOn'], below(path, 'dependsOn'), (one, at) => readDependency(reader, one, at))
  const recovery = readRecovery(reader, fields['recovery'], below(path, 'recovery'))
  const floodDepth = fields['floodDepth'] === undefined ? undefined : slugAt(reader, fields, 'floodDepth', path)
  const edge = fields['edge'] === undefined ? undefined : readEdge(reader, fields['edge'], below(path, 'edge'))
  if (!id || !name || vital === undefined || !dependsOn || !recovery) return undefined
  return { id, name, vital, dependsOn, recovery, ...(edge ? { edge } : {}), ...(floodDepth === undefined ? {} : { floodDepth }) }
}

function readEdge(reader: Reader, value: unknown, path: string): Service['edge'] {
  const fields = fieldsOf(reader, value, path)
  const reach = fields && numberAt(reader, fields, 'reach', path, { lowest: 1, highest: 50_000, whole: true })
  const share = fields && slugAt(reader, fields, 'share', path)
  return reach === undefined || !share ? undefined : { reach, share }
}

export function readDependency(reader: Reader, value: unknown, path: string): Dependency | undefined {
  const fields = fieldsOf(reader, value, path)
  if (!fields) return undefined
  const on = slugAt(reader, fields, 'on', path)
  const shareWithReserve = slugAt(reader, fields, 'shareWithReserve', path)
  const holdHours = slugAt(reader, fields, 'holdHours', path)
  const alternative = fields['alternative'] === undefined ? undefined : textAt(reader, fields, 'alternative', path)
  const at = below(path, 'refuel')
  const refuelFields = fields['refuel'] === undefined ? undefined : fieldsOf(reader, fields['refuel'], at)
  const share = refuelFields && slugAt(reader, refuelFields, 'share', at)
  const hours = refuelFields && slugAt(reader, refuelFields, 'hours', at)
  if (!on || !shareWithReserve || !holdHours || (refuelFields && (!share || !hours))) return undefined
  return {
    on,
    shareWithReserve,
    holdHours,
    ...(share && hours ? { refuel: { share, hours } } : {}),
    ...(alternative === undefined ? {} : { alternative }),
  }
}

export function readRecovery(reader: Reader, value: unknown, path: string): Recovery | undefined {
  const fields = fieldsOf(reader, value, path)
  if (!fields) return undefined
  const shape = oneOf(reader, fields, 'shape', path, SHAPES)
  const lagHours = slugAt(reader, fields, 'lagHours', path)
  const spreadHours = slugAt(reader, fields, 'spreadHours', path)
  return shape && lagHours && spreadHours ? { shape, lagHours, spreadHours } : undefined
}

/** What services name has to exist, and in the unit they use it in. */
export function checkReferences(reader: Reader, services: readonly Service[], assumptions: readonly Assumption[]): void {
  const check = checkNames(reader, services, assumptions)
  for (const [i, service] of services.entries()) {
    check.dependencies(service, `services[${i}]`)
    if (service.edge) check.assumption(service.edge.share, 'share', `services[${i}].edge.share`)
    if (service.floodDepth !== undefined) check.assumption(service.floodDepth, 'metres', `services[${i}].floodDepth`)
  }
}

/** Questions to ask of names, against what may be depended on and every assumption there is; what is wrong is told. */
export function checkNames(reader: Reader, nodes: readonly { readonly id: Slug }[], assumptions: readonly Assumption[]) {
  const known = new Set<string>(nodes.map(({ id }) => id))
  const units = new Map<Slug, AssumptionUnit>(assumptions.map(({ id, unit }) => [id, unit]))
  const assumption = (id: Slug, unit: AssumptionUnit, field: string): void => {
    const found = units.get(id)
    if (found === undefined) tell(reader, 'reference-unknown', field, { value: id, known: 'assumptions.json' })
    else if (found !== unit) tell(reader, 'value-not-allowed', field, { value: `${id} (${found})`, allowed: unit })
  }
  const dependencies = ({ id, dependsOn, recovery }: Pick<Service, 'id' | 'dependsOn' | 'recovery'>, path: string): void => {
    for (const [d, dependency] of dependsOn.entries()) {
      const at = `${path}.dependsOn[${d}]`
      if (!known.has(dependency.on)) tell(reader, 'dependency-unknown', `${at}.on`, { service: id, value: dependency.on })
      assumption(dependency.shareWithReserve, 'share', `${at}.shareWithReserve`)
      assumption(dependency.holdHours, 'hours', `${at}.holdHours`)
      if (dependency.refuel) {
        assumption(dependency.refuel.share, 'share', `${at}.refuel.share`)
        assumption(dependency.refuel.hours, 'hours', `${at}.refuel.hours`)
      }
    }
    assumption(recovery.lagHours, 'hours', `${path}.recovery.lagHours`)
    assumption(recovery.spreadHours, 'hours', `${path}.recovery.spreadHours`)
  }
  return { assumption, dependencies }
}
