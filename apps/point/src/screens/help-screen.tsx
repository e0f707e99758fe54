import { HELP_KINDS, type HelpStanding, URGENCIES } from '@weerbaar/core'
import { useState } from 'react'
import { useWords } from '../i18n/use-words.ts'
import { Beside } from '../parts/beside.tsx'
import { Button } from '../parts/button.tsx'
import { Choice, chosen, Form, TextField } from '../parts/form.tsx'
import { Sheet } from '../parts/sheet.tsx'
import { UrgencyMark } from '../parts/urgency-mark.tsx'
import { newRecordId } from '../tablet/new-record-id.ts'
import { usePoint } from '../tablet/use-tablet.ts'
import { helpWord } from '../words/words.ts'
import { HelpSheet } from './help-sheet.tsx'
import { RedFlags } from './red-flags.tsx'

const SIDE = { now: 'bad', soon: 'warn', canWait: 'rest' } as const

/** Who needs what, most urgent first. A card says when it is an emergency instead. */
export function HelpScreen() {
  const { standing } = usePoint()
  const { i18n } = useWords()
  const [open, setOpen] = useState<string>()
  const open_ = standing.help.filter(({ state }) => state.value !== 'done')
  const done = standing.help.length - open_.length
  const chosenHelp = standing.help.find(({ help }) => help === open)
  return (
    <section className="pt-stack" aria-label={i18n.t('Hulpvragen')}>
      <h2>{i18n.t('Hulpvragen ({number})', { number: open_.length })}</h2>
      <Button icon="plus" kind="main" onPress={() => setOpen('new')}>
        {i18n.t('Nieuwe hulpvraag')}
      </Button>
      <ul className="pt-list">
        {open_.map((help) => (
          <HelpCard key={help.help} help={help} onOpen={() => setOpen(help.help)} />
        ))}
      </ul>
      {open_.length === 0 && <p className="pt-soft">{i18n.t('Er zijn nu geen open hulpvragen.')}</p>}
      {done > 0 && <p className="pt-soft">{i18n.t('{done, plural, one {# hulpvraag is} other {# hulpvragen zijn}} klaar.', { done })}</p>}
      {open === 'new' && <NewHelp onClose={() => setOpen(undefined)} />}
      {chosenHelp && <HelpSheet help={chosenHelp} onClose={() => setOpen(undefined)} />}
    </section>
  )
}

function HelpCard({ help, onOpen }: { help: HelpStanding; onOpen: () => void }) {
  const { i18n, moment } = useWords()
  const taker = help.takenBy?.value ?? null
  return (
    <li className="pt-item" data-side={SIDE[help.urgency.value]}>
      <strong>{help.what.value}</strong>
      <UrgencyMark urgency={help.urgency.value} />
      <p className="pt-soft">
        {[
          helpWord(help.kind, i18n),
          help.where.value,
          moment(help.asked.at),
          taker === null ? i18n.t('neemt op: niemand') : i18n.t('neemt op: {taker}', { taker }),
          help.state.value === 'referred' ? i18n.t('doorgestuurd naar {to}', { to: help.referredTo?.value ?? '–' }) : null,
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
      {help.twiceFrom && <p className="pt-warn">{i18n.t('Dit formulier is al eerder ingevoerd. Het telt één keer.')}</p>}
      <Beside of={help.takenBy} words={(by) => i18n.t('neemt op: {taker}', { taker: by ?? '–' })} />
      <Beside of={help.what} words={(what) => what} />
      <div className="pt-item__buttons">
        <Button onPress={onOpen}>
          {i18n.t('Open')}
          <span className="pt-hidden">: {help.what.value}</span>
        </Button>
      </div>
    </li>
  )
}

function NewHelp({ onClose }: { onClose: () => void }) {
  const { settings, tablet, write } = usePoint()
  const { i18n } = useWords()
  return (
    <Sheet title={i18n.t('Nieuwe hulpvraag')} onClose={onClose}>
      <RedFlags />
      <Form
        send={i18n.t('Schrijf op')}
        onSend={async (filled) => {
          const kind = chosen(filled, 'kind', HELP_KINDS)
          const urgency = chosen(filled, 'urgency', URGENCIES)
          if (kind === undefined || urgency === undefined) return
          const kept = await write({
            type: 'HelpAsked',
            point: settings.point,
            help: newRecordId(tablet.newId()),
            kind,
            what: filled.text('what'),
            where: filled.textOrNull('where'),
            urgency,
          })
          if (kept) onClose()
        }}
      >
        <Choice
          name="urgency"
          label={i18n.t('Hoe snel?')}
          options={URGENCIES.map((urgency) => ({ value: urgency, words: <UrgencyMark urgency={urgency} /> }))}
        />
        <Choice
          goesOn
          name="kind"
          label={i18n.t('Waarmee?')}
          options={HELP_KINDS.map((kind) => ({ value: kind, words: helpWord(kind, i18n) }))}
        />
        <TextField required name="what" label={i18n.t('Wat is er nodig?')} hint={i18n.t('Schrijf hier geen naam of adres.')} />
        <TextField name="where" label={i18n.t('Waar in het gebouw?')} />
      </Form>
    </Sheet>
  )
}
