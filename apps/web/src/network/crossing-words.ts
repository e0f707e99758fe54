import type { I18n } from '@lingui/core'
import { unreachable, type CrossingView } from '@weerbaar/core'

export function crossingKind(kind: CrossingView['kind'], i18n: I18n): string {
  switch (kind) {
    case 'bridge':
      return i18n.t('brug')
    case 'ferry':
      return i18n.t('veer')
    case 'lock':
      return i18n.t('sluis of stuw')
    case 'tunnel':
      return i18n.t('tunnel')
    default:
      return unreachable(kind)
  }
}
