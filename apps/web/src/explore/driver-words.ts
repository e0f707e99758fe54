import type { I18n } from '@lingui/core'
import type { AssumptionView, ImpactView, Words } from '@weerbaar/core'
import { rangeOf } from '../format/values.ts'
import { languageOfI18n } from '../i18n/use-language.ts'

/** What the engine calls the parts a scenario leaves open, among the drivers; a duration carries its number, from 1. */
const OUTSIDE = 'scenario-outside-temperature'
const DURATION = /^scenario-duration-(\d+)$/
const FLOOD = /^scenario-flood-(depth|duration)-(\d+)$/

/** Name and range of what moves an outcome: an assumption of the model, or something the scenario of this run leaves open. */
export function driverWords(
  id: string,
  { scenario, chain }: Pick<ImpactView, 'scenario' | 'chain'>,
  assumptions: readonly AssumptionView[],
  i18n: I18n,
): { readonly name: string; readonly range: string } {
  const say = (words: Words): string => words[languageOfI18n(i18n)]
  const assumption = assumptions.find((one) => one.id === id)
  if (assumption) return { name: say(assumption.name), range: rangeOf(assumption.lowest, assumption.highest, assumption.unit, i18n) }
  if (id === OUTSIDE)
    return {
      name: i18n.t('Temperatuur buiten'),
      range: rangeOf(scenario.outside.lowest, scenario.outside.highest, 'degrees-celsius', i18n),
    }

  const [, part, place] = FLOOD.exec(id) ?? []
  const flood = scenario.floods?.[Number(place) - 1]
  if (flood) {
    const { depth, durationHours } = flood
    const several = (scenario.floods?.length ?? 0) > 1 ? ` (${place})` : ''
    return part === 'depth'
      ? { name: `${i18n.t('Hoe diep het water staat')}${several}`, range: rangeOf(depth.lowest, depth.highest, 'metres', i18n) }
      : {
          name: `${i18n.t('Hoe lang het water staat')}${several}`,
          range: rangeOf(durationHours.lowest, durationHours.highest, 'hours', i18n),
        }
  }
  const number = Number(DURATION.exec(id)?.[1] ?? NaN)
  const disruption = scenario.disruptions[number - 1]
  if (!disruption) return { name: id, range: '' }
  const { service, durationHours } = disruption
  const range = rangeOf(durationHours.lowest, durationHours.highest, 'hours', i18n)
  if (scenario.disruptions.length === 1) return { name: i18n.t('Hoe lang de uitval duurt'), range }
  const named = chain.find((link) => link.service === service)
  const words = i18n.t('Hoe lang de uitval duurt: {service}', { service: named ? say(named.name) : service })
  // The same service can fail twice; the number is the one the scenario dialog gives it.
  const again = scenario.disruptions.filter((other) => other.service === service).length > 1
  return { name: again ? `${words} (${number})` : words, range }
}
