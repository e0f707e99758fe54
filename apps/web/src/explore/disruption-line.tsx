import type { Disruption, ModelView, RegionView } from '@weerbaar/core'
import { useLanguage } from '../i18n/use-language.ts'
import { areaWords } from './scenario-sub.ts'

/** `Elektriciteit · hele regio · 72 uur` */
export function DisruptionLine({
  disruption,
  region,
  model,
}: {
  readonly disruption: Disruption
  readonly region: RegionView
  readonly model: ModelView
}) {
  const { i18n, say } = useLanguage()
  const service = model.services.find(({ id }) => id === disruption.service)
  const when = disruption.from > 0 ? i18n.t('vanaf uur {hour}', { hour: disruption.from / 3600 }) : undefined
  const part =
    disruption.severity < 1 ? i18n.t('{percent} % van de aansluitingen', { percent: Math.round(disruption.severity * 100) }) : undefined
  const rest = [areaWords(disruption.area, region, i18n), when, i18n.t('{hours} uur', { hours: disruption.durationHours.likely }), part]
  return (
    <li>
      <strong>{service ? say(service.name) : disruption.service}</strong>
      <span>{rest.filter(Boolean).join(' · ')}</span>
    </li>
  )
}
