import { useLingui } from '@lingui/react'
import { useNow } from '../tablet/use-tablet.ts'
import { formatClock } from '../words/figures.ts'

export function Clock() {
  const now = useNow()
  const { i18n } = useLingui()
  return <span className="pt-bar__clock">{formatClock(now, i18n.locale)}</span>
}
