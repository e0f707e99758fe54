import type { I18n } from '@lingui/core'

/** The unit after a figure, small: `mensen per dag`. Units the screen has no word for are shown as the hub wrote them. */
export function unitWords(unit: string, i18n: I18n): string {
  switch (unit) {
    case 'people':
      return i18n.t('mensen')
    case 'people-per-day':
      return i18n.t('mensen per dag')
    case 'litres-per-day':
      return i18n.t('liter per dag')
    case 'meals-per-day':
      return i18n.t('maaltijden per dag')
    case 'kilowatt-hours-per-day':
      return i18n.t('kWh per dag')
    case 'places':
      return i18n.t('plaatsen')
    case 'contacts-per-day':
      return i18n.t('hulpcontacten per dag')
    case 'staff':
      return i18n.t('medewerkers')
    case 'people-per-hour':
      return i18n.t('mensen per uur')
    case 'points':
      return i18n.t('punten')
    case 'square-metres':
      return i18n.t('m²')
    case 'toilets':
      return i18n.t('toiletten')
    case 'vehicles':
      return i18n.t('voertuigen')
    case 'litres-per-vehicle-day':
      return i18n.t('liter per voertuig per dag')
    case 'hours':
      return i18n.t('uur')
    case 'share':
      return ''
    case 'litres-per-person-day':
      return i18n.t('liter per persoon per dag')
    case 'meals-per-person-day':
      return i18n.t('maaltijden per persoon per dag')
    case 'watt-hours':
      return i18n.t('wattuur')
    case 'watts':
      return i18n.t('watt')
    case 'degrees-celsius':
      return '°C'
    case 'per-1000-people':
      return i18n.t('per 1.000 mensen')
    case 'square-metres-per-person':
      return i18n.t('m² per persoon')
    case 'people-per-toilet':
      return i18n.t('mensen per toilet')
    case 'people-per-staff':
      return i18n.t('mensen per medewerker')
    case 'hours-per-degree':
      return i18n.t('uur per graad')
    case 'kilometres-per-hour':
      return i18n.t('km per uur')
    case 'metres':
      return i18n.t('meter')
    case 'kilometres':
      return i18n.t('km')
    case 'factor':
      return ''
    default:
      return unit
  }
}

/** Which people a number is counted on: printed beside it. */
export function baseWords(base: string, i18n: I18n): string {
  switch (base) {
    case 'inhabitants':
      return i18n.t('inwoners')
    case 'elderly':
      return i18n.t('65-plussers')
    case 'children':
      return i18n.t('kinderen tot en met 14 jaar')
    case 'medical-power-users':
      return i18n.t('mensen met beademing of zuurstof thuis')
    case 'visitors':
      return i18n.t('bezoekers van de punten')
    case 'mobile-users':
      return i18n.t('mensen met een mobiele telefoon')
    case 'municipality-clients':
      return i18n.t('klanten van de getroffen gemeenten')
    default:
      return base
  }
}
