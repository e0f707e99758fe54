import type { AssumptionView } from '@weerbaar/core'
import { Badge, Button, DataTable } from '@weerbaar/ui'
import { dateOf } from '../format/moments.ts'
import { bare, rangeOf, withUnit } from '../format/values.ts'
import { unitWords } from '../format/unit-words.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { assumptionKind } from './assumption-words.ts'
import { SourceWords } from '../format/source-words.tsx'

interface Props {
  readonly assumptions: readonly AssumptionView[]
  readonly onEdit: (assumption: AssumptionView) => void
}

export function AssumptionTable({ assumptions, onEdit }: Props) {
  const { i18n, say } = useLanguage()
  return (
    <DataTable
      caption={i18n.t('{count} aannames: waarschijnlijke waarde, en eronder laagste – hoogste.', { count: assumptions.length })}
      rows={[...assumptions]}
      rowKey={({ id }) => id}
      scroll
      name={{
        header: i18n.t('Aanname'),
        cell: (assumption) => (
          <span className="app-name">
            <strong>{say(assumption.name)}</strong>
            <span>
              <Badge tone={assumption.kind === 'judgement' ? 'warn' : 'neutral'}>{assumptionKind(assumption.kind, i18n)}</Badge>
              {assumption.version > 0 && (
                <>
                  {' '}
                  <Badge tone="action">
                    {i18n.t('hier gewijzigd, was {value}', { value: withUnit(assumption.delivered.likely, assumption.unit, i18n) })}
                  </Badge>
                </>
              )}
            </span>
            {assumption.note && <small>{say(assumption.note)}</small>}
          </span>
        ),
      }}
      columns={[
        {
          key: 'value',
          header: i18n.t('Waarde'),
          cell: ({ lowest, likely, highest, unit }) => (
            <span className="app-value">
              <strong>{bare(likely, unit, i18n)}</strong> {unitWords(unit, i18n)}
              {lowest !== highest && <small>{rangeOf(lowest, highest, unit, i18n)}</small>}
            </span>
          ),
        },
        {
          key: 'source',
          header: i18n.t('Bron, en wat anderen zeggen'),
          align: 'start',
          cell: ({ source, others, unit }) => (
            <span className="app-name">
              <SourceWords source={source} />
              {others.map((other) => (
                <small key={`${other.value} ${other.source.title}`}>
                  <strong>{withUnit(other.value, unit, i18n)}</strong>: <SourceWords source={other.source} />
                </small>
              ))}
            </span>
          ),
        },
        {
          key: 'owner',
          header: i18n.t('Eigenaar, nagekeken'),
          align: 'start',
          cell: ({ owner, checked }) => (
            <span className="app-name">
              {owner}
              <small>{dateOf(checked, i18n)}</small>
            </span>
          ),
        },
        {
          key: 'edit',
          header: <span className="wb-hide">{i18n.t('Wijzig')}</span>,
          cell: (assumption) => (
            <Button small label={i18n.t('Wijzig {name}', { name: say(assumption.name) })} onClick={() => onEdit(assumption)}>
              {i18n.t('Wijzig')}
            </Button>
          ),
        },
      ]}
    />
  )
}
