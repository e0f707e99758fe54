import { useEffect, useRef, useState } from 'react'
import { useWords } from '../i18n/use-words.ts'
import { Choice, Form, NumberField, TextField } from '../parts/form.tsx'
import { Note } from '../parts/note.tsx'
import { knownForms } from '../tablet/known-forms.ts'
import { newRecordId } from '../tablet/new-record-id.ts'
import { PAPER_SHEETS, type PaperSheet, paperEvents } from '../tablet/paper-events.ts'
import { paperHour } from '../tablet/paper-hour.ts'
import { usePoint } from '../tablet/use-tablet.ts'
import { PaperFields } from './paper-fields.tsx'

const DAYS = ['0', '1', '2'] as const

/** Copies pre-numbered forms at their own hour. A form that was copied before is said so, and counts once. */
export function PaperScreen() {
  const { book, standing, settings, tablet, write, now } = usePoint()
  const { i18n } = useWords()
  const [sheet, setSheet] = useState<PaperSheet>('visitors')
  const [twice, setTwice] = useState<string>()
  const [done, setDone] = useState<{ readonly form: string; readonly round: number }>()
  const [tapped, setTapped] = useState(0)
  const section = useRef<HTMLElement>(null)
  // After a tap on a form, and after one was kept, the number of the next is typed at once.
  useEffect(() => {
    if (tapped > 0) section.current?.querySelector<HTMLInputElement>('input[name=form]')?.focus()
  }, [tapped])
  const words: { readonly [S in PaperSheet]: string } = {
    visitors: i18n.t('Bezoekers'),
    stock: i18n.t('Voorraad'),
    help: i18n.t('Hulpvraag'),
    emergency: i18n.t('Noodoproep'),
    card: i18n.t('Borden'),
    journal: i18n.t('Logboek'),
    helper: i18n.t('Helper'),
    handover: i18n.t('Overdracht'),
    report: i18n.t('Bericht'),
  }
  // What is about persons is copied on a tablet of the point only.
  const sheets = PAPER_SHEETS.filter((one) => settings.kit || one !== 'helper')
  return (
    <section ref={section} className="pt-stack" aria-label={i18n.t('Papier invoeren')}>
      <h2>{i18n.t('Papier invoeren')}</h2>
      <Choice
        name="sheet"
        label={i18n.t('Welk formulier?')}
        start={sheet}
        onChoose={(chosen) => {
          setTwice(undefined)
          setSheet(chosen)
        }}
        onTap={() => setTapped(tapped + 1)}
        options={sheets.map((one) => ({ value: one, words: words[one] }))}
      />
      <p aria-live="polite" className="pt-strong">
        {done && i18n.t('Formulier {form} is bewaard.', { form: done.form })}
      </p>
      {/* A new form after each: empty, and ready for the next. */}
      <Form
        key={`${sheet} ${done?.round ?? 0}`}
        send={twice === undefined ? i18n.t('Bewaar') : i18n.t('Toch bewaren')}
        onSend={async (filled) => {
          const form = filled.text('form')
          const happened = paperHour(Number(filled.text('day')), filled.number('hour') ?? -1, now)
          const number = standing.card?.value.number ?? null
          const events = paperEvents(sheet, filled, { point: settings.point, number, form, newId: () => newRecordId(tablet.newId()) })
          if (happened === undefined || events.length === 0) return
          if (knownForms(book).has(form) && twice !== form) {
            setTwice(form)
            return
          }
          if (await write(events, happened)) {
            setTwice(undefined)
            setDone({ form, round: (done?.round ?? 0) + 1 })
            setTapped(tapped + 1)
          }
        }}
      >
        <TextField required name="form" label={i18n.t('Nummer van het formulier (vier cijfers)')} pattern="[0-9]{4}" />
        <Choice
          name="day"
          label={i18n.t('Welke dag?')}
          start="0"
          options={DAYS.map((day) => ({
            value: day,
            words: { 0: i18n.t('Vandaag'), 1: i18n.t('Gisteren'), 2: i18n.t('Eergisteren') }[day],
          }))}
        />
        <NumberField name="hour" label={i18n.t('In welk uur? (0 tot 23)')} />
        <PaperFields sheet={sheet} />
        {twice !== undefined && (
          <Note tone="warn" alert>
            {i18n.t('Formulier {form} is al ingevoerd. Bewaar je het toch, dan telt het één keer en is te zien dat het dubbel is.', {
              form: twice,
            })}
          </Note>
        )}
      </Form>
    </section>
  )
}
