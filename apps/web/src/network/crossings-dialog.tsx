import type { CrossingView } from '@weerbaar/core'
import { Button, Dialog, StatusLine, Sub, TextField } from '@weerbaar/ui'
import { useState } from 'react'
import { useLanguage } from '../i18n/use-language.ts'
import { countClosed, crossingsByWater } from './crossings-by-water.ts'
import { CrossingSwitch } from './crossing-switch.tsx'
import { withNames } from './rules.ts'

interface Props {
  readonly crossings: readonly CrossingView[]
  /** Names. */
  readonly closed: readonly string[]
  readonly onChange: (closed: readonly string[]) => void
  /** What closing does here. */
  readonly hint: string
  readonly onClose: () => void
}

/** Every crossing, water by water, with a switch where walkers can go, and one for all over a water; a switch works at once. */
export function CrossingsDialog({ crossings, closed, onChange, hint, onClose }: Props) {
  const { i18n } = useLanguage()
  const [wanted, setWanted] = useState('')
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
          <Button icon="undo" disabled={closed.length === 0} onClick={() => onChange([])}>
            {i18n.t('Alles weer open')}
          </Button>
          <Button appearance="primary" onClick={onClose}>
            {i18n.t('Klaar')}
          </Button>
        </>
      }
    >
      <Sub>{hint}</Sub>
      <TextField label={i18n.t('Zoek een brug, veer of water')} value={wanted} onChange={setWanted} type="search" />
      <StatusLine>
        {groups.length === 0 ? i18n.t('Niets gevonden met die naam.') : i18n.t('{closed} van {all} dicht', countClosed(crossings, closed))}
      </StatusLine>
      {groups.map(({ water, crossings: items }) => {
        const walked = items.filter(({ onFoot }) => onFoot).map(({ name }) => name)
        const open = walked.some((name) => !closed.includes(name))
        return (
          <fieldset key={water} className="app-fieldset">
            <legend>{water}</legend>
            {walked.length > 1 && (
              <Button small onClick={() => onChange(withNames(closed, walked, open))}>
                {open ? i18n.t('Sluit alles over water: {water}', { water }) : i18n.t('Open alles over water: {water}', { water })}
              </Button>
            )}
            <ul className="app-crossings">
              {items.map((crossing) => (
                <li key={`${crossing.name} ${crossing.lon} ${crossing.lat}`}>
                  <CrossingSwitch
                    crossing={crossing}
                    closed={closed.includes(crossing.name)}
                    onChange={(on) => onChange(withNames(closed, [crossing.name], on))}
                  />
                </li>
              ))}
            </ul>
          </fieldset>
        )
      })}
    </Dialog>
  )
}
