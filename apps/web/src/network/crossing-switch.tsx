import { Small, Switch, VisuallyHidden } from '@weerbaar/ui'
import { useLanguage } from '../i18n/use-language.ts'
import { crossingKind } from './crossing-words.ts'
import type { CrossingItem } from './crossings-by-water.ts'

interface Props {
  readonly crossing: CrossingItem
  readonly closed: boolean
  readonly onChange: (closed: boolean) => void
}

/** One crossing with a switch to close it; without one where nobody walks. */
export function CrossingSwitch({ crossing, closed, onChange }: Props) {
  const { i18n } = useLanguage()
  const { name, kind, onFoot, shares } = crossing
  const what = crossingKind(kind, i18n)
  if (!onFoot)
    return (
      <div className="app-crossings__none">
        <span>{name}</span>
        <Small>{i18n.t('{kind}, niet te voet', { kind: what })}</Small>
      </div>
    )
  return (
    <Switch
      checked={closed}
      onChange={onChange}
      hint={
        <>
          {closed ? <strong className="app-strong">{i18n.t('{kind}, dicht', { kind: what })}</strong> : what}
          {shares.length > 0 && `. ${i18n.t('Gaat samen met die over: {waters}', { waters: shares.join(', ') })}`}
        </>
      }
    >
      <VisuallyHidden>{`${i18n.t('Sluit')} `}</VisuallyHidden>
      {name}
    </Switch>
  )
}
