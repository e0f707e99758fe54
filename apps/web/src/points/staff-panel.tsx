import type { PersonStanding, PointStanding } from '@weerbaar/core'
import { Badge, DataTable, Panel, Small } from '@weerbaar/ui'
import { useLanguage } from '../i18n/use-language.ts'
import { SideBySide } from './side-by-side.tsx'
import { roleWords } from './thing-words.ts'
import { whenWords } from './when-words.ts'

/** Who is on duty by role, and whether the planned shifts are filled. Names stay at the point. */
export function StaffPanel({ standing: { staff, shifts, handovers }, now }: { readonly standing: PointStanding; readonly now: number }) {
  const { i18n } = useLanguage()
  const present = staff.filter(({ state }) => state !== 'left')
  const coming = shifts.filter(({ to }) => to > now)
  const handover = handovers[0]
  return (
    <Panel title={i18n.t('Mensen in dienst')} look={3}>
      {present.length === 0 ? (
        <Small>{i18n.t('Er heeft zich niemand in dienst gemeld.')}</Small>
      ) : (
        <DataTable
          caption={i18n.t('Wie het is, weet het punt. Hier staan taken.')}
          rows={present}
          rowKey={({ person }) => person}
          name={{
            header: i18n.t('Taak'),
            cell: ({ came }) => <SideBySide {...came} now={now} show={({ role }) => roleWords(role, i18n)} />,
          }}
          columns={[
            { key: 'since', header: i18n.t('Sinds'), align: 'start', cell: ({ came }) => whenWords(came.said.at, now, i18n) },
            { key: 'state', header: i18n.t('Stand'), align: 'start', cell: (person) => <PersonState person={person} /> },
            { key: 'team', header: i18n.t('Ploeg'), align: 'start', cell: ({ came }) => came.value.team ?? '–', wideOnly: true },
          ]}
        />
      )}
      {coming.length > 0 && (
        <DataTable
          caption={i18n.t('Diensten van nu en straks')}
          rows={coming}
          rowKey={({ shift }) => shift}
          name={{ header: i18n.t('Dienst'), cell: ({ role }) => roleWords(role, i18n) }}
          columns={[
            {
              key: 'when',
              header: i18n.t('Wanneer'),
              align: 'start',
              cell: ({ from, to }) => `${whenWords(from, now, i18n)} – ${whenWords(to, now, i18n)}`,
            },
            {
              key: 'people',
              header: i18n.t('Aanwezig'),
              cell: ({ present: there, people }) =>
                there === undefined ? i18n.t('{people} gepland', { people }) : i18n.t('{there} van {people}', { there, people }),
            },
          ]}
        />
      )}
      {handover && (
        <div>
          <Small>{i18n.t('Laatste overdracht, {when}', { when: whenWords(handover.said.at, now, i18n) })}</Small>
          <p className="app-prose">{handover.value.text}</p>
        </div>
      )}
    </Panel>
  )
}

function PersonState({ person: { state, overdue, came } }: { readonly person: PersonStanding }) {
  const { i18n } = useLanguage()
  return (
    <span className="app-tags">
      {state === 'resting' ? i18n.t('pauze') : i18n.t('aan het werk')}
      {overdue && <Badge tone="warn">{i18n.t('aflossen')}</Badge>}
      {came.value.walkIn && <Badge>{i18n.t('inloper')}</Badge>}
    </span>
  )
}
