import type { I18n } from '@lingui/core'
import { unreachable, type PlanningNorms } from '@weerbaar/core'

/** Who says so: marked, because there is no national norm. */
export function normKind(kind: PlanningNorms['kind'], i18n: I18n): string {
  switch (kind) {
    case 'published':
      return i18n.t('Officieel')
    case 'derived':
      return i18n.t('Afgeleid')
    case 'own':
      return i18n.t('Eigen keuze')
    default:
      return unreachable(kind)
  }
}
