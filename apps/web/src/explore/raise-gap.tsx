import type { GapDraft } from '@weerbaar/core'
import { Button } from '@weerbaar/ui'
import { useState } from 'react'
import { GapDialog } from '../gaps/gap-dialog.tsx'
import { RaisedToast } from '../gaps/raised-toast.tsx'
import { figureOf } from '../format/figures.ts'
import { unitWords } from '../format/unit-words.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { at, type View } from './use-explore.ts'

/** The figure on the screen as a gap: its middle value is what would have to be there, nobody has said yet what there is. */
export function RaiseGap({ view }: { readonly view: View }) {
  const { i18n, locale, say } = useLanguage()
  const [open, setOpen] = useState(false)
  const [raised, setRaised] = useState(false)
  const { run, area, outcome, time } = view
  const what = run.outcomes[outcome]
  const where = run.areas[area]
  if (!what || !where) return null
  const hour = Math.round((run.times[time] ?? 0) / 3600)
  const draft: GapDraft = {
    title: i18n.t('{outcome} op uur {hour}: {scenario}', { outcome: say(what.name), hour, scenario: say(run.scenario.name) }),
    area: where.id,
    about: what.id,
    unit: what.unit,
    present: null,
    wanted: Math.round(at(run.mid, area, outcome, time)),
    owner: null,
    payer: null,
    decision: i18n.t('Besluit hoe we op uur {hour} klaarstaan voor {mid} {unit} (laag {low}, hoog {high}).', {
      hour,
      unit: unitWords(what.unit, i18n),
      mid: figureOf(at(run.mid, area, outcome, time), locale),
      low: figureOf(at(run.low, area, outcome, time), locale),
      high: figureOf(at(run.high, area, outcome, time), locale),
    }),
    runHash: run.hash,
  }
  return (
    <>
      <Button appearance="secondary" icon="flag" onClick={() => setOpen(true)}>
        {i18n.t('Zet op de opgaven')}
      </Button>
      {open && <GapDialog onClose={() => setOpen(false)} draft={draft} areas={run.areas} onRaised={() => setRaised(true)} />}
      <RaisedToast shown={raised} onClose={() => setRaised(false)} />
    </>
  )
}
