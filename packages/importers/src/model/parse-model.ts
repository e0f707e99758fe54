import type { Assumption, Flood, Imported, Model, Scenario, Service } from '@weerbaar/core'
import { openCard } from './card.ts'
import { readAssumption } from './read-assumption.ts'
import { readNorms } from './read-norms.ts'
import { readFloods, readScenario } from './read-scenario.ts'
import { checkReferences, readService } from './read-service.ts'
import { type Fields, fieldsOf, hasErrors, jsonOf, listOf, type Reader, tell, tellTwins, textAt } from './reader.ts'

/** Files every model has; beside them any number of `scenarios/<id>.json`. */
export const MODEL_FILES = ['services.json', 'assumptions.json', 'norms.json'] as const

/**
 * The content of `data/model` (docs/formats/model.md).
 *
 * @param files by path inside that folder; each the text of the file or the value its JSON holds. Other paths are left alone.
 */
export function parseModel(files: Readonly<Record<string, unknown>>): Imported<Model> {
  const readers = new Map<string, Reader>()
  const open = (source: string): { reader: Reader; fields: Fields | undefined } => {
    const reader: Reader = { source, issues: [] }
    readers.set(source, reader)
    const fields =
      files[source] === undefined
        ? tell(reader, 'file-not-found', '', { file: source })
        : openCard(reader, files[source], source.startsWith('scenarios/') ? 'weerbaar-scenario' : 'weerbaar-model')
    return { reader, fields }
  }
  const list = <T extends { readonly id: string }>(
    source: (typeof MODEL_FILES)[number],
    key: string,
    read: (reader: Reader, value: unknown, path: string) => T | undefined,
  ) => {
    const { reader, fields } = open(source)
    if (!fields) return { reader, items: undefined, version: undefined }
    const items = listOf(reader, fields[key], key, (one, path) => read(reader, one, path))
    if (items) tellTwins(reader, items, key)
    return { reader, items, version: textAt(reader, fields, 'modelVersion', '') }
  }

  const services = list('services.json', 'services', readService)
  const assumptions = list('assumptions.json', 'assumptions', readAssumption)
  const norms = list('norms.json', 'norms', readNorms)
  for (const { reader, version } of [assumptions, norms])
    if (version !== undefined && services.version !== undefined && version !== services.version)
      tell(reader, 'value-not-allowed', 'modelVersion', { value: version, allowed: services.version })
  // a list with holes would blame the wrong thing
  if (services.items && assumptions.items && !hasErrors([...services.reader.issues, ...assumptions.reader.issues]))
    checkReferences(services.reader, services.items, assumptions.items)

  const scenarios = Object.keys(files)
    .filter((path) => /^scenarios\/[^/]+\.json$/.test(path))
    .sort()
    .flatMap((path) => {
      const { reader, fields } = open(path)
      const scenario = fields && readScenario(reader, fields, services.items ?? [])
      return scenario ? [{ reader, scenario }] : []
    })
  const seen = new Set<string>()
  for (const { reader, scenario } of scenarios) {
    if (seen.has(scenario.id)) tell(reader, 'id-duplicate', 'id', { value: scenario.id })
    seen.add(scenario.id)
  }

  const issues = [...readers.values()].flatMap((reader) => reader.issues)
  if (hasErrors(issues) || !services.items || !assumptions.items || !norms.items || !services.version) return { issues }
  return {
    data: {
      version: services.version,
      services: services.items,
      assumptions: assumptions.items,
      norms: norms.items,
      scenarios: scenarios.map(({ scenario }) => scenario),
    },
    issues,
  }
}

/**
 * One scenario, from a file or a form. Whether its areas lie in the region is known only with the region: ask `hitPattern` of the impact engine.
 *
 * @param content text of the file, or an object; an object may come without the head of a file
 */
export function parseScenario(content: unknown, model: { readonly services: readonly Service[] }, source = 'scenario'): Imported<Scenario> {
  const reader: Reader = { source, issues: [] }
  const headless = typeof content === 'object' && content !== null && !('format' in content)
  const fields = headless ? fieldsOf(reader, content, '') : openCard(reader, content, 'weerbaar-scenario')
  const scenario = fields && readScenario(reader, fields, model.services)
  return hasErrors(reader.issues) || !scenario ? { issues: reader.issues } : { data: scenario, issues: reader.issues }
}

/** Water over land, as a form sends it: a list, each as in a scenario. */
export function parseFloods(content: unknown, source = 'request'): Imported<readonly Flood[]> {
  const reader: Reader = { source, issues: [] }
  const floods = readFloods(reader, content)
  return hasErrors(reader.issues) || !floods ? { issues: reader.issues } : { data: floods, issues: reader.issues }
}

/** One assumption, as a form sends it: the object itself, without the head of a file. */
export function parseAssumption(content: unknown, source = 'assumption'): Imported<Assumption> {
  const reader: Reader = { source, issues: [] }
  const json = jsonOf(reader, content)
  const assumption = hasErrors(reader.issues) ? undefined : readAssumption(reader, json, '')
  return hasErrors(reader.issues) || !assumption ? { issues: reader.issues } : { data: assumption, issues: reader.issues }
}
