import type { I18n } from '@lingui/core'
import { type DisruptedArea, type ImpactView, type RegionView, unreachable } from '@weerbaar/core'
import { formatNumber } from '@weerbaar/ui'
import { momentOf } from '../format/moments.ts'
import { withUnit } from '../format/values.ts'
import { languageOfI18n } from '../i18n/use-language.ts'

/** `Hele regio · 582.874 inwoners · vanaf dinsdag 17:00, −3 °C` */
export function scenarioSub({ scenario }: ImpactView, region: RegionView, i18n: I18n): string {
  const areas = [...new Set([...scenario.disruptions, ...(scenario.floods ?? [])].map(({ area }) => areaWords(area, region, i18n)))].join(
    ', ',
  )
  const people = i18n.t('{people} inwoners', { people: formatNumber(region.inhabitants, { locale: languageOfI18n(i18n) }) })
  const start = i18n.t('vanaf {moment}, {temperature}', {
    moment: momentOf(scenario, 0, i18n),
    temperature: withUnit(scenario.outside.likely, 'degrees-celsius', i18n),
  })
  return [areas, people, start].filter(Boolean).join(' · ')
}

/** Where something fails, in a few words. */
export function areaWords(area: DisruptedArea, region: RegionView, i18n: I18n): string {
  switch (area.kind) {
    case 'region':
      return i18n.t('Hele regio')
    case 'municipalities': {
      const names = area.ids.map((id) => region.municipalities.find((municipality) => municipality.id === id)?.name ?? id)
      return names.length > 3 ? i18n.t('{count} gemeenten', { count: names.length }) : names.join(', ')
    }
    case 'neighbourhoods':
      return i18n.t('{count} buurten', { count: area.ids.length })
    case 'service-area':
      return region.serviceAreas.find(({ id }) => id === area.id)?.name ?? area.id
    case 'polygon':
      return i18n.t('Getekend gebied')
    case 'circle':
      return i18n.t('{radius} rond een plek', { radius: withUnit(area.radius / 1000, 'kilometres', i18n) })
    default:
      return unreachable(area)
  }
}
