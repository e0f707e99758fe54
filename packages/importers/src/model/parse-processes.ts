import type { Assumption, Imported, Model, Process } from '@weerbaar/core'
import { openCard } from './card.ts'
import { readAssumption } from './read-assumption.ts'
import { readProcess } from './read-process.ts'
import { checkNames } from './read-service.ts'
import { hasErrors, listOf, type Reader, tell, tellTwins, textAt } from './reader.ts'

/** What hangs on the services of a model: processes, and the assumptions that only they rest on. */
export interface Continuity {
  readonly processes: readonly Process[]
  readonly assumptions: readonly Assumption[]
}

/**
 * `processes.json` of `data/model` (docs/formats/model.md).
 *
 * @param content text of the file, or the value its JSON holds
 * @param model what the processes hang on; the file has to be of the same version
 */
export function parseProcesses(
  content: unknown,
  model: Pick<Model, 'version' | 'services' | 'assumptions'>,
  source = 'processes.json',
): Imported<Continuity> {
  const reader: Reader = { source, issues: [] }
  const fields = openCard(reader, content, 'weerbaar-model')
  if (!fields) return { issues: reader.issues }
  const version = textAt(reader, fields, 'modelVersion', '')
  if (version !== undefined && version !== model.version)
    tell(reader, 'value-not-allowed', 'modelVersion', { value: version, allowed: model.version })
  const assumptions = listOf(reader, fields['assumptions'], 'assumptions', (one, at) => readAssumption(reader, one, at))
  const processes = listOf(reader, fields['processes'], 'processes', (one, at) => readProcess(reader, one, at))
  if (!assumptions || !processes || hasErrors(reader.issues)) return { issues: reader.issues }

  const everyAssumption = [...model.assumptions, ...assumptions]
  tellTwins(reader, everyAssumption, 'assumptions')
  tellTwins(reader, [...model.services, ...processes], 'processes')
  const check = checkNames(reader, [...model.services, ...processes], everyAssumption)
  for (const [i, process] of processes.entries()) {
    check.dependencies(process, `processes[${i}]`)
    check.assumption(process.byHand.share, 'share', `processes[${i}].byHand.share`)
    check.assumption(process.byHand.hours, 'hours', `processes[${i}].byHand.hours`)
  }
  return hasErrors(reader.issues) ? { issues: reader.issues } : { data: { processes, assumptions }, issues: reader.issues }
}
