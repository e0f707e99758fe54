import type { PointRow } from '@weerbaar/core'
import { useNavigate } from '@tanstack/react-router'
import { Alert, Link, Small } from '@weerbaar/ui'
import type { ReactNode } from 'react'
import { useLanguage } from '../i18n/use-language.ts'
import { nameOf } from './point-words.ts'
import { urgentIn } from './urgent-in.ts'
import { spanWords, whenWords } from './when-words.ts'

/** So many stand in sight; who has more to do is told how many. */
const MOST = 4

/** What asks for a person now: an emergency nobody confirmed, a point nobody hears, a point opened by inhabitants. */
export function ActNow({ rows, now }: { readonly rows: readonly PointRow[]; readonly now: number }) {
  const { i18n } = useLanguage()
  const urgent = urgentIn(rows)
  if (urgent.length === 0) return null
  return (
    <div className="app-urgent">
      {urgent.slice(0, MOST).map(({ kind, row }) => {
        const point = nameOf(row)
        if (kind === 'emergency')
          return (
            <Urgent key={`${kind} ${row.point}`} tone="bad" row={row} title={i18n.t('Nu doen: stuur iemand naar {point}.', { point })}>
              {i18n.t(
                '{count, plural, one {Eén noodmelding is} other {# noodmeldingen zijn}} niet bevestigd door de meldkamer of brandweerpost.',
                {
                  count: row.alarms,
                },
              )}
            </Urgent>
          )
        if (kind === 'silent')
          return (
            <Urgent key={`${kind} ${row.point}`} tone="warn" row={row} title={i18n.t('Nu doen: stuur iemand naar {point}.', { point })}>
              {i18n.t('Er is al {span} niets gehoord. Het laatste bericht was van {when}.', {
                span: spanWords(now - (row.silentSince ?? now), i18n),
                when: whenWords(row.silentSince ?? now, now, i18n),
              })}
            </Urgent>
          )
        return (
          <Urgent key={`${kind} ${row.point}`} tone="warn" row={row} title={i18n.t('{point} is geopend door inwoners.', { point })}>
            {i18n.t('Bekijk het punt en erken het, of zeg waarom niet.')}
          </Urgent>
        )
      })}
      {urgent.length > MOST && <Small>{i18n.t('En nog {count} punten om naar te kijken.', { count: urgent.length - MOST })}</Small>}
    </div>
  )
}

interface UrgentProps {
  readonly tone: 'bad' | 'warn'
  readonly row: PointRow
  readonly title: string
  readonly children: ReactNode
}

function Urgent({ tone, row, title, children }: UrgentProps) {
  const { i18n } = useLanguage()
  const navigate = useNavigate()
  return (
    <Alert tone={tone} title={title}>
      {children}{' '}
      <Link href={`/noodsteunpunten/${row.point}`} onNavigate={(href) => void navigate({ href })}>
        {i18n.t('Bekijk het punt')}
      </Link>
    </Alert>
  )
}
