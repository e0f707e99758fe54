import type { CrossingView } from '@weerbaar/core'
import { Button, Dialog, StatusLine, Sub, TextField } from '@weerbaar/ui'
import { useState } from 'react'
import { useLanguage } from '../i18n/use-language.ts'
import { countClosed, crossingsByWater } from './crossings-by-water.ts'
import { CrossingSwitch } from './crossing-switch.tsx'
import { setCrossing } from './rules.ts'
import type { RulesDraft } from './use-rules.ts'

interface Props {
  readonly draft: RulesDraft
  readonly crossings: readonly CrossingView[]
  readonly onClose: () => void
}

/** Every crossing, water by water, with a switch where walkers can go; a switch works at once on the rules. */
export function CrossingsDialog({ draft, crossings, onClose }: Props) {
  const { i18n } = useLanguage()
  const [wanted, setWanted] = useState('')
  const { rules, change } = draft
  const groups = crossingsByWater(crossings, wanted)
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={i18n.t('Bruggen en veren')}
      closeLabel={i18n.t('Sluiten')}
      wide
      footer={
        <>
          <Button icon="undo" disabled={rules.closedCrossings.length === 0} onClick={() => change({ ...rules, closedCrossings: [] })}>
            {i18n.t('Alles weer open')}
          </Button>
          <Button appearance="primary" onClick={onClose}>
            {i18n.t('Klaar')}
          </Button>
        </>
      }
    >
      <Sub>{i18n.t('Zet aan wat dicht is. Dan loopt niemand daar over het water. Het telt mee bij de volgende keer zoeken.')}</Sub>
      <TextField label={i18n.t('Zoek een brug, veer of water')} value={wanted} onChange={setWanted} type="search" />
      <StatusLine>
        {groups.length === 0
          ? i18n.t('Niets gevonden met die naam.')
          : i18n.t('{closed} van {all} dicht', countClosed(crossings, rules.closedCrossings))}
      </StatusLine>
      {groups.map(({ water, crossings: items }) => (
        <fieldset key={water} className="app-fieldset">
          <legend>{water}</legend>
          <ul className="app-crossings">
            {items.map((crossing) => (
              <li key={`${crossing.name} ${crossing.lon} ${crossing.lat}`}>
                <CrossingSwitch
                  crossing={crossing}
                  closed={rules.closedCrossings.includes(crossing.name)}
                  onChange={(closed) => change(setCrossing(rules, crossing.name, closed))}
                />
              </li>
            ))}
          </ul>
        </fieldset>
      ))}
    </Dialog>
  )
}
