import type { PointRow } from '@weerbaar/core'
import { Icon, type IconName } from '@weerbaar/ui'
import { useLanguage } from '../i18n/use-language.ts'
import type { HeardBy, HeardWay } from './points-view.ts'
import { wayWords } from './point-words.ts'
import { whenWords } from './when-words.ts'

const ICONS: Record<HeardWay, IconName> = { network: 'signal', courier: 'courier', qr: 'code', voice: 'radio', here: 'laptop' }

interface Props {
  readonly row: PointRow
  readonly by: HeardBy | undefined
  readonly now: number
}

/** When the point last said something, and by what way that came. */
export function HeardCell({ row: { heard }, by, now }: Props) {
  const { i18n } = useLanguage()
  if (heard === undefined) return <span className="app-soft">{i18n.t('nog niets gehoord')}</span>
  return (
    <span className="app-heard">
      {by && <Icon name={ICONS[by.way]} />}
      <span>
        {whenWords(heard.writtenAt, now, i18n)}
        {by && <small>{wayWords(by.way, i18n)}</small>}
      </span>
    </span>
  )
}
