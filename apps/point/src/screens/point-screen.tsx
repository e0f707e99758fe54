import { type Checklist, presentStaff, waitingHelp } from '@weerbaar/core'
import { useState } from 'react'
import { languageOf } from '@weerbaar/text'
import { useWords } from '../i18n/use-words.ts'
import { Beside } from '../parts/beside.tsx'
import { Button } from '../parts/button.tsx'
import { Note } from '../parts/note.tsx'
import { PrintButton } from '../parts/print-button.tsx'
import { usePoint } from '../tablet/use-tablet.ts'
import { stepsOf } from '../words/checklists.ts'
import { stateWord } from '../words/words.ts'
import { OpeningSheet, type OpeningStep } from './opening-sheet.tsx'

/** The point itself: is it open, on whose order, what has to be done first, and how it closes. */
export function PointScreen() {
  const { standing, settings, write } = usePoint()
  const { i18n, moment, number } = useWords()
  const [open, setOpen] = useState<OpeningStep>()
  const { opening, card } = standing
  const isClosed = opening.state === 'closed'
  const say = (state: 'open') => void write({ type: 'PointStateSaid', point: settings.point, state, reason: null })
  return (
    <section className="pt-stack" aria-label={i18n.t('Punt')}>
      <div className="pt-stack pt-screen-only">
        <h2>{i18n.t('Het punt: {state}', { state: stateWord(opening.state, i18n) })}</h2>
        {opening.reason && <p>{opening.reason}</p>}
        {opening.said && (
          <p className="pt-soft">
            {i18n.t('Sinds {at}', { at: moment(opening.said.at) })}
            {opening.orderedBy && ` · ${i18n.t('in opdracht van {orderedBy}', { orderedBy: opening.orderedBy })}`}
            {opening.authority && ` (${opening.authority})`}
          </p>
        )}
        {!opening.acknowledged && !isClosed && (
          <Note tone="warn">{i18n.t('Geopend door inwoners, nog niet erkend. De gemeente hoort dit zodra zij dit punt hoort.')}</Note>
        )}
        <Beside of={card} words={(other) => other.name} />
        {isClosed ? (
          <Button icon="door" kind="main" onPress={() => setOpen('open')}>
            {i18n.t('Open het punt')}
          </Button>
        ) : (
          <div className="pt-counts">
            <Button kind={opening.state === 'open' ? 'usual' : 'main'} onPress={() => say('open')}>
              {i18n.t('Wij zijn open')}
            </Button>
            <Button onPress={() => setOpen('limited')}>{i18n.t('Beperkt open')}</Button>
            <Button onPress={() => setOpen('full')}>{i18n.t('Wij zijn vol')}</Button>
            <Button onPress={() => setOpen('close')}>{i18n.t('Sluit het punt')}</Button>
          </div>
        )}
        {!isClosed && (
          <dl className="pt-list pt-grid">
            <Figure term={i18n.t('Nu binnen')} figure={standing.visitors.inside === undefined ? '–' : number(standing.visitors.inside)} />
            <Figure term={i18n.t('Urgente hulpvragen')} figure={number(waitingHelp(standing.help, 'now'))} />
            <Figure term={i18n.t('Helpers')} figure={standing.staff.length === 0 ? '–' : number(presentStaff(standing.staff))} />
            <Figure
              term={i18n.t('Noodoproepen zonder bevestiging')}
              figure={number(standing.emergencies.filter(({ alarm }) => alarm).length)}
            />
          </dl>
        )}
        {!isClosed && <List list="firstHour" title={i18n.t('Eerste uur')} />}
        {!isClosed && <List list="secondHour" title={i18n.t('Tweede uur')} />}
        <List list="closing" title={i18n.t('Bij sluiten')} />
        <PrintButton sheet="door">{i18n.t('Druk het bord voor de deur af')}</PrintButton>
      </div>
      <DoorSign />
      {open && <OpeningSheet step={open} onClose={() => setOpen(undefined)} />}
    </section>
  )
}

const Figure = ({ term, figure }: { term: string; figure: string }) => (
  <div className="pt-item" data-side="rest">
    <dt>{term}</dt>
    <dd className="pt-item__value">{figure}</dd>
  </div>
)

function List({ list, title }: { list: Checklist; title: string }) {
  const { standing, settings, write } = usePoint()
  const { i18n, moment } = useWords()
  const steps = stepsOf(list, languageOf(i18n.locale))
  const tickOf = (step: string) => standing.ticks.find((tick) => tick.list === list && tick.step === step)
  const done = steps.filter(({ step }) => tickOf(step)?.done).length
  return (
    <fieldset className="pt-choice">
      <legend>
        {title} ({i18n.t('{done} van {all}', { done, all: steps.length })})
      </legend>
      <div className="pt-choice__options" data-wide="">
        {steps.map(({ step, words }) => {
          const tick = tickOf(step)
          return (
            <label key={step} className="pt-option">
              <input
                type="checkbox"
                checked={tick?.done ?? false}
                onChange={(event) => void write({ type: 'ChecklistTicked', point: settings.point, list, step, done: event.target.checked })}
              />
              <span>
                {words}
                {tick?.done && <span className="pt-soft"> · {moment(tick.said.at)}</span>}
              </span>
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}

/** For the door, on paper: open or closed, and where to go. */
function DoorSign() {
  const { standing } = usePoint()
  const { i18n, moment } = useWords()
  const { opening, card } = standing
  return (
    <div className="pt-printed">
      <h2>{card?.value.name}</h2>
      <p>
        {opening.state === 'closed'
          ? i18n.t('Dit noodsteunpunt is dicht')
          : i18n.t('Dit noodsteunpunt: {state}', { state: stateWord(opening.state, i18n) })}
      </p>
      {opening.reason && <p>{opening.reason}</p>}
      {opening.said && <p>{i18n.t('Sinds {at}', { at: moment(opening.said.at) })}</p>}
      <p>{i18n.t('Levensgevaar? Bel 112. Lukt dat niet, ga naar een brandweerkazerne of een open noodsteunpunt.')}</p>
    </div>
  )
}
