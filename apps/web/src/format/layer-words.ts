import type { I18n } from '@lingui/core'
import { unreachable, type LayerName, type Provenance, type SiteView } from '@weerbaar/core'

/** How a layer came to be. */
export function provenanceWord(provenance: Provenance, i18n: I18n): string {
  switch (provenance) {
    case 'measured':
      return i18n.t('gemeten')
    case 'derived':
      return i18n.t('afgeleid')
    case 'modelled':
      return i18n.t('gemodelleerd')
    default:
      return unreachable(provenance)
  }
}

export function layerName(layer: LayerName, i18n: I18n): string {
  switch (layer) {
    case 'municipalities':
      return i18n.t('Gemeenten')
    case 'neighbourhoods':
      return i18n.t('Buurten')
    case 'cells':
      return i18n.t('Vierkanten van 100 meter')
    case 'places':
      return i18n.t('Kernen')
    case 'water':
      return i18n.t('Water')
    case 'crossings':
      return i18n.t('Bruggen en veren')
    case 'sites':
      return i18n.t('Kandidaat-locaties')
    case 'service-areas':
      return i18n.t('Verzorgingsgebieden')
    case 'substations':
      return i18n.t('Stroomstations')
    case 'postcodes':
      return i18n.t('Postcodegebieden')
    case 'hazard-areas':
      return i18n.t('Gebieden die kunnen overstromen')
    case 'walking-ways':
      return i18n.t('Looproutes')
    case 'surroundings':
      return i18n.t('Gemeenten eromheen')
    default:
      return unreachable(layer)
  }
}

export function siteKind(kind: SiteView['kind'], i18n: I18n): string {
  switch (kind) {
    case 'primary-school':
      return i18n.t('basisschool')
    case 'secondary-school':
      return i18n.t('middelbare school')
    case 'school':
      return i18n.t('school')
    case 'place':
      return i18n.t('kern, gebouw nog kiezen')
    case 'meeting-place':
      return i18n.t('gebouw voor bijeenkomsten')
    case 'mosque':
      return i18n.t('moskee')
    case 'library':
      return i18n.t('bibliotheek')
    case 'community-centre':
      return i18n.t('dorpshuis')
    case 'sports-hall':
      return i18n.t('sporthal')
    case 'church':
      return i18n.t('kerk')
    case 'fire-station':
      return i18n.t('brandweerpost')
    case 'town-hall':
      return i18n.t('gemeentehuis')
    case 'modelled':
      return i18n.t('gemodelleerde plek')
    default:
      return unreachable(kind)
  }
}
