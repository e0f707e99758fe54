import type { PointRow } from '@weerbaar/core'
import { Button } from '@weerbaar/ui'
import { useState } from 'react'
import { useLanguage } from '../i18n/use-language.ts'
import { NoticeDialog } from './notice-dialog.tsx'
import type { PointsSearch } from './points-search.ts'

interface Props {
  readonly rows: readonly PointRow[]
  readonly search: PointsSearch
  readonly now: number
}

/** What is done from the list: the one primary button is the notice. */
export function PointsActions({ rows, search, now }: Props) {
  const { i18n } = useLanguage()
  const [open, setOpen] = useState<'notice'>()
  const close = () => setOpen(undefined)
  return (
    <>
      <Button appearance="primary" icon="bell" onClick={() => setOpen('notice')}>
        {i18n.t('Bericht aan punten')}
      </Button>
      {open === 'notice' && <NoticeDialog municipality={search.gemeente} rows={rows} now={now} onClose={close} />}
    </>
  )
}
