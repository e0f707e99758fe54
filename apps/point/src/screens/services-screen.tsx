import { type Need, NEEDS, SERVICE_STATES } from '@weerbaar/core'
import { Icon, type IconName } from '@weerbaar/ui/icons'
import { useState } from 'react'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../parts/button.tsx'
import { Choice, chosen, Form, NumberField, TextField } from '../parts/form.tsx'
import { Sheet } from '../parts/sheet.tsx'
import { usePoint } from '../tablet/use-tablet.ts'
import { needWord, serviceWord } from '../words/words.ts'

const SIGNS: { readonly [N in Need]: IconName } = {
  information: 'info',
  water: 'drop',
  food: 'meal',
  warmth: 'flame',
  power: 'plug',
  firstAid: 'care',
  medicalPower: 'plug',
  shelter: 'bed',
  toilet: 'toilet',
}
const HOUR_MS = 3_600_000

/** What a visitor can get here, and until when. */
export function ServicesScreen() {
  const { standing, settings, write, now } = usePoint()
  const { i18n, moment } = useWords()
  const [open, setOpen] = useState<Need>()
  return (
    <section className="pt-stack" aria-label={i18n.t('Wat is er')}>
      <h2>{i18n.t('Wat is er op dit punt?')}</h2>
      <ul className="pt-list pt-grid">
        {NEEDS.map((need) => {
          const service = standing.services.find((one) => one.need === need)
          const side = service === undefined ? 'rest' : service.state === 'on' ? 'ok' : service.state === 'limited' ? 'warn' : 'bad'
          return (
            <li key={need} className="pt-item">
              <Icon name={SIGNS[need]} />
              <strong>{needWord(need, i18n)}</strong>
              <span className={side === 'rest' ? 'pt-unknown' : side === 'ok' ? 'pt-strong' : `pt-${side}`}>
                {service ? serviceWord(service.state, i18n) : i18n.t('niet gezegd')}
              </span>
              <p className="pt-soft">
                {service &&
                  [
                    service.reason,
                    service.until === null ? null : i18n.t('tot {at}', { at: moment(service.until) }),
                    i18n.t('gezegd {at}', { at: moment(service.said.at) }),
                  ]
                    .filter((part) => part !== null)
                    .join(' · ')}
              </p>
              {service?.beside.map((other) => (
                <p key={other.said.event} className="pt-warn">
                  {i18n.t('Een ander schreef om {at}: {value}', { at: moment(other.said.at), value: serviceWord(other.state, i18n) })}
                </p>
              ))}
              <div className="pt-item__buttons">
                <Button onPress={() => setOpen(need)}>
                  {i18n.t('Verander')}
                  <span className="pt-hidden">: {needWord(need, i18n)}</span>
                </Button>
              </div>
            </li>
          )
        })}
      </ul>
      {open && (
        <Sheet title={needWord(open, i18n)} onClose={() => setOpen(undefined)}>
          <Form
            send={i18n.t('Schrijf op')}
            onSend={async (filled) => {
              const state = chosen(filled, 'state', SERVICE_STATES)
              const hours = filled.number('hours') ?? 0
              if (state === undefined) return
              const until = hours > 0 ? now + hours * HOUR_MS : null
              const kept = await write({
                type: 'ServiceSaid',
                point: settings.point,
                need: open,
                state,
                reason: filled.textOrNull('reason'),
                until,
              })
              if (kept) setOpen(undefined)
            }}
          >
            <Choice
              goesOn
              name="state"
              label={i18n.t('Is het er?')}
              start={standing.services.find((one) => one.need === open)?.state}
              options={SERVICE_STATES.map((state) => ({ value: state, words: serviceWord(state, i18n) }))}
            />
            <TextField name="reason" label={i18n.t('Waarom?')} />
            <NumberField name="hours" label={i18n.t('Hoeveel uur nog? 0 is onbekend')} start={0} />
          </Form>
        </Sheet>
      )}
    </section>
  )
}
