import type { I18n } from '@lingui/core'
import { unreachable } from '@weerbaar/core'
import type { SiteState } from '../map/use-site-layer.ts'

export function stateWord(state: SiteState, i18n: I18n): string {
  switch (state) {
    case 'candidate':
      return i18n.t('kandidaat')
    case 'chosen':
      return i18n.t('gekozen')
    case 'fixed':
      return i18n.t('vastgezet')
    case 'forbidden':
      return i18n.t('uitgesloten')
    case 'left':
      return i18n.t('valt weg')
    case 'joined':
      return i18n.t('komt erbij')
    default:
      return unreachable(state)
  }
}
