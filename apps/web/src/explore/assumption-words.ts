import type { I18n } from '@lingui/core'
import { unreachable, type Assumption } from '@weerbaar/core'

export function assumptionKind(kind: Assumption['kind'], i18n: I18n): string {
  switch (kind) {
    case 'measured':
      return i18n.t('Gemeten')
    case 'published':
      return i18n.t('Officieel')
    case 'derived':
      return i18n.t('Afgeleid')
    case 'judgement':
      return i18n.t('Inschatting')
    default:
      return unreachable(kind)
  }
}
