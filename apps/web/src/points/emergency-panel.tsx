import type { EmergencyStanding, PointStanding } from '@weerbaar/core'
import { Badge, DataTable, Panel } from '@weerbaar/ui'
import { useLanguage } from '../i18n/use-language.ts'
import { emergencyWords, mediumWords, relayWords } from './thing-words.ts'
import { whenWords } from './when-words.ts'

/** Emergency calls that went by slip; absent while there are none. */
export function EmergencyPanel({ standing: { emergencies }, now }: { readonly standing: PointStanding; readonly now: number }) {
  const { i18n } = useLanguage()
  if (emergencies.length === 0) return null
  return (
    <Panel title={i18n.t('Noodmeldingen')} look={3}>
      <DataTable
        caption={i18n.t('Bevestigd is een melding pas als de code van het briefje is teruggezegd.')}
        rows={emergencies}
        rowKey={({ emergency }) => emergency}
        name={{
          header: i18n.t('Briefje'),
          cell: ({ taken: { value } }) => (
            <span className="app-name">
              <strong>{value.slip}</strong>
              <small>{i18n.t('{what}, {where}.', { what: value.what, where: value.where })}</small>
            </span>
          ),
        }}
        columns={[
          { key: 'taken', header: i18n.t('Opgeschreven'), align: 'start', cell: ({ taken }) => whenWords(taken.said.at, now, i18n) },
          {
            key: 'sent',
            header: i18n.t('Verstuurd'),
            align: 'start',
            cell: ({ sent }) => (sent ? `${relayWords(sent.value.to, i18n)}, ${mediumWords(sent.value.medium, i18n)}` : i18n.t('nog niet')),
          },
          { key: 'state', header: i18n.t('Stand'), align: 'start', cell: (one) => <EmergencyState emergency={one} /> },
        ]}
      />
    </Panel>
  )
}

function EmergencyState({ emergency: { state, alarm, copyOf } }: { readonly emergency: EmergencyStanding }) {
  const { i18n } = useLanguage()
  if (copyOf !== undefined) return i18n.t('kopie, geen tweede melding')
  return <Badge tone={alarm ? 'bad' : state === 'acknowledged' || state === 'ended' ? 'ok' : 'warn'}>{emergencyWords(state, i18n)}</Badge>
}
