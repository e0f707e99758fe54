import type { Assumption } from '@weerbaar/core'
import { dateOf } from '../format/moments.ts'
import { sourceLine } from '../format/source-line.ts'
import { rangeOf, withUnit } from '../format/values.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { assumptionKind } from './assumption-words.ts'

/** One assumption in a few sentences: value and range, how sure, source, owner, when it was looked at. */
export function AssumptionFact({ assumption }: { readonly assumption: Assumption }) {
  const { i18n, say } = useLanguage()
  const { lowest, likely, highest, unit, source, owner, checked, kind } = assumption
  const range = lowest === highest ? '' : ` (${rangeOf(lowest, highest, unit, i18n)})`
  return (
    <>
      <strong>{say(assumption.name)}</strong>
      {`: ${withUnit(likely, unit, i18n)}${range}. `}
      {kind === 'judgement' ? <strong>{assumptionKind(kind, i18n)}</strong> : assumptionKind(kind, i18n)}
      {`. ${sourceLine(source, i18n)}. `}
      {i18n.t('Eigenaar: {owner}. Nagekeken op {date}.', { owner, date: dateOf(checked, i18n) })}
    </>
  )
}
