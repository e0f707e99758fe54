import type { I18n } from '@lingui/core'
import { useLingui } from '@lingui/react'
import { formatMoment, formatNumber } from '../words/figures.ts'

export interface Words {
  /** Its `t` takes the Dutch text, which is the key `lingui extract` finds, and the values in it. */
  readonly i18n: I18n
  /** `1.240` */
  readonly number: (value: number) => string
  /** `14:02`, `gisteren 22:00`, or with the day. Milliseconds since 1970 UTC. */
  readonly moment: (at: number) => string
}

/** The language of the screen; whoever calls it is drawn again when that changes. */
export function useWords(): Words {
  const { i18n } = useLingui()
  return {
    i18n,
    number: (value) => formatNumber(value, i18n.locale),
    moment: (at) => formatMoment(at, Date.now(), i18n.locale, i18n.t('gisteren')),
  }
}
