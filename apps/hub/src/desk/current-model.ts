import { assumptionOf, type LogPicture, type Model, type ModelView, ownNormsIn, scenariosIn } from '@weerbaar/core'

/** The delivered model with everything people changed in it: the model a run uses now. */
export function currentModel(delivered: Model, picture: LogPicture): ModelView {
  const own = scenariosIn(picture.scenarios, picture.causes).map(({ value }) => value.scenario)
  const ownIds = new Set(own.map(({ id }) => id))
  return {
    version: delivered.version,
    services: delivered.services,
    assumptions: delivered.assumptions.map((assumption) => {
      const { lowest, likely, highest } = assumption
      const changed = assumptionOf(picture.assumptions, assumption.id, picture.causes)
      return {
        ...(changed?.value.assumption ?? assumption),
        version: changed?.versions.length ?? 0,
        delivered: { lowest, likely, highest },
      }
    }),
    norms: [...delivered.norms, ...ownNormsIn(picture.norms, picture.causes).map(({ value }) => value)],
    scenarios: [
      ...delivered.scenarios.filter(({ id }) => !ownIds.has(id)).map((scenario) => ({ ...scenario, own: false })),
      ...own.map((scenario) => ({ ...scenario, own: true })),
    ],
  }
}
