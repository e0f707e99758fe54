import type { PointRow } from '@weerbaar/core'
import { Button } from '@weerbaar/ui'
import { useState } from 'react'
import { useLanguage } from '../i18n/use-language.ts'
import type { PointsSeen } from './points-view.ts'
import { ShareDialog } from './share-dialog.tsx'
import { SpokenDialog } from './spoken-dialog.tsx'
import { NoticeDialog } from './notice-dialog.tsx'
import type { PointsSearch } from './points-search.ts'

interface Props {
  readonly view: PointsSeen
  readonly rows: readonly PointRow[]
  readonly search: PointsSearch
  /** Name of the municipality or region. */
  readonly where: string
}

/** What is done from the list: the one primary button is the notice. */
export function PointsActions({ view, rows, search, where }: Props) {
  const { i18n } = useLanguage()
  const [open, setOpen] = useState<'notice' | 'code' | 'share'>()
  const close = () => setOpen(undefined)
  return (
    <>
      <Button icon="download" onClick={() => setOpen('share')}>
        {i18n.t('Deel de stand')}
      </Button>
      <Button icon="radio" onClick={() => setOpen('code')}>
        {i18n.t('Code invoeren')}
      </Button>
      <Button appearance="primary" icon="bell" onClick={() => setOpen('notice')}>
        {i18n.t('Bericht aan punten')}
      </Button>
      {open === 'share' && <ShareDialog view={view} rows={rows} where={where} own={search.gemeente !== undefined} onClose={close} />}
      {open === 'code' && <SpokenDialog rows={rows} now={view.now} onClose={close} />}
      {open === 'notice' && <NoticeDialog municipality={search.gemeente} rows={rows} now={view.now} onClose={close} />}
    </>
  )
}
