import { unreachable } from '@weerbaar/core'
import { useWords } from '../i18n/use-words.ts'
import { Choice, chosen, Form, TextField } from '../parts/form.tsx'
import { Note } from '../parts/note.tsx'
import { Sheet } from '../parts/sheet.tsx'
import { usePoint } from '../tablet/use-tablet.ts'

export type OpeningStep = 'open' | 'limited' | 'full' | 'close'
const OPENERS = ['municipality', 'region', 'inhabitants'] as const

export function OpeningSheet({ step, onClose }: { step: OpeningStep; onClose: () => void }) {
  const { settings, standing, write } = usePoint()
  const { i18n } = useWords()
  const { point } = settings
  const done = (kept: boolean) => {
    if (kept) onClose()
  }
  switch (step) {
    case 'open':
      return (
        <Sheet title={i18n.t('Open het punt')} onClose={onClose}>
          <Form
            send={i18n.t('Open het punt')}
            onSend={async (filled) => {
              const by = chosen(filled, 'by', OPENERS)
              if (by)
                done(
                  await write({
                    type: 'PointOpened',
                    point,
                    by,
                    orderedBy: filled.textOrNull('orderedBy'),
                    authority: filled.textOrNull('authority'),
                  }),
                )
            }}
          >
            <Choice
              wide
              name="by"
              label={i18n.t('Wie opent?')}
              options={[
                { value: 'municipality', words: i18n.t('De gemeente gaf opdracht') },
                { value: 'region', words: i18n.t('De regio gaf opdracht') },
                { value: 'inhabitants', words: i18n.t('Inwoners openen het zelf: nog niet erkend') },
              ]}
            />
            <TextField name="orderedBy" label={i18n.t('Welke functie gaf opdracht?')} hint={i18n.t('Een functie, geen naam.')} />
            <TextField name="authority" label={i18n.t('Op welke grond?')} />
          </Form>
        </Sheet>
      )
    case 'limited':
    case 'full':
      return (
        <Sheet title={step === 'full' ? i18n.t('Wij zijn vol') : i18n.t('Beperkt open')} onClose={onClose}>
          <Form
            send={i18n.t('Zeg dit')}
            onSend={async (filled) =>
              done(await write({ type: 'PointStateSaid', point, state: step, reason: filled.textOrNull('reason') }))
            }
          >
            <TextField first name="reason" label={i18n.t('Waarom?')} />
          </Form>
        </Sheet>
      )
    case 'close': {
      const waiting = standing.help.filter(({ state }) => state.value === 'open').length
      return (
        <Sheet title={i18n.t('Sluit het punt')} onClose={onClose}>
          {waiting > 0 && (
            <Note tone="warn">
              {i18n.t('{waiting, plural, one {Er is nog # open hulpvraag} other {Er zijn nog # open hulpvragen}}. Draag die eerst over.', {
                waiting,
              })}
            </Note>
          )}
          <Form
            send={i18n.t('Sluit het punt')}
            onSend={async (filled) =>
              done(await write({ type: 'PointClosed', point, reason: filled.textOrNull('reason'), left: filled.textOrNull('left') }))
            }
          >
            <TextField name="reason" label={i18n.t('Waarom?')} />
            <TextField long name="left" label={i18n.t('Wat blijft achter, en waar?')} />
          </Form>
          <p>{i18n.t('Hang daarna het bord op de deur.')}</p>
        </Sheet>
      )
    }
    default:
      return unreachable(step)
  }
}
