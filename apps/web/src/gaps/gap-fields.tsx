import type { GapView } from '@weerbaar/core'
import { useNavigate } from '@tanstack/react-router'
import { Link } from '@weerbaar/ui'
import { bare, shortHash, withUnit } from '../format/values.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { Apart } from './apart.tsx'

/** A level with its unit; unknown is said, and is not zero. */
export function Levels({ values, unit }: { readonly values: readonly (number | null)[]; readonly unit: string }) {
  const { i18n } = useLanguage()
  return (
    <Apart
      values={values.map((value) =>
        value === null ? (
          <em className="app-unknown">{i18n.t('onbekend')}</em>
        ) : (
          <span className="app-value">{withUnit(value, unit, i18n)}</span>
        ),
      )}
    />
  )
}

export function Difference({ gap }: { readonly gap: GapView }) {
  const { i18n } = useLanguage()
  const [now, then] = [gap.present[0] ?? null, gap.wanted[0] ?? null]
  return now === null || then === null ? <em className="app-unknown">{i18n.t('onbekend')}</em> : bare(then - now, gap.unit, i18n)
}

/** What somebody wrote, or that nobody did. */
export function Said({ values }: { readonly values: readonly (string | null)[] }) {
  const { i18n } = useLanguage()
  return (
    <span className="app-wrap">
      <Apart values={values.map((value) => value ?? <em className="app-unknown">{i18n.t('nog niet gezegd')}</em>)} />
    </span>
  )
}

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
