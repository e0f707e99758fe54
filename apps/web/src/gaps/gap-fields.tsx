import type { GapView } from '@weerbaar/core'
import { useNavigate } from '@tanstack/react-router'
import { Button, Link } from '@weerbaar/ui'
import { dateOf } from '../format/moments.ts'
import { bare, shortHash, withUnit } from '../format/values.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { Apart } from './apart.tsx'

/** Levels with their unit. */
export function Levels({ values, unit }: { readonly values: readonly (number | null)[]; readonly unit: string }) {
  const { i18n } = useLanguage()
  return <Apart values={values} text={(value) => withUnit(value, unit, i18n)} unknown={i18n.t('onbekend')} />
}

export function Difference({ gap }: { readonly gap: GapView }) {
  const { i18n } = useLanguage()
  const [now, then] = [gap.present[0] ?? null, gap.wanted[0] ?? null]
  return now === null || then === null ? <em className="app-unknown">{i18n.t('onbekend')}</em> : bare(then - now, gap.unit, i18n)
}

/** What somebody wrote, or that nobody did. */
export function Said({ values }: { readonly values: readonly (string | null)[] }) {
  const { i18n } = useLanguage()
  return <Apart values={values} text={asWritten} unknown={i18n.t('nog niet gezegd')} />
}
const asWritten = (text: string): string => text

/** To the run or network that showed it. */
export function RunLink({ gap }: { readonly gap: GapView }) {
  const navigate = useNavigate()
  const href = gap.about === 'people-within-reach' ? `/netwerk?answer=${gap.runHash}` : `/verkennen?run=${gap.runHash}&outcome=${gap.about}`
  return (
    <Link href={href} onNavigate={(to) => void navigate({ href: to })}>
      {shortHash(gap.runHash)}
    </Link>
  )
}

export function GapName({ gap, where }: { readonly gap: GapView; readonly where: string }) {
  const { i18n } = useLanguage()
  return (
    <span className="app-name">
      <strong>{gap.title}</strong>
      <small>{[where, dateOf(gap.raisedAt, i18n)].join(' · ')}</small>
    </span>
  )
}

export function EditGap({ gap, onEdit }: { readonly gap: GapView; readonly onEdit: (gap: GapView) => void }) {
  const { i18n } = useLanguage()
  return (
    <Button small label={i18n.t('Wijzig {name}', { name: gap.title })} onClick={() => onEdit(gap)}>
      {i18n.t('Wijzig')}
    </Button>
  )
}
