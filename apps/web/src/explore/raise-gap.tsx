import type { GapDraft } from '@weerbaar/core'
import { Button } from '@weerbaar/ui'
import { useState } from 'react'
import { GapDialog } from '../gaps/gap-dialog.tsx'
import { RaisedToast } from '../gaps/raised-toast.tsx'
import { useLanguage } from '../i18n/use-language.ts'
import { at, type View } from './use-explore.ts'

/** The figure on the screen as a gap: its middle value is what would have to be there, nobody has said yet what there is. */
export function RaiseGap({ view }: { readonly view: View }) {
  const { i18n, say } = useLanguage()
  const [open, setOpen] = useState(false)
  const [raised, setRaised] = useState(false)
  const { run, area, outcome, time } = view
  const what = run.outcomes[outcome]
  const where = run.areas[area]
  if (!what || !where) return null
  const hour = Math.round((run.times[time] ?? 0) / 3600)
  const draft: GapDraft = {
    title: i18n.t('{outcome}: {where}, uur {hour} van {scenario}', {
      outcome: say(what.name),
      where: where.name,
      hour,
      scenario: say(run.scenario.name),
    }),
    area: where.id,
    about: what.id,
    unit: what.unit,
    present: null,
    wanted: Math.round(at(run.mid, area, outcome, time)),
    owner: null,
    payer: null,
    decision: null,
    runHash: run.hash,
  }
  return (
    <>
      <Button appearance="secondary" icon="flag" onClick={() => setOpen(true)}>
        {i18n.t('Zet op de opgaven')}
      </Button>
      <GapDialog open={open} onOpenChange={setOpen} draft={draft} areas={run.areas} onRaised={() => setRaised(true)} />
      <RaisedToast shown={raised} onClose={() => setRaised(false)} />
    </>
  )
}
