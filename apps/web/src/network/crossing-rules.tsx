import type { CrossingView } from '@weerbaar/core'
import { Button, Facts, Small } from '@weerbaar/ui'
import { useState } from 'react'
import { useLanguage } from '../i18n/use-language.ts'
import { CrossingsDialog } from './crossings-dialog.tsx'
import { countClosed } from './crossings-by-water.ts'
import { someNames } from './network-words.ts'
import type { RulesDraft } from './use-rules.ts'

interface Props {
  readonly draft: RulesDraft
  readonly crossings: readonly CrossingView[]
}

/** Which bridges and ferries people cannot use: what happens to those across the river. */
export function CrossingRules({ draft, crossings }: Props) {
  const { i18n } = useLanguage()
  const [open, setOpen] = useState(false)
  const { rules, change } = draft
  const closed = rules.closedCrossings
  return (
    <>
      <Facts
        spread
        items={[{ term: i18n.t('Bruggen en veren dicht'), detail: i18n.t('{closed} van {all}', countClosed(crossings, closed)) }]}
      />
      {closed.length > 0 && <Small>{i18n.t('Dicht: {names}.', { names: someNames(closed, i18n) })}</Small>}
      <Button small onClick={() => setOpen(true)}>
        {i18n.t('Sluit bruggen en veren')}
      </Button>
      {closed.length > 0 && (
        <Button small appearance="subtle" icon="undo" onClick={() => change({ ...rules, closedCrossings: [] })}>
          {i18n.t('Alles weer open')}
        </Button>
      )}
      {open && (
        <CrossingsDialog
          crossings={crossings}
          closed={closed}
          onChange={(closedCrossings) => change({ ...rules, closedCrossings })}
          hint={i18n.t('Zet aan wat dicht is. Dan loopt niemand daar over het water. Het telt mee bij de volgende keer zoeken.')}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
