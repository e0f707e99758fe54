import type { PointRow } from '@weerbaar/core'
import { Button } from '@weerbaar/ui'
import { useState } from 'react'
import { useLanguage } from '../i18n/use-language.ts'
import { SpokenDialog } from './spoken-dialog.tsx'
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
  const [open, setOpen] = useState<'notice' | 'code'>()
  const close = () => setOpen(undefined)
  return (
    <>
      <Button icon="radio" onClick={() => setOpen('code')}>
        {i18n.t('Code invoeren')}
      </Button>
      <Button appearance="primary" icon="bell" onClick={() => setOpen('notice')}>
        {i18n.t('Bericht aan punten')}
      </Button>
      {open === 'code' && <SpokenDialog rows={rows} now={now} onClose={close} />}
      {open === 'notice' && <NoticeDialog municipality={search.gemeente} rows={rows} now={now} onClose={close} />}
    </>
  )
}
