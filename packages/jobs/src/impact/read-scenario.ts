import type { Imported, Model, Scenario } from '@weerbaar/core'
import { FORMAT_VERSION, parseScenario } from '@weerbaar/importers/model'

/** A scenario as a form or another program sends it: the object itself; the head of a file may be there or not. */
export function readScenarioObject(content: unknown, model: Model): Imported<Scenario> {
  const headed =
    typeof content === 'object' && content !== null && !('format' in content)
      ? { format: 'weerbaar-scenario', formatVersion: FORMAT_VERSION, ...content }
      : content
  return parseScenario(headed, model)
}
