import type { AssumptionView } from '@weerbaar/core'
import { Badge, Button, DataTable } from '@weerbaar/ui'
import { dateOf } from '../format/moments.ts'
import { bare, withUnit } from '../format/values.ts'
import { unitWords } from '../format/unit-words.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { assumptionKind } from './assumption-words.ts'
import { SourceWords } from './source-words.tsx'

interface Props {
  readonly assumptions: readonly AssumptionView[]
  readonly onEdit: (assumption: AssumptionView) => void
}

export function AssumptionTable({ assumptions, onEdit }: Props) {
  const { i18n, say } = useLanguage()
  return (
    <DataTable
      caption={i18n.t('{count} aannames: laagste, waarschijnlijke en hoogste waarde.', { count: assumptions.length })}
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
        { key: 'low', header: i18n.t('Laagste'), cell: ({ lowest, unit }) => bare(lowest, unit, i18n) },
        { key: 'likely', header: i18n.t('Waarschijnlijk'), cell: ({ likely, unit }) => <strong>{bare(likely, unit, i18n)}</strong> },
        { key: 'high', header: i18n.t('Hoogste'), cell: ({ highest, unit }) => bare(highest, unit, i18n) },
        {
          key: 'unit',
          header: i18n.t('Eenheid'),
          align: 'start',
          cell: ({ unit }) => (unit === 'share' ? i18n.t('deel van alles') : unitWords(unit, i18n)),
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
