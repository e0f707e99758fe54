import { HELP_KINDS, MEDIA, parseSlug, type PointEvent, unreachable, URGENCIES, VISITOR_KINDS } from '@weerbaar/core'
import { useState } from 'react'
import { useWords } from '../i18n/use-words.ts'
import { Choice, chosen, type Filled, Form, NumberField, TextField } from '../parts/form.tsx'
import { Note } from '../parts/note.tsx'
import { UrgencyMark } from '../parts/urgency-mark.tsx'
import { knownForms } from '../tablet/known-forms.ts'
import { newRecordId } from '../tablet/new-record-id.ts'
import { paperHour } from '../tablet/paper-hour.ts'
import { usePoint } from '../tablet/use-tablet.ts'
import { helpWord, mediumWord, visitorWord } from '../words/words.ts'

const SHEETS = ['visitors', 'stock', 'help', 'journal'] as const
type PaperSheet = (typeof SHEETS)[number]
const DAYS = ['0', '1', '2'] as const

/** Copies pre-numbered forms at their own hour. A form that was copied before is said so, and counts once. */
export function PaperScreen() {
  const { book, write, now } = usePoint()
  const { i18n } = useWords()
  const [sheet, setSheet] = useState<PaperSheet>('visitors')
  const [twice, setTwice] = useState<string>()
  const [done, setDone] = useState<{ readonly form: string; readonly round: number }>()
  const make = useEvents()
  const sheetWords = { visitors: i18n.t('Bezoekers'), stock: i18n.t('Voorraad'), help: i18n.t('Hulpvraag'), journal: i18n.t('Logboek') }
  return (
    <section className="pt-stack" aria-label={i18n.t('Papier invoeren')}>
      <h2>{i18n.t('Papier invoeren')}</h2>
      <Choice
        name="sheet"
        label={i18n.t('Welk formulier?')}
        start={sheet}
        onChoose={setSheet}
        options={SHEETS.map((one) => ({ value: one, words: sheetWords[one] }))}
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
          const events = make(sheet, form, filled)
          if (happened === undefined || events.length === 0) return
          if (knownForms(book).has(form) && twice !== form) {
            setTwice(form)
            return
          }
          if (await write(events, happened)) {
            setTwice(undefined)
            setDone({ form, round: (done?.round ?? 0) + 1 })
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
        <SheetFields sheet={sheet} />
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

function useEvents(): (sheet: PaperSheet, form: string, filled: Filled) => readonly PointEvent[] {
  const { settings, tablet } = usePoint()
  const { point } = settings
  return (sheet, form, filled) => {
    switch (sheet) {
      case 'visitors': {
        const left = filled.number('left') ?? 0
        return [
          ...VISITOR_KINDS.flatMap((kind) => {
            const number = filled.number(kind) ?? 0
            return number > 0 ? [{ type: 'VisitorsCame', point, kind, number, form } as const] : []
          }),
          ...(left > 0 ? [{ type: 'VisitorsLeft', point, number: left, form } as const] : []),
        ]
      }
      case 'stock': {
        const item = parseSlug(filled.text('item'))
        const pieces = filled.number('pieces') ?? 0
        const out = filled.text('way') === 'out'
        return item === undefined || pieces === 0
          ? []
          : [{ type: 'StockMoved', point, item, change: out ? -pieces : pieces, reason: out ? 'handedOut' : 'received', form }]
      }
      case 'help': {
        const kind = chosen(filled, 'kind', HELP_KINDS)
        const urgency = chosen(filled, 'urgency', URGENCIES)
        const help = newRecordId(tablet.newId())
        return kind && urgency
          ? [{ type: 'HelpAsked', point, help, kind, what: filled.text('what'), where: filled.textOrNull('where'), urgency, form }]
          : []
      }
      case 'journal':
        return [{ type: 'JournalWritten', point, text: filled.text('text'), medium: chosen(filled, 'medium', MEDIA) ?? null, form }]
      default:
        return unreachable(sheet)
    }
  }
}

function SheetFields({ sheet }: { sheet: PaperSheet }) {
  const { standing } = usePoint()
  const { i18n } = useWords()
  switch (sheet) {
    case 'visitors':
      return (
        <>
          {VISITOR_KINDS.map((kind) => (
            <NumberField key={kind} name={kind} label={visitorWord(kind, i18n)} start={0} />
          ))}
          <NumberField name="left" label={visitorWord('left', i18n)} start={0} />
        </>
      )
    case 'stock':
      return (
        <>
          <Choice
            name="item"
            label={i18n.t('Wat?')}
            options={standing.stock.map(({ item, card }) => ({ value: item, words: card?.value.name ?? item }))}
          />
          <Choice
            name="way"
            label={i18n.t('Erin of eruit?')}
            options={[
              { value: 'out', words: i18n.t('Eruit: uitgedeeld') },
              { value: 'in', words: i18n.t('Erbij: gekregen') },
            ]}
          />
          <NumberField name="pieces" label={i18n.t('Hoeveel?')} least={1} />
        </>
      )
    case 'help':
      return (
        <>
          <Choice
            name="urgency"
            label={i18n.t('Hoe snel?')}
            options={URGENCIES.map((one) => ({ value: one, words: <UrgencyMark urgency={one} /> }))}
          />
          <Choice name="kind" label={i18n.t('Waarmee?')} options={HELP_KINDS.map((one) => ({ value: one, words: helpWord(one, i18n) }))} />
          <TextField required name="what" label={i18n.t('Wat is er nodig?')} hint={i18n.t('Schrijf hier geen naam of adres.')} />
          <TextField name="where" label={i18n.t('Waar in het gebouw?')} />
        </>
      )
    case 'journal':
      return (
        <>
          <TextField required long name="text" label={i18n.t('Wat gebeurde er, of wat is besloten?')} />
          <Choice
            name="medium"
            label={i18n.t('Hoe kwam het binnen?')}
            start="person"
            options={MEDIA.map((one) => ({ value: one, words: mediumWord(one, i18n) }))}
          />
        </>
      )
    default:
      return unreachable(sheet)
  }
}
