import type { PointRow } from '@weerbaar/core'
import { useNavigate } from '@tanstack/react-router'
import { Link, StatusMark } from '@weerbaar/ui'
import { useLanguage } from '../i18n/use-language.ts'
import { nameOf, shownState } from './point-words.ts'

/** Number, name and state of a point; the name leads to its page. */
export function PointNameCell({ row, now }: { readonly row: PointRow; readonly now: number }) {
  const { i18n } = useLanguage()
  const navigate = useNavigate()
  const { look, words } = shownState(row, now, i18n)
  return (
    <span className="app-point">
      <span className="app-point__number">{row.card?.number ?? '–'}</span>
      <span className="app-point__name">
        <Link href={`/noodsteunpunten/${row.point}`} onNavigate={(href) => void navigate({ href })}>
          {nameOf(row)}
        </Link>
        <StatusMark state={look}>{words}</StatusMark>
        {row.reason !== null && <small>{row.reason}</small>}
      </span>
    </span>
  )
}
