import type { PointRow } from '@weerbaar/core'
import { useLanguage } from '../i18n/use-language.ts'
import type { HeardBy } from './points-view.ts'
import { wayWords } from './point-words.ts'
import { whenWords } from './when-words.ts'

interface Props {
  readonly row: PointRow
  readonly by: HeardBy | undefined
  readonly now: number
}

/** `laatst gehoord 14:18, netwerk` */
export function HeardLine({ row: { heard }, by, now }: Props) {
  const { i18n } = useLanguage()
  if (heard === undefined) return i18n.t('nog niets gehoord')
  const when = whenWords(heard.writtenAt, now, i18n)
  return by ? i18n.t('laatst gehoord {when}, {way}', { when, way: wayWords(by.way, i18n) }) : i18n.t('laatst gehoord {when}', { when })
}
