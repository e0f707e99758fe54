import { NEEDS, type PointStanding, type ServiceState } from '@weerbaar/core'
import { DataTable, Panel, StatusMark } from '@weerbaar/ui'
import { useLanguage } from '../i18n/use-language.ts'
import { SideBySide } from './side-by-side.tsx'
import { needWords, serviceWords } from './thing-words.ts'
import { whenWords } from './when-words.ts'

const LOOK = { on: 'ok', limited: 'warn', off: 'bad' } as const

/** The nine needs and whether the point meets them; one nobody spoke of is unknown, not off. */
export function ServicesPanel({ standing: { services }, now }: { readonly standing: PointStanding; readonly now: number }) {
  const { i18n } = useLanguage()
  const rows = NEEDS.map((need) => ({ need, service: services.find((one) => one.need === need) }))
  const mark = (state: ServiceState) => <StatusMark state={LOOK[state]}>{serviceWords(state, i18n)}</StatusMark>
  return (
    <Panel title={i18n.t('Wat het punt biedt')} look={3}>
      <DataTable
        caption={i18n.t('Zoals het punt het zelf zei.')}
        rows={rows}
        rowKey={({ need }) => need}
        name={{ header: i18n.t('Behoefte'), cell: ({ need }) => needWords(need, i18n) }}
        columns={[
          {
            key: 'state',
            header: i18n.t('Stand'),
            align: 'start',
            cell: ({ service }) =>
              service ? (
                <SideBySide
                  value={service.state}
                  said={service.said}
                  beside={service.beside.map(({ state, said }) => ({ value: state, said }))}
                  now={now}
                  show={mark}
                />
              ) : (
                <StatusMark state="unknown">{i18n.t('niet gezegd')}</StatusMark>
              ),
          },
          {
            key: 'why',
            header: i18n.t('Waarom, tot wanneer'),
            align: 'start',
            cell: ({ service }) => (
              <span className="app-wrap">
                {[
                  service?.reason,
                  service?.until === null || service?.until === undefined
                    ? null
                    : i18n.t('tot {when}', { when: whenWords(service.until, now, i18n) }),
                ]
                  .filter(Boolean)
                  .join(', ') || '–'}
              </span>
            ),
          },
          {
            key: 'said',
            header: i18n.t('Gezegd'),
            align: 'start',
            cell: ({ service }) => (service ? whenWords(service.said.at, now, i18n) : '–'),
            wideOnly: true,
          },
        ]}
      />
    </Panel>
  )
}
