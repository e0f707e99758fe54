import type { HelpStanding, PointStanding, Urgency } from '@weerbaar/core'
import { Badge, DataTable, Panel, Small } from '@weerbaar/ui'
import { useLanguage } from '../i18n/use-language.ts'
import { SideBySide } from './side-by-side.tsx'
import { helpKindWords, helpStateWords, urgencyWords } from './thing-words.ts'
import { whenWords } from './when-words.ts'

/** Help requests, the most urgent first; what two desks wrote apart stands side by side. */
export function HelpPanel({ standing: { help }, now }: { readonly standing: PointStanding; readonly now: number }) {
  const { i18n } = useLanguage()
  const words = (text: string | null) => text ?? '–'
  return (
    <Panel title={i18n.t('Hulpvragen')} look={3}>
      {help.length === 0 ? (
        <Small>{i18n.t('Er is nog geen hulpvraag opgeschreven.')}</Small>
      ) : (
        <DataTable
          caption={i18n.t('Namen en gegevens over gezondheid staan niet op dit scherm.')}
          rows={help}
          rowKey={(one) => one.help}
          name={{ header: i18n.t('Vraag'), cell: (one) => <HelpName help={one} now={now} /> }}
          columns={[
            {
              key: 'urgency',
              header: i18n.t('Urgentie'),
              align: 'start',
              cell: ({ urgency, state }) => (
                <SideBySide {...urgency} now={now} show={(value) => <UrgencyBadge urgency={value} done={state.value === 'done'} />} />
              ),
            },
            {
              key: 'state',
              header: i18n.t('Stand'),
              align: 'start',
              cell: ({ state }) => <SideBySide {...state} now={now} show={(value) => helpStateWords(value, i18n)} />,
            },
            {
              key: 'taken',
              header: i18n.t('Opgepakt door'),
              align: 'start',
              cell: ({ takenBy }) => (takenBy ? <SideBySide {...takenBy} now={now} show={words} /> : '–'),
            },
          ]}
        />
      )}
    </Panel>
  )
}

function UrgencyBadge({ urgency, done }: { readonly urgency: Urgency; readonly done: boolean }) {
  const { i18n } = useLanguage()
  return (
    <Badge tone={done ? 'neutral' : urgency === 'now' ? 'bad' : urgency === 'soon' ? 'warn' : 'neutral'}>
      {urgencyWords(urgency, i18n)}
    </Badge>
  )
}

function HelpName({ help, now }: { readonly help: HelpStanding; readonly now: number }) {
  const { i18n } = useLanguage()
  return (
    <span className="app-name">
      <SideBySide {...help.what} now={now} show={(value) => <strong>{value}</strong>} />
      <small>
        {[helpKindWords(help.kind, i18n), help.where.value, whenWords(help.asked.at, now, i18n)].filter(Boolean).join(' · ')}
        {help.twiceFrom !== undefined && i18n.t(' · twee keer overgeschreven van hetzelfde formulier, telt één keer')}
      </small>
    </span>
  )
}
