import { type HelpStanding, type PointEventOf, URGENCIES } from '@weerbaar/core'
import { useWords } from '../i18n/use-words.ts'
import { Beside } from '../parts/beside.tsx'
import { Button } from '../parts/button.tsx'
import { Choice, Form, TextField } from '../parts/form.tsx'
import { Sheet } from '../parts/sheet.tsx'
import { UrgencyMark } from '../parts/urgency-mark.tsx'
import { newRecordId } from '../tablet/new-record-id.ts'
import { usePoint } from '../tablet/use-tablet.ts'
import { taskWord, urgencyWord } from '../words/words.ts'

/** Personal details are to be erased after so many days: long enough to hand the person over. */
const RETAIN_DAYS = 14

/** One request: who takes it, how urgent, referred, done, and what is personal. */
export function HelpSheet({ help, onClose }: { help: HelpStanding; onClose: () => void }) {
  const { settings, write, now } = usePoint()
  const { i18n, moment } = useWords()
  const { point, task, letter, kit } = settings
  const me = `${taskWord(task, i18n)} ${letter}`
  const id = newRecordId(help.help)
  const change = (said: PointEventOf<'HelpChanged'>['change']) => write({ type: 'HelpChanged', point, help: id, change: said, why: null })
  return (
    <Sheet title={help.what.value} onClose={onClose}>
      <p>
        {[help.where.value, moment(help.asked.at)].filter((part) => part !== null).join(' · ')} <UrgencyMark urgency={help.urgency.value} />
      </p>
      <Beside of={help.urgency} words={(urgency) => urgencyWord(urgency, i18n)} />
      <p>{i18n.t('Neemt op: {taker}', { taker: help.takenBy?.value ?? i18n.t('niemand') })}</p>
      <Beside of={help.takenBy} words={(by) => by ?? '–'} />
      <div className="pt-two">
        <Button kind="main" onPress={() => void change({ field: 'takenBy', value: me })}>
          {i18n.t('Ik neem dit op')}
        </Button>
        <Button
          icon="check"
          onPress={() =>
            void change({ field: 'state', value: 'done' }).then((kept) => {
              if (kept) onClose()
            })
          }
        >
          {i18n.t('Klaar')}
        </Button>
      </div>
      <Choice
        name="urgency"
        label={i18n.t('Hoe snel?')}
        start={help.urgency.value}
        onChoose={(urgency) => void change({ field: 'urgency', value: urgency })}
        options={URGENCIES.map((urgency) => ({ value: urgency, words: <UrgencyMark urgency={urgency} /> }))}
      />
      <Form
        send={i18n.t('Stuur door')}
        onSend={(filled) =>
          write([
            { type: 'HelpChanged', point, help: id, change: { field: 'referredTo', value: filled.text('to') }, why: null },
            { type: 'HelpChanged', point, help: id, change: { field: 'state', value: 'referred' }, why: null },
          ])
        }
      >
        <TextField
          required
          name="to"
          label={i18n.t('Doorsturen naar')}
          start={help.referredTo?.value ?? i18n.t('Eerste hulp van het punt')}
        />
      </Form>
      {kit ? (
        <Form
          send={i18n.t('Bewaar')}
          onSend={(filled) =>
            write({
              type: 'HelpDetailsGiven',
              point,
              help: id,
              details: filled.text('details'),
              retainUntil: now + RETAIN_DAYS * 86_400_000,
            })
          }
        >
          <TextField
            required
            long
            name="details"
            label={i18n.t('Naam, adres of gezondheid')}
            hint={i18n.t('Alleen als het moet. Wordt na {days} dagen gewist.', { days: RETAIN_DAYS })}
            start={help.details?.value.details ?? ''}
          />
        </Form>
      ) : (
        <p className="pt-soft">{i18n.t('Namen, adressen en ziekten schrijf je alleen op een tablet van het punt.')}</p>
      )}
    </Sheet>
  )
}
