import { LEVELS, MEDIA } from '@weerbaar/core'
import { useState } from 'react'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../parts/button.tsx'
import { Choice, chosen, Form, TextField } from '../parts/form.tsx'
import { PrintButton } from '../parts/print-button.tsx'
import { Sheet } from '../parts/sheet.tsx'
import { usePoint } from '../tablet/use-tablet.ts'
import { reportText } from '../words/report-text.ts'
import { levelWord, mediumWord } from '../words/words.ts'

/** What was decided and told, by which medium; and the report that goes to the municipality. */
export function JournalScreen() {
  const { standing, settings, write, now } = usePoint()
  const { i18n, moment } = useWords()
  const [open, setOpen] = useState<'entry' | 'report'>()
  const { point } = settings
  const done = (kept: boolean) => {
    if (kept) setOpen(undefined)
  }
  const media = MEDIA.map((medium) => ({ value: medium, words: mediumWord(medium, i18n) }))
  return (
    <section className="pt-stack" aria-label={i18n.t('Logboek')}>
      <h2>{i18n.t('Logboek')}</h2>
      <div className="pt-two pt-screen-only">
        <Button icon="plus" kind="main" onPress={() => setOpen('entry')}>
          {i18n.t('Schrijf op')}
        </Button>
        <Button icon="letter" onPress={() => setOpen('report')}>
          {i18n.t('Maak bericht')}
        </Button>
      </div>
      <ul className="pt-list">
        {standing.journal.map(({ event, said, text, medium, reportTo, form, twiceFrom }) => (
          <li key={event} className="pt-item" data-side="rest">
            <strong>{moment(said.at)}</strong>
            <span className="pt-soft">{medium === null ? '' : mediumWord(medium, i18n)}</span>
            {reportTo && <p className="pt-strong">{i18n.t('Bericht aan {level}', { level: levelWord(reportTo, i18n) })}</p>}
            <p style={{ whiteSpace: 'pre-line' }}>{text}</p>
            {form && <p className="pt-soft">{i18n.t('van formulier {form}', { form })}</p>}
            {twiceFrom && <p className="pt-warn">{i18n.t('Dit formulier is al eerder ingevoerd. Het telt één keer.')}</p>}
          </li>
        ))}
      </ul>
      {standing.journal.length === 0 && <p className="pt-soft">{i18n.t('Er staat nog niets in het logboek.')}</p>}
      <PrintButton sheet="report">{i18n.t('Druk het situatiebericht af')}</PrintButton>
      {standing.journal.length > 0 && (
        <Button icon="print" onPress={() => print()}>
          {i18n.t('Druk het logboek af')}
        </Button>
      )}
      {open === 'entry' && (
        <Sheet title={i18n.t('Schrijf op')} onClose={() => setOpen(undefined)}>
          <Form
            send={i18n.t('Schrijf op')}
            onSend={async (filled) =>
              done(
                await write({ type: 'JournalWritten', point, text: filled.text('text'), medium: chosen(filled, 'medium', MEDIA) ?? null }),
              )
            }
          >
            <TextField first required long name="text" label={i18n.t('Wat gebeurde er, of wat is besloten?')} />
            <Choice name="medium" label={i18n.t('Hoe kwam het binnen?')} start="person" options={media} />
          </Form>
        </Sheet>
      )}
      {open === 'report' && (
        <Sheet title={i18n.t('Maak bericht')} onClose={() => setOpen(undefined)}>
          <Form
            send={i18n.t('Het bericht is weg')}
            onSend={async (filled) => {
              const to = chosen(filled, 'to', LEVELS)
              const medium = chosen(filled, 'medium', MEDIA)
              if (to && medium) done(await write({ type: 'ReportSent', point, text: filled.text('text'), to, medium }))
            }}
          >
            <TextField required long name="text" label={i18n.t('Bericht')} start={reportText(standing, i18n, moment, now)} />
            <Choice
              name="to"
              label={i18n.t('Aan wie?')}
              start="municipality"
              options={(['municipality', 'region'] as const).map((level) => ({ value: level, words: levelWord(level, i18n) }))}
            />
            <Choice name="medium" label={i18n.t('Hoe?')} options={media} />
          </Form>
        </Sheet>
      )}
    </section>
  )
}
