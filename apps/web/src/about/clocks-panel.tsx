import type { I18n } from '@lingui/core'
import { useQuery } from '@tanstack/react-query'
import type { ClockView, StatusView } from '@weerbaar/core'
import { Alert, DataTable, Panel, Small } from '@weerbaar/ui'
import { useLanguage } from '../i18n/use-language.ts'
import { spanWords, whenWords } from '../points/when-words.ts'
import { statusQuery } from './health-queries.ts'

/** Less than this nobody notices on a clock face. */
const WORTH_SAYING = 60_000

/** How the clocks of others stand to ours. A wrong clock is shown and never a reason to refuse anything. */
export function ClocksPanel() {
  const { i18n } = useLanguage()
  const { data } = useQuery(statusQuery)
  if (data === undefined) return null
  const now = Date.parse(data.now)
  return (
    <Panel title={i18n.t('Klokken')} look={3}>
      <OwnClock own={data.ownClock} />
      {data.clocks.length > 0 && (
        <DataTable
          caption={i18n.t('Een klok die verkeerd staat, houdt niets tegen. De tijden bij zo’n apparaat kloppen dan niet.')}
          rows={data.clocks}
          rowKey={({ device }) => device}
          name={{ header: i18n.t('Apparaat'), cell: ({ name, device }) => name ?? device.slice(0, 8) }}
          columns={[
            { key: 'ahead', header: i18n.t('Klok'), align: 'start', cell: (clock) => clockWords(clock, i18n) },
            {
              key: 'measured',
              header: i18n.t('Gemeten'),
              align: 'start',
              cell: ({ measuredAt }) =>
                measuredAt === null ? i18n.t('aan wat het schreef') : whenWords(Date.parse(measuredAt), now, i18n),
            },
          ]}
        />
      )}
    </Panel>
  )
}

function OwnClock({ own }: { readonly own: StatusView['ownClock'] }) {
  const { i18n } = useLanguage()
  if (own === null) return <Small>{i18n.t('Nog met geen andere klok vergeleken.')}</Small>
  const against = i18n.t('{against, plural, one {# ander apparaat} other {# andere apparaten}}', { against: own.against })
  if (Math.abs(own.ahead) < WORTH_SAYING) return <Small>{i18n.t('De klok van deze hub loopt gelijk met {against}.', { against })}</Small>
  const span = spanWords(Math.abs(own.ahead), i18n)
  return (
    <Alert
      tone="warn"
      title={
        own.ahead > 0
          ? i18n.t('De klok van deze hub loopt {span} voor op {against}.', { span, against })
          : i18n.t('De klok van deze hub loopt {span} achter op {against}.', { span, against })
      }
    >
      {i18n.t('Kijk op een horloge wie gelijk heeft, en zet de klok van deze laptop goed.')}
    </Alert>
  )
}

function clockWords({ ahead, within }: ClockView, i18n: I18n): string {
  if (within === null) return i18n.t('ten minste {span} voor', { span: spanWords(ahead, i18n) })
  if (Math.abs(ahead) < WORTH_SAYING) return i18n.t('gelijk')
  const span = spanWords(Math.abs(ahead), i18n)
  return ahead > 0 ? i18n.t('{span} voor', { span }) : i18n.t('{span} achter', { span })
}
