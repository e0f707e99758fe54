import type { AssumptionView } from '@weerbaar/core'
import { Badge, Button } from '@weerbaar/ui'
import { dateOf } from '../format/moments.ts'
import { SourceWords } from '../format/source-words.tsx'
import { unitWords } from '../format/unit-words.ts'
import { bare, rangeOf, withUnit } from '../format/values.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { assumptionKind } from './assumption-words.ts'

interface Props {
  readonly assumption: AssumptionView
}

/** Its name, how sure it is, and whether it was changed here. */
export function AssumptionName({ assumption }: Props) {
  const { i18n, say } = useLanguage()
  const { kind, version, delivered, unit, note } = assumption
  return (
    <span className="app-name">
      <strong>{say(assumption.name)}</strong>
      <span>
        <Badge tone={kind === 'judgement' ? 'warn' : 'neutral'}>{assumptionKind(kind, i18n)}</Badge>{' '}
        {version > 0 && (
          <Badge tone="action">{i18n.t('hier gewijzigd, was {value}', { value: withUnit(delivered.likely, unit, i18n) })}</Badge>
        )}
      </span>
      {note && <small>{say(note)}</small>}
    </span>
  )
}

export function AssumptionValue({ assumption: { lowest, likely, highest, unit } }: Props) {
  const { i18n } = useLanguage()
  return (
    <span className="app-value">
      <strong>{bare(likely, unit, i18n)}</strong> {unitWords(unit, i18n)}
      {lowest !== highest && <small>{rangeOf(lowest, highest, unit, i18n)}</small>}
    </span>
  )
}

/** The source in use, and beside it what other sources say. */
export function AssumptionSources({ assumption: { source, others, unit } }: Props) {
  const { i18n } = useLanguage()
  return (
    <span className="app-name">
      <SourceWords source={source} />
      {others.map((other) => (
        <small key={`${other.value} ${other.source.title}`}>
          <strong>{withUnit(other.value, unit, i18n)}</strong>: <SourceWords source={other.source} />
        </small>
      ))}
    </span>
  )
}

export function AssumptionOwner({ assumption: { owner, checked } }: Props) {
  const { i18n } = useLanguage()
  return (
    <span className="app-name">
      {owner}
      <small>{dateOf(checked, i18n)}</small>
    </span>
  )
}

export function EditAssumption({ assumption, onEdit }: Props & { readonly onEdit: (assumption: AssumptionView) => void }) {
  const { i18n, say } = useLanguage()
  return (
    <Button small label={i18n.t('Wijzig {name}', { name: say(assumption.name) })} onClick={() => onEdit(assumption)}>
      {i18n.t('Wijzig')}
    </Button>
  )
}
