import { type NoticeStanding, type PointRow, unreachable } from '@weerbaar/core'
import { Badge, Button, Panel, Small } from '@weerbaar/ui'
import { useState } from 'react'
import { useLanguage } from '../i18n/use-language.ts'
import { nameOf } from './point-words.ts'
import { SideBySide } from './side-by-side.tsx'
import { whenWords } from './when-words.ts'
import { WithdrawDialog } from './withdraw-dialog.tsx'

interface Props {
  readonly notices: readonly NoticeStanding[]
  readonly rows: readonly PointRow[]
  readonly now: number
}

/** Notices that went out, the newest first: until when, who has seen them, who has not. */
export function NoticesPanel({ notices, rows, now }: Props) {
  const { i18n } = useLanguage()
  const [withdrawing, setWithdrawing] = useState<NoticeStanding>()
  return (
    <Panel title={i18n.t('Berichten')} look={3}>
      {notices.length === 0 && <Small>{i18n.t('Er is nog geen bericht gestuurd.')}</Small>}
      <ul className="wb-list">
        {notices.map((notice) => (
          <li key={notice.notice}>
            <Notice notice={notice} rows={rows} now={now} onWithdraw={() => setWithdrawing(notice)} />
          </li>
        ))}
      </ul>
      {withdrawing && (
        <WithdrawDialog
          title={i18n.t('Trek dit bericht in')}
          about={withdrawing.sent.value.title}
          event={(why) => ({ type: 'NoticeWithdrawn', notice: withdrawing.notice, why })}
          onClose={() => setWithdrawing(undefined)}
        />
      )}
    </Panel>
  )
}

interface NoticeProps {
  readonly notice: NoticeStanding
  readonly rows: readonly PointRow[]
  readonly now: number
  readonly onWithdraw: () => void
}

function Notice({ notice: { sent, state, seen, unseen, withdrawn }, rows, now, onWithdraw }: NoticeProps) {
  const { i18n } = useLanguage()
  const names = new Map(rows.map((row) => [row.point, nameOf(row)]))
  const { sender, validUntil, text } = sent.value
  const name = (point: string) => names.get(point as never) ?? point // ids are texts, whatever their brand
  return (
    <>
      <SideBySide {...sent} now={now} show={({ title }) => <strong>{title}</strong>} /> <NoticeState state={state} />
      <p>{text}</p>
      <Small>
        {[
          sender,
          whenWords(sent.said.at, now, i18n),
          validUntil === null
            ? i18n.t('tot het wordt ingetrokken')
            : i18n.t('geldig tot {when}', { when: whenWords(validUntil, now, i18n) }),
          withdrawn?.value,
        ]
          .filter(Boolean)
          .join(' · ')}
      </Small>
      <details className="app-details app-details--small">
        <summary>
          {i18n.t('Gezien door {seen} van {all, plural, one {# punt} other {# punten}}', {
            seen: seen.length,
            all: seen.length + unseen.length,
          })}
        </summary>
        <ul>
          {seen.map(({ point, said }) => (
            <li key={point}>{i18n.t('{point}: gezien {when}', { point: name(point), when: whenWords(said.at, now, i18n) })}</li>
          ))}
          {unseen.map((point) => (
            <li key={point}>{i18n.t('{point}: nog niet gezien', { point: name(point) })}</li>
          ))}
        </ul>
      </details>
      {state === 'valid' && (
        <Button small onClick={onWithdraw} label={i18n.t('Trek in: {title}', { title: sent.value.title })}>
          {i18n.t('Trek in')}
        </Button>
      )}
    </>
  )
}

function NoticeState({ state }: { readonly state: NoticeStanding['state'] }) {
  const { i18n } = useLanguage()
  switch (state) {
    case 'valid':
      return <Badge tone="ok">{i18n.t('geldig')}</Badge>
    case 'expired':
      return <Badge>{i18n.t('verlopen')}</Badge>
    case 'withdrawn':
      return <Badge tone="warn">{i18n.t('ingetrokken')}</Badge>
    default:
      return unreachable(state)
  }
}
